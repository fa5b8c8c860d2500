#pragma once

#include "hall/client/topic_store.h"
#include "hall/protocol/scan.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/json/object.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace motcua::client {

/// Where the hall is and who we are. Halls are right again within 2 s of their server's return,
/// so `longest_wait` with the handshake stays below that.
struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7450;
    std::string role;   ///< "kiosk", "display" or "devices"; others need `cookie`
    std::string id;     ///< "K1"
    std::string cookie; ///< "motcua_session=..." of a signed-in person, for tools and tests

    std::chrono::milliseconds quiet_limit{3000};     ///< silence after which the hall is stale
    std::chrono::milliseconds handshake_limit{2000}; ///< from connecting to the hall's welcome
    std::chrono::milliseconds shortest_wait{100};    ///< before the first try to reconnect
    std::chrono::milliseconds longest_wait{1500};    ///< the back-off doubles up to this
};

enum class Connection {
    disconnected, ///< not there yet, or lost; tries go on until `stop`
    connected,    ///< welcomed; followed topics are fetched, requests sent
    stale         ///< silent for `quiet_limit`: what is shown may be wrong; being replaced
};

/// The hall's first frame.
struct Welcome {
    std::string hall;
    std::string epoch;
    std::uint64_t sequence = 0;
    std::int64_t now_at = 0; ///< milliseconds UTC
};

/// The hall's words for "no", in both languages.
struct Refusal {
    std::string code;
    std::string vi;
    std::string en;
};

/// What the hall said to one request: a result, or a refusal.
struct Answer {
    std::string id;
    boost::json::object result;
    std::optional<Refusal> refusal;
};

using AnswerHandler = std::function<void(const Answer&)>;

/// Who is told about a topic. Either may be empty. A handler may call the client.
struct TopicHandlers {
    /// After each snapshot or change, when the records are consistent again.
    std::function<void(const Topic&, const Keys& changed)> changed;
    /// The hall has no such topic for us; tried again after a reconnect.
    std::function<void(const std::string& topic)> refused;
};

/// Who is told about the connection. Any may be empty. A handler may call the client.
struct ConnectionHandlers {
    std::function<void(Connection)> connection; ///< each time the state changes
    std::function<void(const Welcome&)> welcome;
    std::function<void(std::int64_t now_at)> pulse; ///< hall time, ms UTC, about once a second
    /// A kiosk's scanner read a code. It may be an identity card: use it, keep and show nothing of
    /// it, and leave the rest to be wiped after the call. Never one older than 2 s.
    std::function<void(const protocol::Scan&)> scan;
};

/// A name for a request that is unique over programs and restarts: "<random instance>-<counter>".
/// Any thread.
std::string make_request_id();

class Connector;

/// A program's connection to its hall: keeps itself alive, keeps followed topics right, keeps
/// requests until they are answered. Not thread-safe: construct, call and destroy it on the
/// executor's one thread, where all handlers are called too, never from inside a call of the
/// client. After `stop` or destruction no handler is called.
class HallClient {
public:
    HallClient(boost::asio::any_io_executor executor, Options options);
    ~HallClient();

    HallClient(const HallClient&) = delete;
    HallClient& operator=(const HallClient&) = delete;

    /// To be set before `start`.
    void set_handlers(ConnectionHandlers handlers);

    void start();

    /// Closes the connection and keeps it closed. Unanswered requests are kept for another `start`.
    void stop();

    Connection connection() const;

    /// Hall time now, ms UTC, by the last frame that told it and this computer's steady clock;
    /// none before the hall was heard for the first time.
    std::optional<std::int64_t> hall_time() const;

    /// Sends a command now or when the hall can be heard, and again with the same id after every
    /// reconnect, until answered or cancelled. `arguments` is the text of a JSON object. The
    /// handler is called once.
    void request(const std::string& id,
                 const std::string& command,
                 const std::string& arguments,
                 AnswerHandler handler);

    /// Forgets a request: its handler is not called. The hall may have done it all the same.
    void cancel(const std::string& id);

    /// Keeps a topic from now on, through every reconnect. Following it again replaces the
    /// handlers. The topic object lives until `unfollow`.
    const Topic& follow(const std::string& topic, TopicHandlers handlers);

    void unfollow(const std::string& topic);

    /// A followed topic, or null.
    const Topic* topic(const std::string& name) const;

private:
    std::shared_ptr<Connector> connector_;
};

} // namespace motcua::client
