#include "drivers/transport/usb_transport.h"

#include "drivers/transport/transport_error.h"
#include "drivers/transport/usb_core.h"
#include "drivers/transport/usb_handle.h"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto open_limit = 4s;
constexpr auto control_limit = 1000ms;
constexpr auto write_turn = 1000ms; ///< after which a stopped printer's part is counted
constexpr auto empty_pause = 100ms; ///< some printers answer every read at once with nothing
constexpr auto slow_close = 1s;
constexpr std::size_t most_at_once = 4096;
constexpr int most_stalls = 3; ///< in a row
constexpr std::uint16_t longest_device_id = 1024;

constexpr int printer_class = 7;
constexpr int vendor_class = 255;

constexpr std::uint8_t from_interface = 0xA1;
constexpr std::uint8_t to_interface = 0x21;
constexpr std::uint8_t get_device_id = 0;
constexpr std::uint8_t get_port_status = 1;
constexpr std::uint8_t soft_reset = 2;

/// How well an interface fits: 0 not at all. Protocols 3 (1284.4) and 4 (IPP over USB) wrap what
/// they carry.
int fitness(const UsbInterface& interface, const UsbQuirks& quirks) {
    if (!interface.endpoint(UsbEndpoint::Kind::bulk, false)) {
        return 0;
    }
    if (interface.device_class == printer_class && interface.protocol >= 1 &&
        interface.protocol <= 2) {
        return 1 + interface.protocol;
    }
    return quirks.vendor_class && interface.device_class == vendor_class ? 1 : 0;
}

/// The text of an IEEE 1284 device id. Its first two bytes are a length that counts itself, in
/// either order and not always right: what came is what counts.
std::string device_id_text(const Bytes& bytes) {
    return bytes.size() <= 2 ? std::string() : std::string(bytes.begin() + 2, bytes.end());
}

} // namespace

struct UsbTransport::Wish {
    UsbAddress address;
    std::vector<DeviceMatch> matches;
    UsbQuirks quirks;

    std::optional<UsbInterface> interface_of(const UsbDevice& device) const {
        std::optional<UsbInterface> best;
        for (const auto& interface : device.interfaces) {
            if (fitness(interface, quirks) > (best ? fitness(*best, quirks) : 0)) {
                best = interface;
            }
        }
        return best;
    }

    /// What can be told without opening it.
    bool may_be(const UsbDevice& device) const {
        const bool named = address.id.empty() || address.id == device.id;
        const bool serial = address.serial.empty() || address.serial == device.serial;
        const bool port = address.port.empty() || address.port == device.port;
        const bool known =
            !address.id.empty() ||
            std::any_of(matches.begin(), matches.end(), [&](const DeviceMatch& match) {
                return match.usb == device.id;
            });
        return named && serial && port && known && interface_of(device);
    }

    bool is(const UsbDevice& device, const std::string& device_id) const {
        return !address.id.empty() || claims(matches, device, device_id);
    }
};

struct UsbTransport::Link : std::enable_shared_from_this<Link> {
    Link(UsbBus& usb, asio::any_io_executor loop, std::shared_ptr<const Wish> wanted)
        : bus(usb), executor(std::move(loop)), wish(std::move(wanted)), limit(executor),
          pause(executor) {}

    void open(Done handler);
    void try_next();
    void opened(const UsbDevice& found, const UsbInterface& claimed);
    void finish(ErrorCode error);
    void write(std::span<const std::uint8_t> bytes, Moved handler, int stalls);
    void wrote(std::span<const std::uint8_t> bytes,
               const Moved& handler,
               int stalls,
               ErrorCode error,
               std::size_t count);
    void read(std::span<std::uint8_t> wanted, Moved handler);
    void receive();
    void received(ErrorCode error, std::size_t count);
    void hand_out();
    void end_read(ErrorCode error);
    void left(const UsbDevice& device);
    void close();

    UsbBus& bus;
    asio::any_io_executor executor;
    std::shared_ptr<const Wish> wish;
    asio::steady_timer limit;
    asio::steady_timer pause;
    std::deque<UsbDevice> candidates;
    UsbDevice device;
    UsbInterface interface;
    std::string device_id;
    std::shared_ptr<UsbHandle> handle;
    UsbBus::Watch watch;
    Done done;
    ErrorCode why = TransportError::no_device; ///< the last candidate could not be had
    Bytes packet;                              ///< where a read is under way
    std::size_t held_from = 0;                 ///< bytes of `packet` that nobody took yet
    std::size_t held_to = 0;
    std::span<std::uint8_t> room;
    Moved reader;
    bool ready = false;
    bool closed = false;
};

