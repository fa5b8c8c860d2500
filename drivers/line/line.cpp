#include "drivers/line/line.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace motcua::drivers {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Outcome = Exchange::Outcome;

namespace {

constexpr auto stall_limit = 5s;          ///< without a byte going out the line is broken
constexpr int bits_a_byte = 11;           ///< start, 8 data, parity, stop
constexpr std::size_t most_waiting = 256; ///< exchanges; more would only be old news

} // namespace

struct Line::Run : std::enable_shared_from_this<Run> {
    struct Listener {
        OnUp on_up;
        OnHeard on_heard;
    };

    Run(asio::any_io_executor executor, std::unique_ptr<Transport> carrier, LineSettings how)
        : transport(std::move(carrier)), settings(how), timer(executor), pause(executor),
          executor_(std::move(executor)), reopen_after(how.reopen_after) {}

    void start() {
        transport->on_plugged([weak = weak_from_this()] {
            const auto self = weak.lock();
            if (self && !self->open && !self->opening) {
                self->pause.cancel();
                self->try_open();
            }
        });
        try_open();
    }

    void try_open() {
        opening = true;
        transport->open([self = shared_from_this()](ErrorCode error) {
            self->opening = false;
            if (self->over) {
                return;
            }
            error ? self->try_again() : self->opened();
        });
    }

