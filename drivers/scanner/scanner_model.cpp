#include "drivers/scanner/scanner_model.h"

#include "drivers/config/link_settings.h"

#include <stdexcept>
#include <string_view>
#include <utility>

namespace motcua::drivers {
namespace {

using Language = ScannerModel::Language;
using std::chrono::milliseconds;

constexpr std::pair<std::string_view, Language> language_words[] = {
    {"serial", Language::serial}, {"hid-pos", Language::hid_pos}, {"keyboard", Language::keyboard}};
constexpr std::pair<std::string_view, Encoding> encoding_words[] = {
    {"utf-8", Encoding::utf_8},
    {"windows-1258", Encoding::windows_1258},
    {"tcvn3", Encoding::tcvn3},
    {"bytes", Encoding::bytes}};
constexpr std::pair<std::string_view, std::string_view> end_words[] = {
    {"cr", "\r"}, {"lf", "\n"}, {"crlf", "\r\n"}, {"tab", "\t"}, {"etx", "\x03"}, {"eot", "\x04"}};
constexpr std::pair<std::string_view, KeyboardFormat::AltNumpad> numpad_words[] = {
    {"bytes", KeyboardFormat::AltNumpad::bytes},
    {"characters", KeyboardFormat::AltNumpad::characters}};

std::string text_of(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::vector<std::string> read_ends(ConfigTable& table, std::vector<std::string> usual) {
    if (!table.has("ends")) {
        static_cast<void>(table.texts("ends"));
        return usual;
    }
    std::vector<std::string> ends;
    for (const auto& word : table.texts("ends")) {
        const auto* const known = std::ranges::find(
            end_words, word, [](const auto& end) { return std::string(end.first); });
        if (known == std::end(end_words)) {
            table.wrong("ends", "\"ends\": allowed: cr, lf, crlf, tab, etx, eot, or an empty list");
        } else {
            ends.emplace_back(known->second);
        }
    }
    return ends;
}

/// What scanners of all languages have: how a scan ends and is dressed.
StreamFormat read_scan(ConfigTable table, Language language) {
    const bool types = language == Language::keyboard;
    StreamFormat scan;
    scan.ends = read_ends(table, types ? KeyboardFormat().ends : scan.ends);
    scan.idle = milliseconds(table.integer("idle_ms", 10, 5000, types ? 500 : 200));
    scan.dress.prefix = text_of(table.bytes("prefix"));
    scan.dress.suffix = text_of(table.bytes("suffix"));
    scan.dress.aim = table.flag("aim", true);
    scan.dress.encoding = table.choice<Encoding>("encoding", encoding_words, Encoding::utf_8);
    table.finish();
    return scan;
}

void read_hid(ConfigTable table, ScannerModel& model) {
    const auto place = [&](const char* key, std::size_t usual) {
        return static_cast<std::size_t>(
            table.integer(key, 0, 1023, static_cast<std::int64_t>(usual)));
    };
    auto& hid = model.hid;
    hid.report = place("report", hid.report);
    hid.length_at = place("length_at", hid.length_at);
    hid.aim_at = place("aim_at", hid.aim_at);
    hid.data_at = place("data_at", hid.data_at);
    hid.data_size = place("data_size", hid.data_size);
    hid.symbology_at = place("symbology_at", hid.symbology_at);
    hid.more_at = place("more_at", hid.more_at);
    hid.dress = model.stream.dress;
    model.enable = table.bytes("enable");
    if (hid.length_at >= hid.data_at && hid.length_at < hid.data_at + hid.data_size) {
        table.wrong("length_at", "\"length_at\" lies in the data");
    }
    table.finish();
}

void read_keyboard(ConfigTable table, ScannerModel& model) {
    auto& keyboard = model.keyboard;
    keyboard.layout = table.text("layout", keyboard.layout);
    keyboard.variant = table.text("variant", "");
    keyboard.alt_numpad = table.choice<KeyboardFormat::AltNumpad>(
        "alt_numpad", numpad_words, KeyboardFormat::AltNumpad::bytes);
    keyboard.ends = model.stream.ends;
    keyboard.idle = model.stream.idle;
    keyboard.dress = model.stream.dress;
    if (model.language == Language::keyboard) {
        try {
            const KeyboardParser works(keyboard);
        } catch (const std::runtime_error& error) {
            table.wrong("layout", error.what());
        }
    }
    table.finish();
}

} // namespace

ScannerModel read_scanner_model(ConfigFile& file) {
    ScannerModel model;
    if (!file.errors().empty()) {
        return model;
    }
    ConfigTable root(file);
    model.identity = read_model_identity(root, "scanner");
    model.language = root.choice("language", language_words);
    model.link.matches = read_matches(root);
    model.link.serial = read_serial(root.table("serial"));
    model.stream = read_scan(root.table("scan"), model.language);
    read_hid(root.table("hid"), model);
    read_keyboard(root.table("keyboard"), model);
    root.finish();
    return model;
}

std::unique_ptr<ScanParser> make_scan_parser(const ScannerModel& model) {
    switch (model.language) {
    case Language::hid_pos:
        return std::make_unique<HidPosParser>(model.hid);
    case Language::keyboard:
        return std::make_unique<KeyboardParser>(model.keyboard);
    case Language::serial:
        break;
    }
    return std::make_unique<StreamParser>(model.stream);
}

} // namespace motcua::drivers
