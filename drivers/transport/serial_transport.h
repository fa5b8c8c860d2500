#pragma once

#include "drivers/transport/serial_settings.h"
#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <string>

namespace motcua::drivers {

/// A serial line, on the board or behind a USB adapter (CDC-ACM too), used by us alone.
///
/// A line has no end that answers, so open() succeeds wherever the port is there; an adapter that
/// is pulled out ends reads and writes with an error. close() forgets what the line has not sent.
class SerialTransport final : public Transport {
public:
    SerialTransport(boost::asio::any_io_executor executor,
                    std::string path,
                    SerialSettings settings);
    ~SerialTransport() override;

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
    std::string path_;
    SerialSettings settings_;
    std::shared_ptr<Link> link_; ///< one an opening, shared with its handlers
};

} // namespace motcua::drivers
