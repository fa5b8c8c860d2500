#include "drivers/config/config_table.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace motcua::drivers {

struct ConfigFile::Parsed {
    toml::table root;
};

namespace {

const toml::table* as_table(const void* node) {
    return static_cast<const toml::table*>(node);
}

ConfigError error_at(const std::string& file, const toml::source_region& place, std::string text) {
    return {file, place.begin.line, place.begin.column, std::move(text)};
}

template <class Words>
std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ");
        text += word;
    }
    return text;
}

std::string between(auto lowest, auto highest) {
    std::ostringstream text;
    text << "allowed: " << lowest << " to " << highest;
    return text.str();
}

} // namespace

std::string describe(const std::vector<ConfigError>& errors) {
    std::ostringstream text;
    for (const auto& error : errors) {
        text << error.file;
        if (error.line != 0) {
            text << ':' << error.line << ':' << error.column;
        }
        text << ": " << error.text << '\n';
    }
    return text.str();
}

ConfigFile::ConfigFile(const std::filesystem::path& path) : name_(path.string()) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        parsed_ = std::make_unique<Parsed>();
        errors_.push_back({name_, 0, 0, "cannot be read"});
        return;
    }
    parse(std::string(std::istreambuf_iterator<char>(stream), {}));
}

ConfigFile::ConfigFile(std::string name, std::string_view text) : name_(std::move(name)) {
    parse(text);
}

ConfigFile::~ConfigFile() = default;

void ConfigFile::parse(std::string_view text) {
    parsed_ = std::make_unique<Parsed>();
    try {
        parsed_->root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        errors_.push_back(error_at(name_, error.source(), std::string(error.description())));
    }
}

ConfigTable::ConfigTable(ConfigFile& file) : ConfigTable(file, &file.parsed_->root) {}

ConfigTable::ConfigTable(ConfigFile& file, const void* node) : file_(&file), node_(node) {}

bool ConfigTable::has(std::string_view key) const {
    return node_ != nullptr && as_table(node_)->contains(key);
}

void ConfigTable::wrong(std::string_view key, const std::string& text) {
    toml::source_region place{};
    if (node_ != nullptr) {
        const auto* value = as_table(node_)->get(key);
        place = value != nullptr ? value->source() : as_table(node_)->source();
    }
    if (place.begin.line == 0) {
        place.begin = {1, 1};
    }
    file_->errors_.push_back(error_at(file_->name_, place, text));
}

std::string ConfigTable::text(std::string_view key) {
    if (!has(key)) {
        known_.emplace_back(key);
        wrong(key, "\"" + std::string(key) + "\" is missing; it must be a text");
        return {};
    }
    return text(key, "");
}

std::string ConfigTable::text(std::string_view key, std::string_view fallback) {
    known_.emplace_back(key);
    if (!has(key)) {
        return std::string(fallback);
    }
    const auto value = as_table(node_)->get(key)->value_exact<std::string>();
    if (!value) {
        wrong(key, "\"" + std::string(key) + "\" must be a text in quotes");
    }
    return value.value_or(std::string(fallback));
}

bool ConfigTable::flag(std::string_view key, bool fallback) {
    known_.emplace_back(key);
    if (!has(key)) {
        return fallback;
    }
    const auto value = as_table(node_)->get(key)->value_exact<bool>();
    if (!value) {
        wrong(key, "\"" + std::string(key) + "\" must be true or false");
    }
    return value.value_or(fallback);
}

std::int64_t ConfigTable::integer(std::string_view key,
                                  std::int64_t lowest,
                                  std::int64_t highest,
                                  std::optional<std::int64_t> fallback) {
    known_.emplace_back(key);
    const auto otherwise = fallback.value_or(lowest);
    if (!has(key)) {
        if (!fallback) {
            wrong(key, "\"" + std::string(key) + "\" is missing; " + between(lowest, highest));
        }
        return otherwise;
    }
    const auto value = as_table(node_)->get(key)->value_exact<std::int64_t>();
    if (!value || *value < lowest || *value > highest) {
        wrong(key, "\"" + std::string(key) + "\": " + between(lowest, highest));
        return otherwise;
    }
    return *value;
}

double ConfigTable::number(std::string_view key, double lowest, double highest, double fallback) {
    known_.emplace_back(key);
    if (!has(key)) {
        return fallback;
    }
    const auto value = as_table(node_)->get(key)->value<double>();
    if (!value || *value < lowest || *value > highest) {
        wrong(key, "\"" + std::string(key) + "\": " + between(lowest, highest));
        return fallback;
    }
    return *value;
}

