#include "drivers/config/link_settings.h"

#include <regex>
#include <string_view>
#include <utility>

namespace motcua::drivers {
namespace {

constexpr std::pair<std::string_view, Parity> parity_words[] = {
    {"none", Parity::none}, {"even", Parity::even}, {"odd", Parity::odd}};
constexpr std::pair<std::string_view, FlowControl> flow_words[] = {
    {"none", FlowControl::none},
    {"rts-cts", FlowControl::rts_cts},
    {"dtr-dsr", FlowControl::dtr_dsr},
    {"xon-xoff", FlowControl::xon_xoff}};

DeviceMatch read_match(ConfigTable& table) {
    static const std::regex usb_id("[0-9a-f]{4}:[0-9a-f]{4}");
    DeviceMatch match;
    match.usb = table.text("usb");
    match.product = table.text("product", "");
    if (!std::regex_match(match.usb, usb_id)) {
        table.wrong("usb", "\"usb\" must be vendor:product in lower case hex: \"04b8:0202\"");
    }
    try {
        const std::regex compiles(match.product);
    } catch (const std::regex_error&) {
        table.wrong("product", "\"product\" must be a regular expression");
    }
    table.finish();
    return match;
}

} // namespace

std::vector<DeviceMatch> read_matches(ConfigTable& root) {
    std::vector<DeviceMatch> matches;
    for (auto& table : root.tables("match")) {
        matches.push_back(read_match(table));
    }
    return matches;
}

SerialSettings read_serial(ConfigTable table) {
    SerialSettings settings;
    settings.baud = static_cast<int>(table.integer("baud", 1200, 921600, settings.baud));
    settings.data_bits = static_cast<int>(table.integer("data_bits", 7, 8, settings.data_bits));
    settings.parity = table.choice<Parity>("parity", parity_words, settings.parity);
    settings.stop_bits = static_cast<int>(table.integer("stop_bits", 1, 2, settings.stop_bits));
    settings.flow = table.choice<FlowControl>("flow", flow_words, settings.flow);
    table.finish();
    return settings;
}

} // namespace motcua::drivers
