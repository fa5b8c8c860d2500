#include "drivers/emulator/emulator_options.h"

#include <functional>
#include <map>
#include <stdexcept>

namespace motcua::drivers {
namespace {

std::uint16_t port_of(const std::string& text) {
    const int port = std::stoi(text);
    if (port < 0 || port > 65535) {
        throw std::out_of_range("port");
    }
    return static_cast<std::uint16_t>(port);
}

int positive(const std::string& text) {
    const int number = std::stoi(text);
    if (number <= 0) {
        throw std::out_of_range("number");
    }
    return number;
}

using Setter = std::function<void(EmulatorOptions&, const std::string&)>;

const std::map<std::string, Setter>& setters() {
    static const std::map<std::string, Setter> table = {
        {"--port", [](auto& o, const auto& text) { o.port = port_of(text); }},
        {"--address", [](auto& o, const auto& text) { o.address = text; }},
        {"--control", [](auto& o, const auto& text) { o.control = port_of(text); }},
        {"--paper", [](auto& o, const auto& text) { o.paper_folder = text; }},
        {"--ports-file", [](auto& o, const auto& text) { o.ports_file = text; }},
        {"--dots", [](auto& o, const auto& text) { o.dots = positive(text); }},
        {"--dpi", [](auto& o, const auto& text) { o.dpi = positive(text); }},
        {"--feed-units", [](auto& o, const auto& text) { o.feed_units_per_dot = positive(text); }},
        {"--speed", [](auto& o, const auto& text) { o.speed_mm_s = std::stod(text); }},
    };
    return table;
}

} // namespace

const char* const emulator_help =
    "motcua-printer: an ESC/POS ticket printer on a network port\n"
    "  --port N         where it prints (9100; 0 = any free)\n"
    "  --address A      address both ports listen on (127.0.0.1)\n"
    "  --control N      where it takes commands, one a line (0 = any free)\n"
    "  --paper FOLDER   each cut paper becomes a PNG file there\n"
    "  --ports-file F   gets \"PORT CONTROL\" when both ports listen\n"
    "  --dots N --dpi N --feed-units N   the head (576, 203, 1)\n"
    "  --speed MM_S     paper speed (150; 0 = no limit)\n"
    "commands: paper ok|low|out, cover open|closed, jam on|off, cutter ok|fault,\n"
    "  stall on|off (stops reading), slow BYTES_PER_S (0 = off), die [AFTER_BYTES],\n"
    "  live, status\n";

EmulatorOptions parse_emulator_options(const std::vector<std::string>& arguments) {
    EmulatorOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& key = arguments[i];
        if (key == "--help") {
            options.help = true;
            return options;
        }
        const auto setter = setters().find(key);
        if (setter == setters().end() || i + 1 == arguments.size()) {
            throw std::invalid_argument("unknown or unfinished option " + key +
                                        "; see motcua-printer --help");
        }
        try {
            setter->second(options, arguments[++i]);
        } catch (const std::logic_error&) {
            throw std::invalid_argument(key + " cannot be \"" + arguments[i] + "\"");
        }
    }
    return options;
}

} // namespace motcua::drivers
