#pragma once

#include "drivers/transport/device_match.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace motcua::drivers {

/// A device file that the kernel made for a plugged-in device.
struct DeviceNode {
    enum class Kind : std::uint8_t {
        hidraw, ///< reports of a HID device
        input,  ///< events of a keyboard or joystick
        serial  ///< a serial port on USB
    };

    Kind kind = Kind::hidraw;
    std::string path; ///< "/dev/hidraw0"
    std::string id;   ///< "05f3:0467"; empty where it is not on USB
    std::string port; ///< as UsbDevice::port: "1-2.4"
    int interface = 0;
    std::string maker_name;
    std::string product_name;
    std::string serial;
};

/// The device files of HID devices, keyboards and USB serial ports, and word of those that come
/// and go, from udev. On the executor's thread. Without udev there are none.
class NodeBus {
public:
    explicit NodeBus(boost::asio::any_io_executor executor);
    ~NodeBus();
    NodeBus(const NodeBus&) = delete;
    NodeBus& operator=(const NodeBus&) = delete;

    /// What is there now, ordered by path.
    std::vector<DeviceNode> nodes() const;

    using OnChange = std::function<void(const DeviceNode& node, bool plugged)>;
    using Watch = std::shared_ptr<OnChange>;

    /// Calls back on each that comes or goes for as long as the watch is kept.
    [[nodiscard]] Watch watch(OnChange on_change);

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

/// Whether a match claims this node.
bool claims(const DeviceMatch& match, const DeviceNode& node);

} // namespace motcua::drivers
