#pragma once

#include "drivers/transport/address.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace motcua::drivers {

/// A raw TCP stream, as printers offer on port 9100: both ways, one client at a time.
///
/// Opening gives up after three seconds. A peer that vanishes without a word is noticed by
/// keep-alives and by unacknowledged data within half a minute.
class TcpTransport final : public Transport {
public:
    TcpTransport(boost::asio::any_io_executor executor, TcpAddress address);
    ~TcpTransport() override;

    void open(Done done) override;
    void write(std::span<const std::uint8_t> bytes, Moved done) override;
    void read(std::span<std::uint8_t> room, Moved done) override;
    void end_job(Done done) override;
    void close() override;

    bool two_way() const override { return true; }

    bool keeps_jobs() const override { return false; }

private:
    struct Link;

    boost::asio::any_io_executor executor_;
    TcpAddress address_;
    std::shared_ptr<Link> link_; ///< one a connection, shared with its handlers
};

} // namespace motcua::drivers
