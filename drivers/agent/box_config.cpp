#include "drivers/agent/box_config.h"

#include <set>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::ConfigFile;
using drivers::ConfigTable;

enum class Kind { printer, scanner, board, keypad };

constexpr std::pair<std::string_view, Kind> kind_words[] = {{"printer", Kind::printer},
                                                            {"scanner", Kind::scanner},
                                                            {"board", Kind::board},
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

/// Reads the file of the model that the device names.
template <class Model>
Model read_model(ConfigTable& table,
                 const BoxConfig& box,
                 const char* folder,
                 Model (*read)(ConfigFile&)) {
    const auto id = table.text("model");
    const auto path = box.models.parent_path() / folder / (id + ".toml");
    // A name, not a way out of the folder.
    const bool plain = id.find('/') == std::string::npos && !id.starts_with('.');
    if (id.empty() || !plain || !std::filesystem::exists(path)) {
        if (!id.empty()) {
            table.wrong("model",
                        "no model \"" + id + "\" in " +
                            (box.models.parent_path() / folder).string());
        }
        return {};
    }
    ConfigFile file(path);
    auto model = read(file);
    if (!file.errors().empty()) {
        table.wrong("model", "model \"" + id + "\":\n" + drivers::describe(file.errors()));
    }
    return model;
}

ScannerConfig read_scanner(ConfigTable& table, const BoxConfig& box) {
    ScannerConfig scanner;
    scanner.id = table.text("id");
    scanner.label = table.text("label", scanner.id);
    scanner.kiosk = table.text("kiosk");
    scanner.model = read_model(table, box, "scanners", &drivers::read_scanner_model);
    scanner.transport = table.text("transport");
    if (const auto listen = drivers::parse_listen_address(scanner.transport)) {
        scanner.listen = *listen;
    } else {
        scanner.address = read_address(table);
    }
    return scanner;
}

BoardConfig read_board(ConfigTable& table, const BoxConfig& box) {
    BoardConfig board;
    board.id = table.text("id");
    board.label = table.text("label", board.id);
    board.counter = table.text("counter");
    board.model = read_model(table, box, "boards", &drivers::read_board_model);
    board.transport = table.text("transport");
    board.address = read_address(table);
    board.unit = static_cast<int>(table.integer(
        "address", board.model.lowest_address, board.model.highest_address, std::nullopt));
    board.echo = table.flag("echo", false);
    return board;
}

void read_keypad_place(ConfigTable& table, const BoxConfig& box, KeypadConfig& keypad) {
    if (table.has("model")) {
        keypad.model = read_model(table, box, "keypads", &drivers::read_keypad_model);
        keypad.address = read_address(table);
        return;
    }
    const auto address = drivers::parse_listen_address(keypad.transport);
    if (address) {
        keypad.listen = *address;
    } else {
        table.wrong("transport",
                    "\"transport\" of a keypad without \"model\": allowed: listen://HOST:PORT");
    }
}

KeypadConfig read_keypad(ConfigTable& table, const BoxConfig& box) {
    KeypadConfig keypad;
    keypad.id = table.text("id");
    keypad.label = table.text("label", keypad.id);
    keypad.transport = table.text("transport");
    read_keypad_place(table, box, keypad);
    keypad.echo = table.flag("echo", false);
    auto counters = table.table("counters");
    for (auto& [unit, counter] : counters.named_texts()) {
        keypad.counters[unit] = counter;
    }
    if (keypad.counters.empty()) {
        table.wrong("counters",
                    "\"counters\" must say which unit stands at which counter: "
                    "counters = { \"pad-1\" = \"1\" }; the unit of a pad that is alone is \"\"");
    }
    return keypad;
}

void read_device(ConfigTable& table, BoxConfig& box, std::set<std::string>& ids) {
    const auto kind = table.choice("kind", kind_words);
    std::string id;
    switch (kind) {
    case Kind::printer:
        id = box.printers.emplace_back(read_printer(table)).id;
        break;
    case Kind::scanner:
        id = box.scanners.emplace_back(read_scanner(table, box)).id;
        break;
    case Kind::board:
        id = box.boards.emplace_back(read_board(table, box)).id;
        break;
    case Kind::keypad:
        id = box.keypads.emplace_back(read_keypad(table, box)).id;
        break;
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
