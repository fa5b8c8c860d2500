#include "drivers/board/board_model.h"

#include "drivers/config/link_settings.h"

#include <string_view>
#include <utility>

namespace motcua::drivers {
namespace {

using Language = BoardModel::Language;
using std::chrono::milliseconds;

constexpr std::pair<std::string_view, Language> language_words[] = {
    {"ascii-frame", Language::ascii}, {"alpha", Language::alpha}, {"modbus", Language::modbus}};
constexpr std::pair<std::string_view, TextFormat::Align> align_words[] = {
    {"left", TextFormat::Align::left}, {"right", TextFormat::Align::right}};
constexpr std::pair<std::string_view, AsciiFormat::Address> address_words[] = {
    {"none", AsciiFormat::Address::none},
    {"decimal", AsciiFormat::Address::decimal},
    {"hex", AsciiFormat::Address::hex},
    {"byte", AsciiFormat::Address::byte}};
constexpr std::pair<std::string_view, Checksum> checksum_words[] = {
    {"none", Checksum::none},
    {"sum8", Checksum::sum8},
    {"xor8", Checksum::xor8},
    {"sum8-hex", Checksum::sum8_hex},
    {"xor8-hex", Checksum::xor8_hex},
    {"sum16-hex", Checksum::sum16_hex}};
constexpr std::pair<std::string_view, ModbusFormat::Style> style_words[] = {
    {"letters", ModbusFormat::Style::letters},
    {"pairs", ModbusFormat::Style::pairs},
    {"number", ModbusFormat::Style::number}};
constexpr std::pair<std::string_view, AlphaFormat::Colour> colour_words[] = {
    {"none", AlphaFormat::Colour::none},
    {"red", AlphaFormat::Colour::red},
    {"green", AlphaFormat::Colour::green},
    {"amber", AlphaFormat::Colour::amber}};

/// A single printable character.
char read_character(ConfigTable& table, const char* key, char usual) {
    const auto text = table.text(key, std::string(1, usual));
    if (text.size() != 1 || text[0] < ' ' || text[0] > '~') {
        table.wrong(key, "\"" + std::string(key) + "\" must be one character");
        return usual;
    }
    return text[0];
}

void read_text(ConfigTable table, BoardModel& model) {
    auto& text = model.text;
    text.digits = static_cast<std::size_t>(table.integer("digits", 1, 64, std::nullopt));
    text.align = table.choice<TextFormat::Align>("align", align_words, text.align);
    text.pad = read_character(table, "pad", ' ');
    text.letters = table.flag("letters", true);
    text.also = table.text("also", "-");
    model.idle = table.text("idle", "");
    if (model.idle.size() > text.digits) {
        table.wrong("idle", "\"idle\" is longer than the board");
    }
    table.finish();
}

void read_frame(ConfigTable table, BoardModel& model) {
    auto& frame = model.ascii;
    frame.prefix = table.bytes("prefix", frame.prefix);
    frame.address =
        table.choice<AsciiFormat::Address>("address", address_words, AsciiFormat::Address::decimal);
    frame.address_digits = static_cast<int>(table.integer("address_digits", 1, 4, 2));
    frame.before_text = table.bytes("before_text");
    frame.after_text = table.bytes("after_text");
    frame.checksum = table.choice<Checksum>("checksum", checksum_words, Checksum::none);
    frame.checksum_from = static_cast<std::size_t>(table.integer("checksum_from", 0, 64, 0));
    frame.suffix = table.bytes("suffix", frame.suffix);
    frame.good = table.bytes("answers");
    frame.refused = table.bytes("refuses");
    frame.limit = milliseconds(table.integer("answer_ms", 20, 5000, 500));
    frame.text = model.text;
    table.finish();
}

void read_alpha(ConfigTable table, BoardModel& model) {
    auto& alpha = model.alpha;
    alpha.type = read_character(table, "type", alpha.type);
    alpha.label = read_character(table, "label", alpha.label);
    alpha.position = read_character(table, "position", alpha.position);
    alpha.mode = read_character(table, "mode", alpha.mode);
    alpha.colour =
        table.choice<AlphaFormat::Colour>("colour", colour_words, AlphaFormat::Colour::none);
    alpha.checksum = table.flag("checksum", true);
    alpha.answers = table.flag("answers", false);
    alpha.limit = milliseconds(table.integer("answer_ms", 20, 5000, 500));
    alpha.text = model.text;
    table.finish();
}

void read_modbus(ConfigTable table, BoardModel& model) {
    auto& modbus = model.modbus;
    modbus.style =
        table.choice<ModbusFormat::Style>("style", style_words, ModbusFormat::Style::letters);
    modbus.first = static_cast<std::uint16_t>(table.integer("first", 0, 65535, 0));
    modbus.one_by_one = table.flag("one_by_one", false);
    modbus.dark = static_cast<std::uint16_t>(table.integer("dark", 0, 65535, 0));
    for (auto& setting : table.tables("setting")) {
        ModbusFormat::Setting one;
        one.at = static_cast<std::uint16_t>(setting.integer("at", 0, 65535, std::nullopt));
        one.value = static_cast<std::uint16_t>(setting.integer("value", 0, 65535, std::nullopt));
        modbus.settings.push_back(one);
        setting.finish();
    }
    modbus.limit = milliseconds(table.integer("answer_ms", 20, 5000, 300));
    modbus.text = model.text;
    table.finish();
}

void read_address(ConfigTable table, BoardModel& model) {
    model.lowest_address = static_cast<int>(table.integer("lowest", 0, 9999, 1));
    model.highest_address = static_cast<int>(table.integer("highest", 0, 9999, 247));
    if (model.lowest_address > model.highest_address) {
        table.wrong("highest", "\"highest\" is less than \"lowest\"");
    }
    table.finish();
}

} // namespace

BoardModel read_board_model(ConfigFile& file) {
    BoardModel model;
    if (!file.errors().empty()) {
        return model;
    }
    ConfigTable root(file);
    model.identity = read_model_identity(root, "board");
    model.language = root.choice("language", language_words);
    model.refresh = std::chrono::seconds(root.integer("refresh_s", 1, 600, 10));
    model.link.matches = read_matches(root);
    model.link.serial = read_serial(root.table("serial"));
    read_text(root.table("text"), model);
    read_address(root.table("address"), model);
    read_frame(root.table("frame"), model);
    read_alpha(root.table("alpha"), model);
    read_modbus(root.table("modbus"), model);
    root.finish();
    return model;
}

std::unique_ptr<const BoardLanguage> make_board_language(const BoardModel& model) {
    switch (model.language) {
    case Language::alpha:
        return std::make_unique<AlphaBoard>(model.alpha);
    case Language::modbus:
        return std::make_unique<ModbusBoard>(model.modbus);
    case Language::ascii:
        break;
    }
    return std::make_unique<AsciiBoard>(model.ascii);
}

} // namespace motcua::drivers
