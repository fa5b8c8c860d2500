#include "drivers/transport/serial_transport.h"

#include "drivers/transport/transport_error.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/serial_port.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cerrno>
#include <chrono>
#include <sys/ioctl.h>
#include <termios.h>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using asio::serial_port;
using namespace std::chrono_literals;

namespace {

constexpr auto ready_pause = 20ms; ///< between looks at DSR, which no kernel waits for

ErrorCode last_error() {
    return {errno, boost::system::system_category()};
}

serial_port::parity::type parity_type(Parity parity) {
    switch (parity) {
    case Parity::even:
        return serial_port::parity::even;
    case Parity::odd:
        return serial_port::parity::odd;
    case Parity::none:
        break;
    }
    return serial_port::parity::none;
}

serial_port::flow_control::type flow_type(FlowControl flow) {
    switch (flow) {
    case FlowControl::rts_cts:
        return serial_port::flow_control::hardware;
    case FlowControl::xon_xoff:
        return serial_port::flow_control::software;
    case FlowControl::dtr_dsr:
    case FlowControl::none:
        break;
    }
    return serial_port::flow_control::none;
}

/// All settings at once: some ports take a parity only together with something else.
ErrorCode configure(int fd, const SerialSettings& settings) {
    termios line{};
    if (::tcgetattr(fd, &line) < 0) {
        return last_error();
    }
    ::cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    ErrorCode error;
    const auto store = [&](auto option) {
        if (!error) {
            option.store(line, error);
        }
    };
    store(serial_port::baud_rate(static_cast<unsigned>(settings.baud)));
    store(serial_port::character_size(static_cast<unsigned>(settings.data_bits)));
    store(serial_port::parity(parity_type(settings.parity)));
    store(serial_port::stop_bits(settings.stop_bits == 2 ? serial_port::stop_bits::two
                                                         : serial_port::stop_bits::one));
    store(serial_port::flow_control(flow_type(settings.flow)));
    if (error) {
        return error;
    }
    if (::tcsetattr(fd, TCSANOW, &line) < 0 || ::ioctl(fd, TIOCEXCL) < 0) {
        return last_error();
    }
    return {};
}

/// Whether the device says by DSR that it takes bytes; a port without modem lines says yes.
bool data_set_ready(int fd) {
    int lines = 0;
    return ::ioctl(fd, TIOCMGET, &lines) < 0 || (lines & TIOCM_DSR) != 0;
}

} // namespace

struct SerialTransport::Link : std::enable_shared_from_this<Link> {
    Link(const asio::any_io_executor& executor, SerialSettings line)
        : port(executor), timer(executor), settings(line) {}

    ErrorCode open(const std::string& path) {
        ErrorCode error;
        port.open(path, error);
        return error ? error : configure(port.native_handle(), settings);
    }

    void write(std::span<const std::uint8_t> bytes, Moved done) {
        if (settings.flow == FlowControl::dtr_dsr && !data_set_ready(port.native_handle())) {
            timer.expires_after(ready_pause);
            timer.async_wait([self = shared_from_this(), bytes, done](ErrorCode error) {
                if (error || !self->port.is_open()) {
                    return done(asio::error::operation_aborted, 0);
                }
                self->write(bytes, done);
            });
            return;
        }
        port.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                              [self = shared_from_this(),
                               done](ErrorCode error, std::size_t count) { done(error, count); });
    }

    /// The kernel would wait half a minute for a stopped device to take what is left.
    void close() {
        timer.cancel();
        if (port.is_open()) {
            ::tcflush(port.native_handle(), TCIOFLUSH);
            ErrorCode ignored;
            port.close(ignored);
        }
    }

    serial_port port;
    asio::steady_timer timer;
    SerialSettings settings;
};

SerialTransport::SerialTransport(asio::any_io_executor executor,
                                 std::string path,
                                 SerialSettings settings)
    : executor_(std::move(executor)), path_(std::move(path)), settings_(settings) {}

SerialTransport::~SerialTransport() {
    close();
}

void SerialTransport::open(Done done) {
    close();
    auto link = std::make_shared<Link>(executor_, settings_);
    const auto error = link->open(path_);
    if (error) {
        link->close();
    } else {
        link_ = std::move(link);
    }
    asio::post(executor_, [done = std::move(done), error] { done(error); });
}

void SerialTransport::write(std::span<const std::uint8_t> bytes, Moved done) {
    if (!link_) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    link_->write(bytes, std::move(done));
}

void SerialTransport::read(std::span<std::uint8_t> room, Moved done) {
    if (!link_) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    link_->port.async_read_some(asio::buffer(room.data(), room.size()),
                                [link = link_, done = std::move(done)](
                                    ErrorCode error, std::size_t count) { done(error, count); });
}

void SerialTransport::end_job(Done done) {
    asio::post(executor_, [done = std::move(done)] { done({}); });
}

void SerialTransport::close() {
    if (const auto link = std::exchange(link_, nullptr)) {
        link->close();
    }
}

} // namespace motcua::drivers
