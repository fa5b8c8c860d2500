#pragma once

#include "hall/rules/ids.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

enum class Role {
    kiosk,
    display,
    devices,
    phone,
    clerk,
    reception,
    manager,
    technician,
    auditor,
    tablet
};

/// Who speaks at a door. Machines on the same computer name themselves (loopback is trusted);
/// staff are known by their session.
struct Caller {
    Role role = Role::phone;
    std::string id;       ///< kiosk, device box, or the counter of a tablet; empty for people
    rules::StaffId staff; ///< signed-in staff, else empty
    std::string staff_name;
    std::vector<Role> also = {}; ///< further roles of signed-in staff
    bool calls_any = false;      ///< may call a certain ticket out of turn
};

/// Has the caller one of these roles?
inline bool may(const Caller& caller, const std::vector<Role>& roles) {
    const auto named = [&](Role role) { return std::ranges::find(roles, role) != roles.end(); };
    return named(caller.role) || std::ranges::any_of(caller.also, named);
}

/// "manager"; the same word on the wire and in a deed.
constexpr std::string_view role_name(Role role) {
    constexpr std::array<std::string_view, 10> names{"kiosk",
                                                     "display",
                                                     "devices",
                                                     "phone",
                                                     "clerk",
                                                     "reception",
                                                     "manager",
                                                     "technician",
                                                     "auditor",
                                                     "tablet"};
    return names.at(static_cast<std::size_t>(role));
}

/// How a command ended. `body` is JSON text: the result, or {"code","vi","en"} of a refusal, or a
/// sentence for whoever wrote a bad request.
struct Answer {
    enum class Kind { result, refusal, bad_request, forbidden } kind = Kind::result;
    std::string body;
};

using AnswerHandler = std::function<void(const Answer&)>;

/// A frame that goes to many: serialised once, shared by all who send it.
using Frame = std::shared_ptr<const std::string>;

/// How signing in ended. The token is 128 random bits; empty when name or secret are wrong.
struct SignIn {
    std::string token;
    std::int64_t wait_seconds = 0; ///< more than 0: too many wrong ones, not even looked at
};

using SignInHandler = std::function<void(const SignIn&)>;

/// A file made for somebody: a report, an export.
struct Download {
    unsigned status = 200;
    std::string content_type; ///< empty when there is none for this caller or name
    std::string file_name;
    Frame body;
};

using DownloadHandler = std::function<void(Download)>;

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

    /// Staff sessions. The handler is called once, perhaps at once.
    virtual void
    sign_in(const std::string& staff, const std::string& pin, SignInHandler handler) = 0;
    virtual void sign_out(const std::string& session) = 0;

    /// Is nobody signed in by this token (any more)? Does not count as a word of its session.
    virtual bool session_over(const std::string& session) const = 0;

    /// A code that pairs a rating tablet with this counter; empty when the caller does not work
    /// there.
    virtual std::string tablet_code(const Caller& caller, const std::string& counter) = 0;

    /// The token of a tablet that was told the code; empty when the code is not good.
    virtual std::string pair_tablet(const std::string& code) = 0;

    /// The caller behind the token of a session or a tablet; role phone when there is none.
    virtual Caller caller_of(const std::string& session) const = 0;

    /// Makes the file of this name; `query` is what follows the question mark, decoded. The handler
    /// is called once, perhaps at once, with an empty content type when there is no such file.
    virtual void download(const Caller& caller,
                          const std::string& name,
                          const std::map<std::string, std::string>& query,
                          DownloadHandler handler) = 0;

    /// Is `name` a command that exists? For 404 rather than 400.
    virtual bool has_command(std::string_view name) const = 0;
};

} // namespace motcua::hall
