#include "drivers/config/model_file.h"

#include <utility>

namespace motcua::drivers {
namespace {

constexpr std::pair<std::string_view, std::string_view> evidence_words[] = {
    {"simulated", "simulated"},
    {"public-code", "public-code"},
    {"manual", "manual"},
    {"recorded", "recorded"},
    {"hardware-tested", "hardware-tested"}};

} // namespace

ModelIdentity read_model_identity(ConfigTable& root, std::string_view kind) {
    const std::pair<std::string_view, int> kind_words[] = {{kind, 0}};
    root.choice("kind", kind_words);
    ModelIdentity model;
    model.id = root.text("id");
    model.name = root.text("name");
    model.evidence = root.choice("evidence", evidence_words);
    model.source = root.texts("source");
    if (model.source.empty()) {
        root.wrong("source", "\"source\" must name where these values come from");
    }
    return model;
}

std::vector<std::filesystem::path> model_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

} // namespace motcua::drivers
