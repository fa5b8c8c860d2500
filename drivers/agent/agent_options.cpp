#include "drivers/agent/agent_options.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace motcua::devices {
namespace {

void set_hall(BoxConfig& config, std::string text) {
    if (text.starts_with("ws://")) {
        text.erase(0, 5);
    }
    text.erase(std::min(text.find('/'), text.size()));
    const auto address = drivers::parse_address("tcp://" + text);
    if (!address) {
        throw std::runtime_error("--hall must be ws://HOST:PORT, not \"" + text + "\"");
    }
    const auto& hall = std::get<drivers::TcpAddress>(*address);
    config.hall_host = hall.host;
    config.hall_port = hall.port;
}

/// ID=ADDRESS puts a printer or a scanner elsewhere than its configuration says.
void set_device(BoxConfig& config, const std::string& text) {
    const auto sign = text.find('=');
    const auto place = text.substr(std::min(sign + 1, text.size()));
    const auto address = drivers::parse_address(place);
    const auto listen = drivers::parse_listen_address(place);
    const auto is_meant = [&](const std::string& id) {
        return sign != std::string::npos && id == text.substr(0, sign);
    };
    for (auto& printer : config.printers) {
        if (is_meant(printer.id) && address) {
            printer.address = *address;
            return;
        }
    }
    for (auto& scanner : config.scanners) {
        if (is_meant(scanner.id) && (address || listen)) {
            scanner.transport = place;
            scanner.listen = listen ? std::optional(*listen) : std::nullopt;
            scanner.address = address ? *address : drivers::Address();
            return;
        }
    }
    throw std::runtime_error(
        "--device must be ID=ADDRESS of a printer or scanner in the configuration, not \"" + text +
        "\"");
}

} // namespace

const char* const agent_help =
    "motcua-devices: joins printers, scanners, boards and keypads to a hall\n"
    "  --config FILE         the box: its hall and its devices (devices.toml)\n"
    "  --hall ws://HOST:PORT another hall than the configuration's\n"
    "  --data FOLDER         what must survive a restart\n"
    "  --device ID=ADDRESS   a printer or scanner elsewhere, for example "
    "K1-printer=tcp://127.0.0.1:9100\n"
    "  --check               only reads the configuration, models and templates\n"
    "or one of:\n";

AgentOptions parse_agent_options(const std::vector<std::string>& arguments) {
    AgentOptions options;
    std::vector<std::pair<std::string, std::string>> changes;
    std::optional<std::string> file;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& key = arguments[i];
        if (key == "--help") {
            options.help = true;
            return options;
        }
        if (key == "--check") {
            options.check = true;
            continue;
        }
        const bool known =
            key == "--config" || key == "--hall" || key == "--data" || key == "--device";
        if (!known || i + 1 == arguments.size()) {
            throw std::runtime_error("unknown or unfinished option " + key +
                                     "; see motcua-devices --help");
        }
        changes.emplace_back(key, arguments[++i]);
        file = key == "--config" ? changes.back().second : file;
    }
    if (!file) {
        throw std::runtime_error("--config is missing; see motcua-devices --help");
    }
    options.config = load_box_config(*file);
    for (const auto& [key, value] : changes) {
        if (key == "--hall") {
            set_hall(options.config, value);
        } else if (key == "--data") {
            options.config.state = value;
        } else if (key == "--device") {
            set_device(options.config, value);
        }
    }
    return options;
}

} // namespace motcua::devices
