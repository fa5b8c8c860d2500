#include "drivers/agent/device_catalog.h"

#include "drivers/agent/box_config.h"
#include "drivers/config/link_settings.h"
#include "drivers/printer/printer_model.h"

#include <regex>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::ConfigFile;
using drivers::ConfigTable;

CatalogEntry read_entry(ConfigFile& file, const std::filesystem::path& path) {
    ConfigTable root(file);
    CatalogEntry entry;
    entry.file = path;
    entry.kind = root.text("kind");
    entry.language = root.text("language");
    entry.identity.id = root.text("id");
    entry.identity.name = root.text("name");
    entry.identity.evidence = root.text("evidence");
    entry.identity.source = root.texts("source");
    entry.matches = drivers::read_matches(root);
    return entry;
}

/// The `kind` of a file; empty when it has none, as a box file.
std::string kind_of(const std::filesystem::path& path) {
    ConfigFile file(path);
    return file.errors().empty() ? ConfigTable(file).text("kind", "") : std::string();
}

std::string box_mistakes(const std::filesystem::path& path) {
    try {
        load_box_config(path);
        return {};
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

} // namespace

std::vector<CatalogEntry> load_catalog(const std::filesystem::path& configs) {
    std::vector<CatalogEntry> catalog;
    for (const auto& [kind, folder] : device_kinds) {
        const auto models = configs / folder;
        if (!std::filesystem::is_directory(models)) {
            continue;
        }
        for (const auto& path : drivers::model_files(models)) {
            ConfigFile file(path);
            if (!file.errors().empty()) {
                continue;
            }
            auto entry = read_entry(file, path);
            if (file.errors().empty()) {
                catalog.push_back(std::move(entry));
            }
        }
    }
    return catalog;
}

std::vector<const CatalogEntry*> claimants(const std::vector<CatalogEntry>& catalog,
                                           const std::string& usb_id,
                                           const std::string& product) {
    std::vector<const CatalogEntry*> found;
    for (const auto& entry : catalog) {
        for (const auto& match : entry.matches) {
            const bool words = match.product.empty() || product.empty() ||
                               std::regex_search(product, std::regex(match.product));
            if (match.usb == usb_id && words) {
                found.push_back(&entry);
                break;
            }
        }
    }
    return found;
}

std::string mistakes_in(const std::filesystem::path& path) {
    const auto kind = kind_of(path);
    ConfigFile file(path);
    if (kind == "printer") {
        drivers::read_printer_model(file);
    } else if (kind == "scanner") {
        drivers::read_scanner_model(file);
    } else if (kind == "board") {
        drivers::read_board_model(file);
    } else if (kind == "keypad") {
        drivers::read_keypad_model(file);
    } else if (file.errors().empty() && kind.empty()) {
        return box_mistakes(path);
    } else if (file.errors().empty()) {
        return path.string() + ": \"kind\" cannot be \"" + kind +
               "\"; allowed: printer, scanner, board, keypad\n";
    }
    return drivers::describe(file.errors());
}

} // namespace motcua::devices
