#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/device_match.h"
#include "drivers/transport/transport.h"
#include "drivers/transport/usb_bus.h"

#include <boost/asio/any_io_executor.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace motcua::drivers {

/// Ways in which some printers differ from the printer class; the names are CUPS's.
struct UsbQuirks {
    bool vendor_class = false; ///< the interface says class FFh and is a printer all the same
    bool one_way = false;      ///< never read from (unidir)
    bool no_reattach = false;  ///< the kernel's driver does not get the interface back
    bool soft_reset = false;   ///< reset when it is opened
    bool delay_close = false;  ///< loses its last bytes when it is closed at once
};

/// A printer of USB's printer class (or the maker's own, by quirk): bytes in both directions, the
/// port status, soft reset. Other interfaces of a device are never touched.
///
/// Which device: the one that `address` names; without ids in it, one that `matches` claim. Of
/// several, the first by port that is free.
class UsbTransport final : public Transport {
public:
    /// `bus` must outlive the transport.
    UsbTransport(UsbBus& bus,
                 UsbAddress address,
                 std::vector<DeviceMatch> matches,
                 UsbQuirks quirks);
    ~UsbTransport() override;

    void open(Done done) override;
    void write(std::span<const std::uint8_t> bytes, Moved done) override;
    void read(std::span<std::uint8_t> room, Moved done) override;
    void end_job(Done done) override;
    void close() override;

    bool two_way() const override;

    bool keeps_jobs() const override { return false; }

    bool has_port_status() const override { return true; }

    void port_status(PortAnswered done) override;
    void on_plugged(std::function<void()> plugged) override;

    /// The IEEE 1284 device id of the open device; empty where it has none.
    std::string device_id() const;

private:
    struct Wish;
    struct Link;

    boost::asio::any_io_executor executor_;
    UsbBus& bus_;
    std::shared_ptr<const Wish> wish_;
    std::shared_ptr<Link> link_; ///< one an opening, shared with its handlers
    UsbBus::Watch watch_;
};

} // namespace motcua::drivers
