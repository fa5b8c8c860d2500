#include "drivers/keypad/keypad_model.h"

#include "drivers/config/link_settings.h"
#include "drivers/keypad/key_line.h"

#include <string_view>
#include <utility>

namespace motcua::drivers {
namespace {

using Language = KeypadModel::Language;
using std::chrono::milliseconds;

constexpr std::pair<std::string_view, Language> language_words[] = {
    {"hid-report", Language::hid_report},
    {"keyboard", Language::events},
    {"frames", Language::frames},
    {"modbus", Language::modbus}};
constexpr std::pair<std::string_view, Edge> edge_words[] = {
    {"press", Edge::press}, {"release", Edge::release}, {"hold", Edge::hold}};
constexpr std::pair<std::string_view, Checksum> checksum_words[] = {
    {"none", Checksum::none},
    {"sum8", Checksum::sum8},
    {"xor8", Checksum::xor8},
    {"sum8-hex", Checksum::sum8_hex},
    {"xor8-hex", Checksum::xor8_hex},
    {"sum16-hex", Checksum::sum16_hex}};
constexpr std::pair<std::string_view, ModbusRead> read_words[] = {
    {"inputs", ModbusRead::inputs},
    {"coils", ModbusRead::coils},
    {"holding-registers", ModbusRead::holding_registers},
    {"input-registers", ModbusRead::input_registers}};

std::optional<std::size_t> read_place(ConfigTable& table, const char* key) {
    const auto place = table.integer(key, -1, 1023, -1);
    return place < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place));
}

KeyRule read_rule(ConfigTable& table) {
    KeyRule rule;
    const auto text = table.text("does");
    if (const auto press = parse_key_line(text); press && press->unit.empty()) {
        rule.button = press->button;
        rule.level = press->level;
    } else if (!text.empty()) {
        table.wrong("does",
                    "\"does\" cannot be \"" + text +
                        "\"; allowed: next, recall, no_show, finish, pause, help, rate 1 to 5");
    }
    rule.edge = table.choice<Edge>("when", edge_words, Edge::press);
    return rule;
}

/// Where one key is found, in the model's language.
void read_key(ConfigTable& table, KeypadModel& model) {
    model.rules.push_back(read_rule(table));
    if (model.language == Language::hid_report) {
        HidKeysFormat::Bit bit;
        bit.byte = static_cast<std::size_t>(table.integer("byte", 0, 1023, std::nullopt));
        bit.mask = static_cast<std::uint8_t>(table.integer("mask", 1, 255, std::nullopt));
        bit.value = static_cast<std::uint8_t>(table.integer("value", 0, 255, bit.mask));
        if ((bit.value & bit.mask) != bit.value) {
            table.wrong("value", "\"value\" has bits that are not in \"mask\": it never comes");
        }
        model.hid.keys.push_back(bit);
    } else if (model.language == Language::events) {
        const auto name = table.text("key");
        const auto code = key_code(name);
        if (!code && !name.empty()) {
            table.wrong("key", "no key \"" + name + "\"; allowed: " + key_names());
        }
        model.events.push_back(code.value_or(0));
    } else if (model.language == Language::frames) {
        model.frames.keys.push_back(table.bytes("sends"));
        model.frames.releases.push_back(table.bytes("sends_released"));
        if (model.frames.keys.back().empty()) {
            table.wrong("sends", "\"sends\" is missing: the bytes of this key in the frame");
        }
    } else {
        model.modbus.keys.push_back(
            static_cast<std::size_t>(table.integer("input", 0, 2047, std::nullopt)));
    }
    table.finish();
}

void read_report(ConfigTable table, KeypadModel& model) {
    if (const auto report = read_place(table, "report")) {
        model.hid.report = static_cast<std::uint8_t>(*report);
    }
    model.hid.unit_at = read_place(table, "unit_at");
    model.hid.kind_at = read_place(table, "kind_at");
    model.hid.kind_at_most = static_cast<std::uint8_t>(table.integer("kind_at_most", 0, 255, 255));
    model.enable = table.bytes("enable");
    table.finish();
}

