#include "hall/server/callers.h"
#include "hall/server/hall.h"

#include <boost/json.hpp>

#include <utility>

// What the doors ask of the hall besides commands: topics, sessions, files.

namespace motcua::hall {

namespace json = boost::json;
using namespace std::chrono_literals;

bool Hall::follow(const Caller& caller,
                  const std::string& topic,
                  const std::shared_ptr<Follower>& follower) {
    now_ = parts_.clock.now();
    return may_follow(caller, topic) &&
           publisher_.follow(topic, follower, parts_.ledger.committed(), outlook());
}

void Hall::unfollow(const std::string& topic, const Follower& follower) {
    publisher_.unfollow(topic, follower);
}

void Hall::enter(const Caller& caller, const std::shared_ptr<Follower>& follower) {
    presence_.enter(caller, follower);
}

void Hall::leave(const Follower& follower) {
    publisher_.leave(follower);
    presence_.leave(follower);
}

std::string Hall::topic_json(const Caller& caller, const std::string& topic) {
    if (!may_follow(caller, topic)) {
        return {};
    }
    now_ = parts_.clock.now();
    return publisher_.topic_json(topic, parts_.ledger.committed(), outlook());
}

std::string Hall::welcome() const {
    const json::object welcome{{"version", 1},
                               {"hall", parts_.ledger.committed().config.id},
                               {"epoch", parts_.journal.epoch()},
                               {"sequence", parts_.journal.last_sequence()},
                               {"now_at", now_.time_since_epoch().count()}};
    return json::serialize(json::object{{"welcome", welcome}});
}

void Hall::sign_in(const std::string& staff, const std::string& pin, SignInHandler handler) {
    const auto now = Accounts::Clock::now();
    const Accounts::Attempt attempt = parts_.accounts.begin_sign_in(staff, now);
    if (attempt.wait > 0s) {
        return handler({{}, attempt.wait.count()});
    }
    const bool begun = secrets_.verify(attempt.hash, pin, [this, staff, handler](bool right) {
        const auto token = parts_.accounts.end_sign_in(staff, right, Accounts::Clock::now());
        if (!token.empty()) {
            note(caller_of(token), "sign_in", "{}");
        }
        handler({token, 0});
    });
    if (!begun) {
        handler({{}, 1});
    }
}

void Hall::sign_out(const std::string& session) {
    parts_.accounts.sign_out(session);
    parts_.tablets.part(session);
}

std::string Hall::tablet_code(const Caller& caller, const std::string& counter) {
    const rules::Counter* at = rules::find_counter(parts_.ledger.committed(), {counter});
    const bool own = at != nullptr && at->session && at->session->staff == caller.staff;
    if (!may(caller, {Role::manager}) && (caller.staff.empty() || !own)) {
        return {};
    }
    return at == nullptr ? "" : parts_.tablets.code_for({counter}, Tablets::Clock::now());
}

std::string Hall::pair_tablet(const std::string& code) {
    return parts_.tablets.pair(code, Tablets::Clock::now());
}

bool Hall::session_over(const std::string& session) const {
    return parts_.tablets.counter_of(session).empty() &&
           !parts_.accounts.alive(session, Accounts::Clock::now());
}

Caller Hall::caller_of(const std::string& session) const {
    if (const auto counter = parts_.tablets.counter_of(session); !counter.empty()) {
        Caller tablet;
        tablet.role = Role::tablet;
        tablet.id = counter.value;
        return tablet;
    }
    const StaffMember* member = parts_.accounts.member(session, Accounts::Clock::now());
    return member == nullptr ? Caller{} : motcua::hall::caller_of(*member);
}

void Hall::download(const Caller& caller,
                    const std::string& name,
                    const std::map<std::string, std::string>& query,
                    DownloadHandler handler) {
    if (side_ == nullptr) {
        return handler({});
    }
    side_->download(caller, name, query, std::move(handler));
}

bool Hall::has_command(std::string_view name) const {
    return find_command(name) != nullptr || (side_ != nullptr && side_->has(name));
}

} // namespace motcua::hall
