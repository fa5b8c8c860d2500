#include "hall/server/net/conversation.h"

#include "hall/protocol/wipe.h"
#include "hall/server/net/access.h"
#include "hall/server/net/server_frame.h"

#include <utility>
#include <variant>

namespace motcua::hall::net {

namespace {

constexpr int wire_version = 1;

} // namespace

Conversation::Conversation(Desk& desk, const Limits& limits, Peer peer)
    : desk_(desk), limits_(limits), peer_(std::move(peer)), bucket_(limits.messages_per_second) {}

void Conversation::hear(std::string_view text, Clock::time_point now) {
    count(now);
    if (over_)
        return;
    auto frame = parse_client_frame(text);
    if (!frame)
        return fail("bad_frame", frame.error().text);
    if (greeted_ == std::holds_alternative<Hello>(*frame))
        return fail("bad_frame", greeted_ ? "a second hello" : "the first frame is no hello");
    std::visit([this](const auto& any) { take(any); }, *frame);
    if (auto* request = std::get_if<Request>(&*frame))
        protocol::wipe(request->arguments);
}

void Conversation::count(Clock::time_point now) {
    if (!over_ && !bucket_.take(now))
        fail("too_many", "too many messages a second");
}

void Conversation::fail(std::string_view code, std::string_view text) {
    if (over_)
        return;
    say(error_frame(code, text));
    leave();
    say_goodbye(std::string(code) + ": " + std::string(text));
}

void Conversation::leave() {
    if (std::exchange(over_, true) || !greeted_)
        return;
    for (const auto& topic : topics_)
        desk_.unfollow(topic, *this);
    desk_.leave(*this);
}

void Conversation::take(const Hello& hello) {
    if (hello.version != wire_version)
        return fail("version", "this hall speaks version 1");
    if (const auto role = machine_role(hello.role)) {
        if (!peer_.may_be_machine)
            return fail("forbidden", "this role is for programs of the hall's own computer");
        if (!is_machine_id(hello.id))
            return fail("bad_frame", "a machine's id is 1 to 64 of A-Z a-z 0-9 . _ -");
        machine_.role = *role;
        machine_.id = hello.id;
        is_machine_ = true;
    }
    greeted_ = true;
    greeted();
    say(desk_.welcome());
    desk_.enter(caller(), std::static_pointer_cast<Follower>(shared_from_this()));
}

void Conversation::take(const Request& request) {
    auto handler = [weak = weak_from_this(), id = request.id](const Answer& answer) {
        if (const auto self = weak.lock())
            self->answer(id, answer);
    };
    desk_.command(caller(), request.id, request.command, request.arguments, std::move(handler));
}

void Conversation::take(const Subscribe& subscribe) {
    const auto& topic = subscribe.topic;
    // Subscribing again asks for a snapshot.
    if (topics_.erase(topic) > 0)
        desk_.unfollow(topic, *this);
    if (topics_.size() >= limits_.topics)
        return fail("too_many", "too many topics");
    if (desk_.follow(caller(), topic, std::static_pointer_cast<Follower>(shared_from_this())))
        topics_.insert(topic);
    else
        say(topic_refusal_frame(topic));
}

void Conversation::take(const Unsubscribe& unsubscribe) {
    if (topics_.erase(unsubscribe.topic) > 0)
        desk_.unfollow(unsubscribe.topic, *this);
}

void Conversation::answer(const std::string& request, const Answer& answer) {
    if (!over_)
        say(answer_frame(request, answer));
}

void Conversation::say(std::string text) {
    deliver(std::make_shared<const std::string>(std::move(text)));
}

Caller Conversation::caller() const {
    // Asked each time: a clerk may have signed out since.
    return is_machine_ ? machine_ : desk_.caller_of(peer_.session);
}

} // namespace motcua::hall::net
