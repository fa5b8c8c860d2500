#pragma once

#include "hall/server/desk.h"
#include "hall/server/net/client_frame.h"
#include "hall/server/net/limits.h"
#include "hall/server/net/token_bucket.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// What the upgrade request told about a peer.
struct Peer {
    bool may_be_machine = false; ///< on this computer and no browser
    std::string session;         ///< the cookie's token, empty when none
};

/// One client's side of the wire: its frames become calls of the desk, the desk's words become
/// frames. Knows nothing of sockets; what carries the frames derives from it.
class Conversation : public Follower, public std::enable_shared_from_this<Conversation> {
public:
    /// The desk and the limits outlive the conversation's last call of them, see `leave`.
    Conversation(Desk& desk, const Limits& limits, Peer peer);

    /// Takes one text frame. What does not fit the wire ends the conversation.
    void hear(std::string_view text, Clock::time_point now);

    /// Counts a message that is no text frame (a ping) against the peer's allowance.
    void count(Clock::time_point now);

    /// Says what is wrong and ends the conversation.
    void fail(std::string_view code, std::string_view text);

    /// Forgets the desk: it is not called any more. May be called twice.
    void leave();

    const std::string& session() const { return peer_.session; }

protected:
    /// The peer said a good hello.
    virtual void greeted() = 0;

    /// Nothing more will be said: closes after what was delivered so far.
    virtual void say_goodbye(const std::string& why) = 0;

private:
    void take(const Hello& hello);
    void take(const Request& request);
    void take(const Subscribe& subscribe);
    void take(const Unsubscribe& unsubscribe);
    void answer(const std::string& request, const Answer& answer);
    void say(std::string text);
    Caller caller() const;

    Desk& desk_;
    const Limits& limits_;
    Peer peer_;
    Caller machine_; ///< set by the hello when the peer is a machine
    bool is_machine_ = false;
    bool greeted_ = false;
    bool over_ = false;
    TokenBucket bucket_;
    std::set<std::string> topics_;
};

} // namespace motcua::hall::net
