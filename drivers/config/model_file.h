#pragma once

#include "drivers/config/config_table.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::drivers {

/// What the file of a device model says first, of whatever kind it is.
struct ModelIdentity {
    std::string id;   ///< the file's name
    std::string name; ///< for people
    /// How sure its values are: "simulated", "public-code", "manual" (1: from a public document),
    /// "recorded" (3: exercised against a recorded or emulated device), "hardware-tested" (4: used
    /// on the real thing).
    std::string evidence;
    std::vector<std::string> source; ///< where each value comes from
};

/// Reads `kind`, `id`, `name`, `evidence` and `source`.
ModelIdentity read_model_identity(ConfigTable& root, std::string_view kind);

/// The TOML files of a folder, by name.
std::vector<std::filesystem::path> model_files(const std::filesystem::path& folder);

/// Every model of a folder. Throws std::runtime_error with all mistakes of all files.
template <class Model>
std::vector<Model> load_models(const std::filesystem::path& folder, Model (*read)(ConfigFile&)) {
    std::vector<Model> models;
    std::string mistakes;
    for (const auto& path : model_files(folder)) {
        ConfigFile file(path);
        models.push_back(read(file));
        mistakes += describe(file.errors());
        if (models.back().identity.id != path.stem().string() && file.errors().empty()) {
            mistakes += path.string() + ": \"id\" must be the file's name\n";
        }
    }
    if (!mistakes.empty()) {
        throw std::runtime_error(mistakes);
    }
    return models;
}

/// The model of this id. Throws std::runtime_error that names those there are.
template <class Model>
const Model& find_model(const std::vector<Model>& models, const std::string& id) {
    const auto found =
        std::ranges::find_if(models, [&id](const Model& model) { return model.identity.id == id; });
    if (found != models.end()) {
        return *found;
    }
    std::string allowed;
    for (const auto& model : models) {
        allowed += (allowed.empty() ? "" : ", ") + model.identity.id;
    }
    throw std::runtime_error("no model \"" + id + "\"; allowed: " + allowed);
}

} // namespace motcua::drivers
