#pragma once

#include "drivers/transport/usb_device.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace motcua::drivers {

struct UsbCore; // of usb_core.h, shared with open devices

/// The USB devices that are plugged in, and word of those that come and go.
///
/// Its calls and handlers belong to the executor's thread. libusb has a thread of its own that
/// only hands results over, and opening and closing, in which a hung device can hold the kernel
/// for seconds, is done by helpers: no device can stop another. It must be destroyed before the
/// context of the executor; that gives every open device back to the kernel's driver.
class UsbBus {
public:
    explicit UsbBus(boost::asio::any_io_executor executor);
    ~UsbBus();
    UsbBus(const UsbBus&) = delete;
    UsbBus& operator=(const UsbBus&) = delete;

    /// Whether this machine has USB that we may look at; without it there is never a device.
    bool available() const;

    /// What is plugged in now, ordered by port.
    std::vector<UsbDevice> devices() const;

    using OnChange = std::function<void(const UsbDevice& device, bool plugged)>;
    using Watch = std::shared_ptr<OnChange>;

    /// Calls back on each plugging and unplugging for as long as the watch is kept.
    [[nodiscard]] Watch watch(OnChange on_change);

    const std::shared_ptr<UsbCore>& core() const { return core_; }

private:
    std::shared_ptr<UsbCore> core_;
};

} // namespace motcua::drivers