void UsbTransport::Link::open(Done handler) {
    done = std::move(handler);
    for (auto& known : bus.devices()) {
        if (wish->may_be(known)) {
            candidates.push_back(std::move(known));
        }
    }
    limit.expires_after(open_limit);
    limit.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error) {
            self->finish(TransportError::no_answer);
        }
    });
    asio::post(executor, [self = shared_from_this()] { self->try_next(); });
}

void UsbTransport::Link::try_next() {
    if (!done || candidates.empty()) {
        return finish(why);
    }
    const auto next = candidates.front();
    candidates.pop_front();
    const auto claimed = *wish->interface_of(next);
    const UsbClaim claim{claimed.number, claimed.alternate, !wish->quirks.no_reattach};
    UsbHandle::open(
        bus, next, claim, [self = shared_from_this(), next, claimed](auto error, auto open) {
            if (error || !self->done) {
                self->why = error;
                return self->try_next();
            }
            self->handle = open;
            self->opened(next, claimed);
        });
}

void UsbTransport::Link::opened(const UsbDevice& found, const UsbInterface& claimed) {
    device = found;
    interface = claimed;
    const auto number = static_cast<std::uint16_t>(interface.number);
    if (wish->quirks.soft_reset) {
        handle->tell({to_interface, soft_reset, 0, number}, {}, control_limit, [](ErrorCode) {});
    }
    const auto index = static_cast<std::uint16_t>(number << 8 | interface.alternate);
    handle->ask({from_interface, get_device_id, 0, index},
                longest_device_id,
                control_limit,
                [self = shared_from_this()](ErrorCode error, const Bytes& answer) {
                    self->device_id = error ? "" : device_id_text(answer);
                    if (self->done && self->wish->is(self->device, self->device_id)) {
                        return self->finish({});
                    }
                    if (self->handle) {
                        std::exchange(self->handle, nullptr)->close();
                    }
                    self->try_next();
                });
}

void UsbTransport::Link::finish(ErrorCode error) {
    limit.cancel();
    if (error || closed) {
        close();
    } else {
        ready = true;
        watch = bus.watch([this](const UsbDevice& one, bool plugged) {
            if (!plugged && one.handle == device.handle) {
                left(one);
            }
        });
    }
    if (auto handler = std::exchange(done, nullptr)) {
        handler(closed && !error ? asio::error::operation_aborted : error);
    }
}

void UsbTransport::Link::write(std::span<const std::uint8_t> bytes, Moved handler, int stalls) {
    const auto some = bytes.first(std::min(bytes.size(), most_at_once));
    handle->send(*interface.endpoint(UsbEndpoint::Kind::bulk, false),
                 some,
                 write_turn,
                 [self = shared_from_this(), bytes, handler = std::move(handler), stalls](
                     ErrorCode error, std::size_t count) {
                     self->wrote(bytes, handler, stalls, error, count);
                 });
}

/// What the printer took counts, whatever ended the turn; only what it did not take goes again.
void UsbTransport::Link::wrote(std::span<const std::uint8_t> bytes,
                               const Moved& handler,
                               int stalls,
                               ErrorCode error,
                               std::size_t count) {
    const bool timed_out = error == boost::system::errc::timed_out;
    const bool stalled = error == TransportError::stalled && stalls < most_stalls;
    if (closed || !(timed_out || stalled)) {
        return handler(closed && !error ? ErrorCode(asio::error::operation_aborted) : error, count);
    }
    if (timed_out) {
        return count > 0 ? handler({}, count) : write(bytes, handler, stalls);
    }
    handle->clear_halt(
        *interface.endpoint(UsbEndpoint::Kind::bulk, false),
        [self = shared_from_this(), bytes, handler, stalls, count](ErrorCode failed) {
            if (failed || self->closed || count > 0) {
                return handler(failed, count);
            }
            self->write(bytes, handler, stalls + 1);
        });
}

void UsbTransport::Link::read(std::span<std::uint8_t> wanted, Moved handler) {
    room = wanted;
    reader = std::move(handler);
    if (held_from < held_to) {
        asio::post(executor, [self = shared_from_this()] { self->hand_out(); });
    } else {
        receive();
    }
}

void UsbTransport::Link::receive() {
    const auto in = interface.endpoint(UsbEndpoint::Kind::bulk, true);
    if (!in || wish->quirks.one_way) {
        return; // left() or close() ends the read
    }
    packet.resize(static_cast<std::size_t>(std::max(512, in->packet)));
    handle->receive(
        *in, packet, 0ms, [self = shared_from_this()](ErrorCode error, std::size_t count) {
            self->received(error, count);
        });
}

