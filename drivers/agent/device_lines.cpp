#include "drivers/agent/device_lines.h"

#include "drivers/transport/listen_transport.h"

#include <utility>
#include <variant>

namespace motcua::devices {

DeviceLines::DeviceLines(boost::asio::any_io_executor executor,
                         drivers::UsbBus& usb,
                         drivers::NodeBus& nodes)
    : executor_(std::move(executor)), usb_(usb), nodes_(nodes) {}

std::unique_ptr<drivers::Transport> DeviceLines::transport(const Way& way) {
    if (way.listen) {
        return std::make_unique<drivers::ListenTransport>(
            executor_, way.listen->host, way.listen->port);
    }
    const auto* const plugged = std::get_if<drivers::UsbAddress>(&way.place);
    if (plugged == nullptr) {
        return drivers::make_transport(executor_, usb_, way.place, way.link);
    }
    drivers::NodeChoice choice;
    choice.kind = way.node;
    choice.address = *plugged;
    choice.matches = way.link.matches;
    choice.enable = way.enable;
    choice.serial = way.link.serial;
    return drivers::make_node_transport(executor_, nodes_, std::move(choice));
}

drivers::Line& DeviceLines::line(const Way& way) {
    // "usb://" is whatever the model claims: another model, another device.
    const bool plugged = std::holds_alternative<drivers::UsbAddress>(way.place);
    auto& line = lines_[way.address + (plugged ? " " + way.model : "")];
    if (!line) {
        line = std::make_unique<drivers::Line>(executor_, transport(way), way.line);
    }
    return *line;
}

void DeviceLines::start() {
    for (const auto& [address, line] : lines_) {
        line->start();
    }
}

} // namespace motcua::devices
