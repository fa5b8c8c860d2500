#pragma once

#include "hall/rules/ids.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace motcua::hall {

enum class Role { kiosk, display, devices, phone, clerk, reception, manager, tablet };

/// Who speaks at a door. Machines on the same computer name themselves (loopback is trusted);
/// staff are known by their session.
struct Caller {
    Role role = Role::phone;
    std::string id;       ///< kiosk, device box, or the counter of a tablet; empty for people
    rules::StaffId staff; ///< signed-in staff, else empty
    std::string staff_name;
    bool calls_any = false; ///< may call a certain ticket out of turn
};

/// How a command ended. `body` is JSON text: the result, or {"code","vi","en"} of a refusal, or a
/// sentence for whoever wrote a bad request.
struct Answer {
    enum class Kind { result, refusal, bad_request, forbidden } kind = Kind::result;
    std::string body;
};

using AnswerHandler = std::function<void(const Answer&)>;

/// A frame that goes to many: serialised once, shared by all who send it.
using Frame = std::shared_ptr<const std::string>;

/// Somebody who follows topics. Called on the loop's thread; must not call back into the desk.
class Follower {
public:
    virtual ~Follower() = default;

    /// A whole text frame of the wire (snapshot, change or pulse), to be sent in order.
    virtual void deliver(const Frame& frame) = 0;
};

/// What the doors (WebSocket, REST) may ask of the hall. All on the loop's one thread.
class Desk {
public:
    virtual ~Desk() = default;

    /// Gives a command by its name in the command table. `arguments` is JSON text. The handler is
    /// called once, after the commit (or at once for a refusal), never from inside this call.
    /// A request id that was answered before gets the same answer.
    virtual void command(const Caller& caller,
                         std::string request,
                         std::string_view name,
                         std::string_view arguments,
                         AnswerHandler answer) = 0;

    /// Sends the topic's snapshot to the follower, then every change until it is forgotten.
    /// False when the topic does not exist or the caller may not follow it.
    virtual bool follow(const Caller& caller,
                        const std::string& topic,
                        const std::shared_ptr<Follower>& follower) = 0;

    virtual void unfollow(const std::string& topic, const Follower& follower) = 0;

    /// Every second each connected program gets the hall's time; the desk keeps who they are.
    virtual void enter(const Caller& caller, const std::shared_ptr<Follower>& follower) = 0;
    virtual void leave(const Follower& follower) = 0;

    /// {"version":n,"records":{...}}; empty when unknown or forbidden.
    virtual std::string topic_json(const Caller& caller, const std::string& topic) = 0;

    /// The first frame that the hall sends.
    virtual std::string welcome() const = 0;

    /// Staff sessions. The token is 128 random bits; empty when name or PIN are wrong or too many
    /// wrong ones were tried lately.
    virtual std::string sign_in(const std::string& staff, const std::string& pin) = 0;
    virtual void sign_out(const std::string& session) = 0;

    /// A code that pairs a rating tablet with this counter; empty when the caller does not work
    /// there.
    virtual std::string tablet_code(const Caller& caller, const std::string& counter) = 0;

    /// The token of a tablet that was told the code; empty when the code is not good.
    virtual std::string pair_tablet(const std::string& code) = 0;

    /// The caller behind the token of a session or a tablet; role phone when there is none.
    virtual Caller caller_of(const std::string& session) const = 0;

    /// Is `name` a command that exists? For 404 rather than 400.
    virtual bool has_command(std::string_view name) const = 0;
};

} // namespace motcua::hall