void UsbTransport::Link::received(ErrorCode error, std::size_t count) {
    if (count > 0 && !closed) {
        held_from = 0;
        held_to = count;
        return hand_out();
    }
    if (error == TransportError::stalled && !closed) {
        return handle->clear_halt(*interface.endpoint(UsbEndpoint::Kind::bulk, true),
                                  [self = shared_from_this()](ErrorCode failed) {
                                      failed ? self->end_read(failed) : self->receive();
                                  });
    }
    if (error || closed) {
        return end_read(closed ? ErrorCode(asio::error::operation_aborted) : error);
    }
    pause.expires_after(empty_pause);
    pause.async_wait([self = shared_from_this()](ErrorCode stopped) {
        stopped || self->closed ? self->end_read(asio::error::operation_aborted) : self->receive();
    });
}

/// Bytes that do not fit the reader's room wait for its next read.
void UsbTransport::Link::hand_out() {
    const auto count = std::min(held_to - held_from, room.size());
    auto handler = std::exchange(reader, nullptr);
    if (!handler) {
        return;
    }
    std::copy_n(packet.begin() + static_cast<std::ptrdiff_t>(held_from), count, room.begin());
    held_from += count;
    handler({}, count);
}

void UsbTransport::Link::end_read(ErrorCode error) {
    if (auto handler = std::exchange(reader, nullptr)) {
        handler(error, 0);
    }
}

/// A printer that is never read from has no transfer that could tell.
void UsbTransport::Link::left(const UsbDevice&) {
    const bool reading = interface.endpoint(UsbEndpoint::Kind::bulk, true) && !wish->quirks.one_way;
    if (!reading) {
        end_read(TransportError::gone);
    }
}

void UsbTransport::Link::close() {
    closed = true;
    ready = false;
    watch.reset();
    limit.cancel();
    pause.cancel();
    const auto open = std::exchange(handle, nullptr);
    if (open && wish->quirks.delay_close) {
        const auto wait = std::make_shared<asio::steady_timer>(executor, slow_close);
        wait->async_wait([open, wait](ErrorCode) { open->close(); });
    } else if (open) {
        open->close();
    }
    const bool reading = interface.endpoint(UsbEndpoint::Kind::bulk, true) && !wish->quirks.one_way;
    if (reader && !reading) {
        asio::post(executor,
                   [self = shared_from_this()] { self->end_read(asio::error::operation_aborted); });
    }
}

UsbTransport::UsbTransport(UsbBus& bus,
                           UsbAddress address,
                           std::vector<DeviceMatch> matches,
                           UsbQuirks quirks)
    : executor_(bus.core()->executor), bus_(bus),
      wish_(std::make_shared<Wish>(Wish{std::move(address), std::move(matches), quirks})) {}

UsbTransport::~UsbTransport() {
    close();
}

void UsbTransport::open(Done done) {
    close();
    link_ = std::make_shared<Link>(bus_, executor_, wish_);
    link_->open(std::move(done));
}

void UsbTransport::write(std::span<const std::uint8_t> bytes, Moved done) {
    if (!link_ || !link_->ready) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    link_->write(bytes, std::move(done), 0);
}

void UsbTransport::read(std::span<std::uint8_t> room, Moved done) {
    if (!link_ || !link_->ready) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    link_->read(room, std::move(done));
}

void UsbTransport::port_status(PortAnswered done) {
    if (!link_ || !link_->ready) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
        return;
    }
    const auto number = static_cast<std::uint16_t>(link_->interface.number);
    link_->handle->ask({from_interface, get_port_status, 0, number},
                       1,
                       control_limit,
                       [done = std::move(done)](ErrorCode error, const Bytes& answer) {
                           const bool none = !error && answer.empty();
                           done(none ? ErrorCode(TransportError::no_answer) : error,
                                answer.empty() ? std::uint8_t{0} : answer.front());
                       });
}

void UsbTransport::end_job(Done done) {
    asio::post(executor_, [done = std::move(done)] { done({}); });
}

void UsbTransport::close() {
    if (const auto link = std::exchange(link_, nullptr)) {
        link->close();
        if (link->done) {
            asio::post(link->executor, [link] { link->finish(asio::error::operation_aborted); });
        }
    }
}

bool UsbTransport::two_way() const {
    if (link_ && link_->ready) {
        return !wish_->quirks.one_way &&
               link_->interface.endpoint(UsbEndpoint::Kind::bulk, true).has_value();
    }
    return !wish_->quirks.one_way;
}

void UsbTransport::on_plugged(std::function<void()> plugged) {
    watch_ = bus_.watch([this, plugged = std::move(plugged)](const UsbDevice& device, bool came) {
        if (came && wish_->may_be(device)) {
            plugged();
        }
    });
}

std::string UsbTransport::device_id() const {
    return link_ ? link_->device_id : std::string();
}

} // namespace motcua::drivers