    void try_again() {
        tell(false);
        pause.expires_after(reopen_after);
        reopen_after = std::min(reopen_after * 2, settings.reopen_at_most);
        pause.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error && !self->over && !self->open && !self->opening) {
                self->try_open();
            }
        });
    }

    void opened() {
        open = true;
        reopen_after = settings.reopen_after;
        tell(true);
        read();
        next();
    }

    void tell(bool up) {
        if (std::exchange(told, up) == up) {
            return;
        }
        const auto all = listeners;
        for (const auto& listener : all) {
            if (listener.on_up && !over) {
                listener.on_up(up);
            }
        }
    }

    void lost() {
        if (!open || over) {
            return;
        }
        open = false;
        transport->close();
        timer.cancel();
        outgoing.reset();
        echo.clear();
        const bool was_busy = std::exchange(busy, false);
        auto failed = std::exchange(waiting, {});
        if (was_busy) {
            failed.push_front(std::exchange(current, {}));
        }
        for (auto& exchange : failed) {
            finish(exchange, Outcome::down);
        }
        if (!over) {
            try_again();
        }
    }

    void read() {
        transport->read(room, [self = shared_from_this()](ErrorCode error, std::size_t count) {
            if (self->over || !self->open) {
                return;
            }
            if (error) {
                return self->lost();
            }
            self->heard(std::span(self->room).first(count));
            explicit_bzero(self->room.data(), count); // it may have been an identity card
            if (self->open && !self->over) {
                self->read();
            }
        });
    }

    void heard(std::span<const std::uint8_t> bytes) {
        bytes = without_echo(bytes);
        if (bytes.empty()) {
            return;
        }
        if (busy && current.hear) {
            if (current.hear(bytes)) {
                end(Outcome::answered);
            }
            return;
        }
        const auto all = listeners;
        for (const auto& listener : all) {
            if (listener.on_heard && !over) {
                listener.on_heard(bytes);
            }
        }
    }

    /// What we sent comes back first; anything else than that ends the waiting for it.
    std::span<const std::uint8_t> without_echo(std::span<const std::uint8_t> bytes) {
        while (!bytes.empty() && !echo.empty()) {
            if (bytes.front() != echo.front()) {
                echo.clear();
                break;
            }
            bytes = bytes.subspan(1);
            echo.pop_front();
        }
        return bytes;
    }

    void ask(Exchange exchange) {
        if (!open || waiting.size() >= most_waiting) {
            asio::post(executor_, [self = shared_from_this(), exchange = std::move(exchange)] {
                self->finish(exchange, Outcome::down);
            });
            return;
        }
        waiting.push_back(std::move(exchange));
        asio::post(executor_, [self = shared_from_this()] { self->next(); });
    }

    void next() {
        if (over || !open || busy || resting || waiting.empty()) {
            return;
        }
        busy = true;
        current = std::move(waiting.front());
        waiting.pop_front();
        outgoing = std::make_shared<const Bytes>(current.request);
        if (settings.echo) {
            echo.assign(current.request.begin(), current.request.end());
        }
        write(0);
    }

    void write(std::size_t from) {
        if (from == outgoing->size()) {
            return all_written();
        }
        set_limit(stall_limit, &Run::lost);
        // The bytes live until this comes back, whatever happens to the exchange meanwhile.
        const auto bytes = outgoing;
        transport->write(
            std::span<const std::uint8_t>(*bytes).subspan(from),
            [self = shared_from_this(), bytes, from](ErrorCode error, std::size_t count) {
                if (self->over || !self->busy || bytes != self->outgoing) {
                    return;
                }
                error ? self->lost() : self->write(from + count);
            });
    }

    void all_written() {
        const auto on_the_wire = wire_time(current.request.size());
        if (!current.hear) {
            timer.cancel();
            return end(Outcome::sent, on_the_wire);
        }
        set_limit(current.limit + on_the_wire, &Run::silent);
    }

    void silent() { end(Outcome::silent); }

    std::chrono::milliseconds wire_time(std::size_t bytes) const {
        const auto bits = static_cast<long>(bytes) * bits_a_byte;
        return std::chrono::milliseconds(bits * 1000 / settings.baud + 1);
    }

    void set_limit(std::chrono::milliseconds limit, void (Run::*passed)()) {
        timer.expires_after(limit);
        timer.async_wait([self = shared_from_this(), passed, bytes = outgoing](ErrorCode error) {
            if (!error && !self->over && self->busy && bytes == self->outgoing) {
                (*self.*passed)();
            }
        });
    }

    /// Ends the exchange at hand and lets the line rest before the next one.
    void end(Outcome outcome, std::chrono::milliseconds rest = {}) {
        busy = false;
        outgoing.reset();
        timer.cancel();
        resting = true;
        const auto ended = std::exchange(current, {});
        pause.expires_after(rest + settings.gap);
        pause.async_wait([self = shared_from_this()](ErrorCode) {
            self->resting = false;
            self->next();
        });
        finish(ended, outcome);
    }

    void finish(const Exchange& exchange, Outcome outcome) const {
        if (exchange.done && !over) {
            exchange.done(outcome);
        }
    }

    std::unique_ptr<Transport> transport;
    LineSettings settings;
    asio::steady_timer timer; ///< of the exchange at hand
    asio::steady_timer pause; ///< between exchanges, and between two tries to open
    asio::any_io_executor executor_;
    std::chrono::milliseconds reopen_after;
    std::vector<Listener> listeners;
    std::deque<Exchange> waiting;
    Exchange current;
    std::deque<std::uint8_t> echo; ///< what is still to come back of what was sent
    std::array<std::uint8_t, 512> room{};
    std::shared_ptr<const Bytes> outgoing; ///< of the exchange at hand
    std::optional<bool> told;
    bool opening = false;
    bool open = false;
    bool busy = false;
    bool resting = false;
    bool over = false;
};

Line::Line(asio::any_io_executor executor,
           std::unique_ptr<Transport> transport,
           LineSettings settings)
    : run_(std::make_shared<Run>(std::move(executor), std::move(transport), settings)) {}

Line::~Line() {
    run_->over = true;
    run_->timer.cancel();
    run_->pause.cancel();
    run_->transport->close();
}

void Line::start() {
    run_->start();
}

void Line::listen(OnUp on_up, OnHeard on_heard) {
    run_->listeners.push_back({std::move(on_up), std::move(on_heard)});
}

void Line::ask(Exchange exchange) {
    run_->ask(std::move(exchange));
}

bool Line::up() const {
    return run_->open;
}

} // namespace motcua::drivers