void read_frame(ConfigTable table, KeypadModel& model) {
    auto& frame = model.frames;
    frame.start = table.bytes("start", {0x02});
    frame.end = table.bytes("end");
    frame.size = static_cast<std::size_t>(table.integer("size", 0, 128, 0));
    frame.length_at = read_place(table, "length_at");
    frame.length_again_at = read_place(table, "length_again_at");
    frame.start_again_at = read_place(table, "start_again_at");
    frame.length_adds = static_cast<std::size_t>(table.integer("length_adds", 0, 64, 0));
    frame.checksum = table.choice<Checksum>("checksum", checksum_words, Checksum::none);
    frame.checksum_from = static_cast<std::size_t>(table.integer("checksum_from", 0, 64, 0));
    frame.unit_at = read_place(table, "unit_at");
    frame.unit_size = static_cast<std::size_t>(table.integer("unit_size", 1, 8, 1));
    frame.unit_is_text = table.flag("unit_is_text", false);
    frame.key_at = static_cast<std::size_t>(table.integer("key_at", 0, 64, 1));
    if (model.language == Language::frames) {
        if (frame.start.empty()) {
            table.wrong("start", "\"start\" must not be empty: a frame is found by it");
        }
        if (frame.size == 0 && !frame.length_at && frame.end.empty()) {
            table.wrong("end", "a frame must end: \"size\", \"length_at\" or \"end\"");
        }
        if (frame.length_again_at && !frame.length_at) {
            table.wrong("length_again_at", "\"length_again_at\" needs \"length_at\"");
        }
    }
    table.finish();
}

void read_modbus(ConfigTable table, KeypadModel& model) {
    auto& modbus = model.modbus;
    modbus.what = table.choice<ModbusRead>("read", read_words, ModbusRead::inputs);
    modbus.first = static_cast<std::uint16_t>(table.integer("first", 0, 65535, 0));
    modbus.count = static_cast<std::uint16_t>(table.integer("count", 1, 125, 8));
    modbus.every = milliseconds(table.integer("every_ms", 20, 2000, 100));
    modbus.limit = milliseconds(table.integer("answer_ms", 20, 2000, 200));
    const bool bits = modbus.what == ModbusRead::inputs || modbus.what == ModbusRead::coils;
    const std::size_t there = std::size_t{modbus.count} * (bits ? 1 : 16);
    for (const auto key : modbus.keys) {
        if (key >= there) {
            table.wrong("count",
                        "a key is input " + std::to_string(key) + ", but only " +
                            std::to_string(there) + " are read");
        }
    }
    table.finish();
}

void read_timing(ConfigTable table, KeyTiming& timing) {
    timing.debounce = milliseconds(table.integer("debounce_ms", 0, 500, 30));
    timing.hold = milliseconds(table.integer("hold_ms", 200, 10000, 1500));
    timing.stuck = milliseconds(table.integer("stuck_ms", 2000, 120000, 15000));
    table.finish();
}

void read_lamp(ConfigTable table, KeypadLamp& lamp) {
    const auto size = static_cast<std::size_t>(table.integer("size", 0, 1024, 0));
    for (const auto& [key, bytes] :
         {std::pair{"done", &lamp.done}, {"refused", &lamp.refused}, {"off", &lamp.off}}) {
        *bytes = table.bytes(key);
        if (!bytes->empty() && bytes->size() < size) {
            bytes->resize(size);
        }
    }
    lamp.time = milliseconds(table.integer("time_ms", 100, 10000, 1500));
    table.finish();
}

} // namespace

KeypadModel read_keypad_model(ConfigFile& file) {
    KeypadModel model;
    if (!file.errors().empty()) {
        return model;
    }
    ConfigTable root(file);
    model.identity = read_model_identity(root, "keypad");
    model.language = root.choice("language", language_words);
    model.link.matches = read_matches(root);
    model.link.serial = read_serial(root.table("serial"));
    for (auto& table : root.tables("key")) {
        read_key(table, model);
    }
    if (model.rules.empty()) {
        root.wrong("key", "no [[key]]: a pad without keys");
    }
    read_report(root.table("hid"), model);
    read_frame(root.table("frame"), model);
    read_modbus(root.table("modbus"), model);
    read_timing(root.table("timing"), model.timing);
    read_lamp(root.table("lamp"), model.lamp);
    root.finish();
    return model;
}

std::unique_ptr<KeySource> make_key_source(const KeypadModel& model) {
    switch (model.language) {
    case Language::hid_report:
        return std::make_unique<HidKeys>(model.hid);
    case Language::events:
        return std::make_unique<EventKeys>(model.events);
    case Language::frames:
        return std::make_unique<FrameKeys>(model.frames);
    case Language::modbus:
        break;
    }
    return nullptr;
}

} // namespace motcua::drivers
