#pragma once

#include "drivers/transport/transport.h"
#include "drivers/transport/usb_bus.h"
#include "drivers/transport/usb_device.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <span>

struct libusb_device_handle;
struct libusb_transfer;

namespace motcua::drivers {

/// What of a device is taken when it is opened.
struct UsbClaim {
    int interface = 0;
    int alternate = 0;
    bool give_back = true; ///< the kernel's driver gets the interface back at the end
};

/// The eight bytes of a control request but its length (USB 2.0, 9.3).
struct UsbSetup {
    std::uint8_t type = 0; ///< bmRequestType, bit 7: towards the computer
    std::uint8_t request = 0;
    std::uint16_t value = 0;
    std::uint16_t index = 0;
};

/// One interface of a device, taken from the kernel's driver and used by us alone.
///
/// All on the executor's thread; handlers are never called from inside a call, each exactly once.
/// After close() those under way end with `operation_aborted` and the count that was moved.
class UsbHandle : public std::enable_shared_from_this<UsbHandle> {
public:
    using Opened = std::function<void(ErrorCode, std::shared_ptr<UsbHandle>)>;
    using Done = std::function<void(ErrorCode)>;
    using Moved = std::function<void(ErrorCode, std::size_t)>;
    using Answered = std::function<void(ErrorCode, Bytes)>;

    /// Opens and claims without blocking the caller.
    static void open(UsbBus& bus, const UsbDevice& device, UsbClaim claim, Opened done);

    UsbHandle(std::shared_ptr<UsbCore> core, UsbClaim claim);
    ~UsbHandle();
    UsbHandle(const UsbHandle&) = delete;
    UsbHandle& operator=(const UsbHandle&) = delete;

    /// Sends bytes to an endpoint, or waits for some; `limit` 0 waits for ever. The count is exact
    /// also on an error. A device may send up to a packet at a time, so the room of a read should
    /// be a multiple of the endpoint's packet.
    void send(const UsbEndpoint& to,
              std::span<const std::uint8_t> bytes,
              std::chrono::milliseconds limit,
              Moved done);
    void receive(const UsbEndpoint& from,
                 std::span<std::uint8_t> room,
                 std::chrono::milliseconds limit,
                 Moved done);

    /// A control request that brings at most `length` bytes, or takes `bytes`.
    void ask(UsbSetup setup, std::uint16_t length, std::chrono::milliseconds limit, Answered done);
    void tell(UsbSetup setup, Bytes bytes, std::chrono::milliseconds limit, Done done);

    /// Ends a stall of an endpoint.
    void clear_halt(const UsbEndpoint& endpoint, Done done);

    /// Ends all that is under way and gives the interface back. Any number of times.
    void close();

private:
    struct Flight;
    struct Landing;

    ErrorCode open_now(const std::shared_ptr<libusb_device>& device);
    void launch(std::shared_ptr<Flight> flight);
    void landed(libusb_transfer* transfer);
    bool hold();   ///< keeps the device open for one more piece of work; false after close()
    void let_go(); ///< ends it, from any thread
    void give_back(std::unique_lock<std::mutex>& lock);

    std::shared_ptr<UsbCore> core_;
    UsbClaim claim_;
    std::mutex mutex_; ///< guards what follows, which helpers and libusb's thread use too
    libusb_device_handle* raw_ = nullptr;
    std::set<libusb_transfer*> flying_;
    int held_ = 0;
    bool closing_ = false;
};

} // namespace motcua::drivers
