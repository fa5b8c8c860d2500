#pragma once

#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace motcua::drivers {

/// A device that comes to us: whoever connects to a port speaks as the device. For wireless
/// scanners that are TCP clients, for small programs that stand for a device, and for a person
/// with a shell. Several may be connected; what they say comes in the order it arrives, and answers
/// go to the newest. It is open as long as the port is ours, connected or not; what is written
/// while nobody is there is lost.
class ListenTransport final : public Transport {
public:
    /// Port 0 is any free one, see `port`.
    ListenTransport(boost::asio::any_io_executor executor, std::string host, std::uint16_t port);
    ~ListenTransport() override;

    void open(Done done) override;
    void write(std::span<const std::uint8_t> bytes, Moved done) override;
    void read(std::span<std::uint8_t> room, Moved done) override;
    void end_job(Done done) override;
    void close() override;

    bool two_way() const override { return true; }

    bool keeps_jobs() const override { return false; }

    /// The port it listens on while it is open, else 0.
    std::uint16_t port() const;

private:
    struct Door;

    boost::asio::any_io_executor executor_;
    std::string host_;
    std::uint16_t port_;
    std::shared_ptr<Door> door_; ///< one an opening, shared with its handlers
};

} // namespace motcua::drivers