std::vector<std::string> ConfigTable::texts(std::string_view key) {
    known_.emplace_back(key);
    std::vector<std::string> found;
    if (!has(key)) {
        return found;
    }
    const auto* list = as_table(node_)->get(key)->as_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        found.push_back(list->get(i)->value_or(std::string()));
    }
    const bool empty = std::find(found.begin(), found.end(), std::string()) != found.end();
    if (list == nullptr || empty) {
        wrong(key, "\"" + std::string(key) + "\" must be a list of texts: [\"..\", \"..\"]");
    }
    return found;
}

std::vector<std::int64_t>
ConfigTable::integers(std::string_view key, std::int64_t lowest, std::int64_t highest) {
    known_.emplace_back(key);
    std::vector<std::int64_t> found;
    if (!has(key)) {
        return found;
    }
    const auto* list = as_table(node_)->get(key)->as_array();
    bool good = list != nullptr;
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        found.push_back(list->get(i)->value_or(lowest - 1));
        good = good && found.back() >= lowest && found.back() <= highest;
    }
    if (!good) {
        wrong(key, "\"" + std::string(key) + "\": a list of numbers, " + between(lowest, highest));
        found.clear();
    }
    return found;
}

std::vector<std::uint8_t> ConfigTable::bytes(std::string_view key,
                                             std::vector<std::uint8_t> fallback) {
    if (!has(key)) {
        known_.emplace_back(key);
        return fallback;
    }
    if (as_table(node_)->get(key)->is_string()) {
        const auto letters = text(key, "");
        return {letters.begin(), letters.end()};
    }
    const auto numbers = integers(key, 0, 255);
    return {numbers.begin(), numbers.end()};
}

std::optional<std::size_t> ConfigTable::word(std::string_view key,
                                             const std::vector<std::string_view>& allowed,
                                             bool required) {
    known_.emplace_back(key);
    const auto choices = "allowed: " + joined(allowed);
    if (!has(key)) {
        if (required) {
            wrong(key, "\"" + std::string(key) + "\" is missing; " + choices);
        }
        return std::nullopt;
    }
    const auto value = as_table(node_)->get(key)->value_or(std::string());
    const auto found = std::find(allowed.begin(), allowed.end(), value);
    if (found == allowed.end()) {
        wrong(key, "\"" + std::string(key) + "\" cannot be \"" + value + "\"; " + choices);
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - allowed.begin());
}

ConfigTable ConfigTable::table(std::string_view key) {
    known_.emplace_back(key);
    const toml::table* found = has(key) ? as_table(node_)->get(key)->as_table() : nullptr;
    if (has(key) && found == nullptr) {
        wrong(key, "\"" + std::string(key) + "\" must be a table: [" + std::string(key) + "]");
    }
    return {*file_, found};
}

std::vector<ConfigTable> ConfigTable::tables(std::string_view key) {
    known_.emplace_back(key);
    std::vector<ConfigTable> found;
    if (!has(key)) {
        return found;
    }
    const auto* list = as_table(node_)->get(key)->as_array();
    if (list == nullptr || !list->is_array_of_tables()) {
        const std::string name(key);
        wrong(key, "\"" + name + "\" must be a list of tables: [[" + name + "]]");
        return found;
    }
    for (const auto& entry : *list) {
        found.push_back({*file_, entry.as_table()});
    }
    return found;
}

std::vector<std::pair<std::string, std::string>> ConfigTable::named_texts() {
    std::vector<std::pair<std::string, std::string>> found;
    if (node_ == nullptr) {
        return found;
    }
    for (const auto& [key, value] : *as_table(node_)) {
        found.emplace_back(std::string(key.str()), text(key.str(), ""));
    }
    return found;
}

void ConfigTable::finish() {
    if (node_ == nullptr) {
        return;
    }
    for (const auto& [key, value] : *as_table(node_)) {
        if (std::find(known_.begin(), known_.end(), key.str()) == known_.end()) {
            const auto text =
                "unknown key \"" + std::string(key.str()) + "\"; allowed here: " + joined(known_);
            file_->errors_.push_back(error_at(file_->name_, key.source(), text));
        }
    }
}

} // namespace motcua::drivers
