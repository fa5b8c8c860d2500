#pragma once

#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace motcua::drivers {

/// How a line is spoken on.
struct LineSettings {
    int baud = 9600;   ///< how long a byte takes on the wire, also behind a TCP-serial gateway
    bool echo = false; ///< a two-wire adapter that hears what it sends
    std::chrono::milliseconds gap{5};            ///< silence between two frames
    std::chrono::milliseconds reopen_after{500}; ///< first try; doubled up to `reopen_at_most`
    std::chrono::milliseconds reopen_at_most{5000};
};

/// A question and its answer.
struct Exchange {
    enum class Outcome : std::uint8_t {
        answered, ///< `hear` had enough
        sent,     ///< all went out, and no answer is waited for
        silent,   ///< no whole answer within `limit`
        down,     ///< the line is not there, or broke
    };

    Bytes request;
    /// Takes what comes back and says whether that is all. Empty: nobody answers.
    std::function<bool(std::span<const std::uint8_t>)> hear;
    std::chrono::milliseconds limit{500}; ///< after the last byte went out
    std::function<void(Outcome)> done;    ///< called once; may be empty
};

/// A connection with one or several devices on it, which we alone master: one exchange at a time,
/// in the order they were asked for. Keeps itself open, and leaves nothing of what it heard in
/// memory. All on the executor's thread; no handler is called
/// from inside a call; after destruction none is called.
class Line {
public:
    /// Told once whether it could be opened, then each time it opens or is lost.
    using OnUp = std::function<void(bool up)>;
    /// What devices say by themselves, between exchanges.
    using OnHeard = std::function<void(std::span<const std::uint8_t>)>;

    Line(boost::asio::any_io_executor executor,
         std::unique_ptr<Transport> transport,
         LineSettings settings);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Begins to open it. Several may listen; each hears everything.
    void start();
    void listen(OnUp on_up, OnHeard on_heard = {});

    /// At once when the line is free, else after those that were asked before. On a line that is
    /// not open it is answered with `down`.
    void ask(Exchange exchange);

    bool up() const;

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
