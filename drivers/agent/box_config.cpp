#include "drivers/agent/box_config.h"

#include <set>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::ConfigFile;
using drivers::ConfigTable;

enum class Kind { printer, keypad };

constexpr std::pair<std::string_view, Kind> kind_words[] = {{"printer", Kind::printer},
                                                            {"keypad", Kind::keypad}};

drivers::Address read_address(ConfigTable& table) {
    const auto text = table.text("transport");
    const auto address = drivers::parse_address(text);
    if (address) {
        return *address;
    }
    if (!text.empty()) {
        table.wrong("transport", "\"transport\": " + address.error().message());
    }
    return {};
}

PrinterConfig read_printer(ConfigTable& table) {
    PrinterConfig printer;
    printer.id = table.text("id");
    printer.label = table.text("label", printer.id);
    printer.kiosk = table.text("kiosk");
    printer.model = table.text("model");
    printer.address = read_address(table);
    return printer;
}

KeypadConfig read_keypad(ConfigTable& table) {
    KeypadConfig keypad;
    keypad.id = table.text("id");
    keypad.label = table.text("label", keypad.id);
    const auto text = table.text("transport");
    const auto address = drivers::parse_listen_address(text);
    if (address) {
        keypad.address = *address;
    } else {
        table.wrong("transport", "\"transport\" of a keypad: allowed: listen://HOST:PORT");
    }
    auto counters = table.table("counters");
    for (auto& [unit, counter] : counters.named_texts()) {
        keypad.counters[unit] = counter;
    }
    if (keypad.counters.empty()) {
        table.wrong("counters",
                    "\"counters\" must say which unit stands at which counter: "
                    "counters = { \"pad-1\" = \"1\" }");
    }
    return keypad;
}

void read_device(ConfigTable& table, BoxConfig& box, std::set<std::string>& ids) {
    const auto kind = table.choice("kind", kind_words);
    std::string id;
    if (kind == Kind::printer) {
        box.printers.push_back(read_printer(table));
        id = box.printers.back().id;
    } else {
        box.keypads.push_back(read_keypad(table));
        id = box.keypads.back().id;
    }
    if (!ids.insert(id).second) {
        table.wrong("id", "\"id\": there is another device \"" + id + "\"");
    }
    table.finish();
}

std::filesystem::path
read_path(ConfigTable& root, const char* key, const char* fallback, const std::string& file) {
    const std::filesystem::path path = root.text(key, fallback);
    return path.is_absolute() ? path : std::filesystem::path(file).parent_path() / path;
}

void read_hall(ConfigTable& root, BoxConfig& box) {
    const auto address = drivers::parse_address("tcp://" + root.text("hall", "127.0.0.1:7450"));
    if (!address) {
        root.wrong("hall", "\"hall\" must be HOST:PORT, for example \"127.0.0.1:7450\"");
        return;
    }
    const auto& hall = std::get<drivers::TcpAddress>(*address);
    box.hall_host = hall.host;
    box.hall_port = hall.port;
}

} // namespace

BoxConfig load_box_config(const std::filesystem::path& path) {
    ConfigFile file(path);
    BoxConfig box;
    if (file.errors().empty()) {
        ConfigTable root(file);
        box.id = root.text("id");
        read_hall(root, box);
        box.state = read_path(root, "state", "devices-state", path);
        box.models = read_path(root, "models", "printers", path);
        box.tickets = read_path(root, "tickets", "tickets", path);
        box.fonts = read_path(root, "fonts", "fonts", path);
        box.ticket = root.text("ticket", "standard");
        box.too_old = std::chrono::seconds(root.integer("too_old_s", 10, 3600, 120));
        std::set<std::string> ids;
        for (auto& table : root.tables("device")) {
            read_device(table, box, ids);
        }
        root.finish();
    }
    if (!file.errors().empty()) {
        throw std::runtime_error(drivers::describe(file.errors()));
    }
    return box;
}

} // namespace motcua::devices
