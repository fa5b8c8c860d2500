#pragma once

#include "hall/protocol/down_link.h"
#include "hall/trust/tls.h"
#include "hall/uplink/outbox_reader.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace motcua::uplink {

/// off: the hall has no centre. down: it has one and is not connected. The reason is for the log.
enum class LinkState { off, up, down };

struct UplinkSettings {
    std::string host;   ///< of the centre, a name or an address; empty: no centre
    std::string port;   ///< "7460"
    std::string source; ///< "urn:vn:motcua:hall:<hall>:<epoch>"
    /// The context of the next connection, null while there is no certificate: then nothing is
    /// said. Empty: without TLS, on loopback.
    std::function<trust::TlsContext()> tls = nullptr;
    std::chrono::milliseconds connect_time = std::chrono::seconds(10);
    /// A ping goes out after half of it in silence, the link is down after all of it.
    std::chrono::milliseconds idle_time = std::chrono::seconds(30);
    /// At most in one frame. Reading so many is the longest that a backlog holds up the hall.
    std::size_t batch_events = 64;
    std::size_t window_events = 1000; ///< at most sent and not yet acked
};

/// What else passes over the link (hall/protocol/down_link.h). Called on the executor's thread,
/// never after Uplink::stop().
struct DownHandlers {
    /// What the hall says on each new connection, after the centre's cursor.
    std::function<std::vector<protocol::HallFrame>()> greet;
    std::function<void(const protocol::DownFrame&)> take;
};

/// Drains the journal to the centre over one outbound WebSocket, for ever: reconnects by itself,
/// goes on after what the centre holds, drops nothing. The hall never waits for it. Everything runs
/// on the executor's one thread.
class Uplink {
public:
    /// Called on each change of state, first from inside start().
    using StateHandler = std::function<void(LinkState state, const std::string& reason)>;
    /// Uniform in [0, 1).
    using Chance = std::function<double()>;

    /// `outbox` must live until stop() or the destructor.
    Uplink(boost::asio::any_io_executor executor,
           UplinkSettings settings,
           OutboxReader& outbox,
           Chance chance,
           StateHandler on_state,
           DownHandlers down = {});
    ~Uplink();
    Uplink(const Uplink&) = delete;
    Uplink& operator=(const Uplink&) = delete;

    /// Begins to connect; without a centre it only reports `off`.
    void start();

    /// Hangs up. Neither the outbox nor the handlers are called any more. Cannot be started again.
    void stop();

    /// New events are committed. Call it after every commit: they are read and sent later, when
    /// what the executor has queued by now is done.
    void notify();

    /// Says this on the link there is; false where there is none, and then it is not said.
    bool say(const protocol::HallFrame& frame);

private:
    class Worker;
    std::shared_ptr<Worker> worker_;
};

} // namespace motcua::uplink
