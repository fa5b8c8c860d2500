#include "hall/server/hall.h"

#include "hall/protocol/refusal_text.h"
#include "hall/protocol/wipe.h"

#include <boost/asio/post.hpp>
#include <boost/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::hall {

namespace json = boost::json;
using namespace std::chrono_literals;
using rules::Refusal;

namespace {

constexpr std::size_t answers_remembered = 4096;
constexpr std::uint64_t events_between_snapshots = 5000;
constexpr auto answers_kept = 48h;
constexpr std::size_t answers_looked_at = 200;

std::array<std::uint64_t, 2> chance() {
    std::array<std::uint64_t, 2> random{};
    randombytes_buf(random.data(), sizeof random);
    return random;
}

Answer refused(Refusal refusal) {
    return {Answer::Kind::refusal, protocol::refusal_json(refusal)};
}

Refusal refusal_of(const boost::system::error_code& error) {
    return static_cast<Refusal>(error.value());
}

/// Request ids of one sender are nobody else's: a phone must not be told a kiosk's answer.
std::string scoped(const Caller& caller, const std::string& request) {
    constexpr std::size_t longest_name = 80;
    const std::string& name = caller.staff.empty() ? caller.id : caller.staff.value;
    return std::to_string(static_cast<int>(caller.role)) + name.substr(0, longest_name) + "/" +
           request;
}

std::int64_t milliseconds(rules::Instant at) {
    return at.time_since_epoch().count();
}

/// The role with the most commands that the staff member has.
Role role_of(const StaffMember& member) {
    const auto has = [&](StaffRole role) {
        return std::ranges::find(member.roles, role) != member.roles.end();
    };
    if (has(StaffRole::manager)) {
        return Role::manager;
    }
    return has(StaffRole::clerk) ? Role::clerk : Role::reception;
}

bool may_follow(Role role, const std::string& topic) {
    if (topic == "hall" || topic.starts_with("visit/")) {
        return true;
    }
    const bool staff = role == Role::clerk || role == Role::reception || role == Role::manager;
    if (topic == "reception") {
        return staff;
    }
    return role == Role::devices || (staff && topic.starts_with("counter/"));
}

} // namespace

Hall::Hall(const boost::asio::any_io_executor& executor, Parts parts)
    : executor_(executor), parts_(std::move(parts)), dossiers_(executor), timer_(executor),
      now_(parts_.clock.now()) {}

bool Hall::start(const rules::HallConfig& config) {
    now_ = parts_.clock.now();
    const auto applied = parts_.ledger.decide(rules::ApplyConfig{config}, {now_, chance()});
    if (!applied || (!parts_.ledger.batch_empty() && !parts_.ledger.commit())) {
        parts_.log("the configuration cannot be journaled: " + parts_.journal.trouble());
        return false;
    }
    tick_if_due(now_);
    if (!commit()) {
        return false;
    }
    every_second();
    return true;
}

void Hall::stop() {
    timer_.cancel();
    parts_.ledger.save_snapshot_if_due(1);
}

void Hall::set_link(const std::string& link) {
    if (link != link_) {
        parts_.log("link to the centre: " + link);
        link_ = link;
        publisher_.refresh(parts_.ledger.committed(), outlook());
    }
}

void Hall::command(const Caller& caller,
                   std::string request,
                   std::string_view name,
                   std::string_view arguments,
                   AnswerHandler answer) {
    const CommandRow* row = find_command(name);
    Pending pending{caller,
                    scoped(caller, request),
                    row,
                    std::string(arguments),
                    std::move(answer),
                    {},
                    false,
                    false};
    if (row == nullptr) {
        pending.answer = {Answer::Kind::bad_request, "no such command: " + std::string(name)};
    } else if (std::ranges::find(row->roles, caller.role) == row->roles.end()) {
        pending.answer = {Answer::Kind::forbidden, protocol::refusal_json(Refusal::not_allowed)};
        pending.row = nullptr;
    }
    pending_.push_back(std::move(pending));
    flush_soon();
}

void Hall::flush_soon() {
    if (!flush_posted_) {
        flush_posted_ = true;
        boost::asio::post(executor_, [this] { flush(); });
    }
}

void Hall::flush() {
    flush_posted_ = false;
    std::vector<Pending> batch = std::exchange(pending_, {});
    now_ = parts_.clock.now();
    tick_if_due(now_);
    for (Pending& pending : batch) {
        if (pending.row != nullptr && !repeated(pending)) {
            decide(pending, now_);
        }
    }
    const bool written = commit();
    deciding_.clear();
    for (Pending& pending : batch) {
        if (pending.journaled && !written) {
            pending.answer = refused(Refusal::storage_failing);
        }
        protocol::wipe(pending.arguments); // a scan may be among them
        if (!pending.asked) {
            pending.handler(pending.answer);
        }
    }
    if (written) {
        publisher_.publish(parts_.ledger.last_events(), parts_.ledger.committed(), outlook());
    }
}

void Hall::tick_if_due(rules::Instant now) {
    // Each tick ends one cause, so a handful is enough even after months of being off.
    for (int ticks = 0; ticks < 8 && rules::due(parts_.ledger.working(), now); ++ticks) {
        static_cast<void>(parts_.ledger.decide(rules::Tick{}, {now, chance()}));
    }
}

bool Hall::repeated(Pending& pending) {
    if (const auto known = answers_.find(pending.request); known != answers_.end()) {
        pending.answer = known->second;
        pending.journaled = deciding_.contains(pending.request);
        return true;
    }
    if (const auto stored = parts_.journal.find_answer(pending.request)) {
        pending.answer = {Answer::Kind::result, *stored};
        return true;
    }
    return false;
}

void Hall::decide(Pending& pending, rules::Instant now) {
    protocol::WipingMemory memory;
    boost::system::error_code error;
    const json::value arguments = json::parse(pending.arguments, error, &memory);
    if (error) {
        pending.answer = {Answer::Kind::bad_request, "arguments: not JSON"};
        return;
    }
    auto decoded = pending.row->decode(arguments, pending.caller, parts_.ledger.working());
    if (!decoded) {
        pending.answer = {Answer::Kind::bad_request, "arguments: " + decoded.error().text()};
        return;
    }
    if (const auto* refusal = std::get_if<Refusal>(&*decoded)) {
        pending.answer = refused(*refusal);
    } else if (const auto* query = std::get_if<Query>(&*decoded)) {
        pending.answer = {Answer::Kind::result, *query->answer};
    } else if (const auto* question = std::get_if<DossierQuestion>(&*decoded)) {
        ask(pending, question->code);
    } else if (const auto* signal = std::get_if<Signal>(&*decoded)) {
        pending.answer = signalled(*signal, now);
        note_answer(pending);
    } else {
        pending.answer = decided(pending, std::get<rules::Command>(*decoded), now);
        note_answer(pending);
    }
}

void Hall::ask(Pending& pending, const std::string& code) {
    pending.asked = true;
    dossiers_.ask(code, [handler = pending.handler](const protocol::DossierStatus& status) {
        handler({Answer::Kind::result, protocol::to_text(status)});
    });
}

Answer Hall::decided(Pending& pending, const rules::Command& command, rules::Instant now) {
    const auto events = parts_.ledger.decide(command, {now, chance()});
    if (!events) {
        return refused(refusal_of(events.error()));
    }
    Answer answer{Answer::Kind::result, result_of(parts_.ledger.working(), command, *events)};
    if (!events->empty()) {
        pending.journaled = true;
        deciding_.insert(pending.request);
        parts_.ledger.remember_answer(milliseconds(now), pending.request, answer.body);
    }
    return answer;
}

void Hall::note_answer(const Pending& pending) {
    answers_[pending.request] = pending.answer;
    answer_order_.push_back(pending.request);
    if (answer_order_.size() > answers_remembered) {
        answers_.erase(answer_order_.front());
        answer_order_.pop_front();
    }
}

Answer Hall::signalled(const Signal& signal, rules::Instant now) {
    const bool fresh = !signal.until || now <= *signal.until;
    const bool told = fresh && presence_.tell(signal.role, signal.id, signal.frame);
    return {Answer::Kind::result, told ? R"({"passed":true})" : R"({"passed":false})"};
}

bool Hall::commit() {
    if (parts_.ledger.batch_empty()) {
        parts_.ledger.forget_last_events();
        return true;
    }
    if (!parts_.ledger.commit()) {
        storage(false, parts_.journal.trouble());
        return false;
    }
    storage(true, {});
    if (committed_) {
        committed_();
    }
    return true;
}

/// A failed batch has happened to nobody: its answers are not to be repeated.
void Hall::storage(bool good, const std::string& detail) {
    if (!good) {
        answers_.clear();
        answer_order_.clear();
    }
    if (good != storage_good_) {
        parts_.log(good ? "the journal can be written again"
                        : "the journal cannot be written: " + detail);
        storage_good_ = good;
        publisher_.refresh(parts_.ledger.committed(), outlook());
    }
}

void Hall::every_second() {
    now_ = parts_.clock.now();
    tick_if_due(now_);
    probe_storage();
    if (commit()) {
        publisher_.publish(parts_.ledger.last_events(), parts_.ledger.committed(), outlook());
    }
    publisher_.refresh(parts_.ledger.committed(), outlook());
    const auto pulse = std::make_shared<const std::string>(
        R"({"pulse":)" + std::to_string(milliseconds(now_)) + "}");
    presence_.tell_all(pulse);
    if (storage_good_ && pending_.empty()) {
        parts_.ledger.save_snapshot_if_due(events_between_snapshots);
        static_cast<void>(
            parts_.journal.forget_answers(milliseconds(now_ - answers_kept), answers_looked_at));
        static_cast<void>(parts_.journal.rest());
    }
    timer_.expires_after(1s);
    timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error) {
            every_second();
        }
    });
}

/// Nobody is asked to take a ticket while the disk fails, so the hall itself has to try.
void Hall::probe_storage() {
    if (!storage_good_) {
        static_cast<void>(parts_.ledger.decide(rules::NoteIncident{"storage", "written again"},
                                               {now_, chance()}));
    }
}

Outlook Hall::outlook() {
    return {now_, link_, storage_good_};
}

bool Hall::follow(const Caller& caller,
                  const std::string& topic,
                  const std::shared_ptr<Follower>& follower) {
    now_ = parts_.clock.now();
    return may_follow(caller.role, topic) &&
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
    if (!may_follow(caller.role, topic)) {
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
                               {"now_at", milliseconds(now_)}};
    return json::serialize(json::object{{"welcome", welcome}});
}

std::string Hall::sign_in(const std::string& staff, const std::string& pin) {
    return parts_.accounts.sign_in(staff, pin, Accounts::Clock::now());
}

void Hall::sign_out(const std::string& session) {
    parts_.accounts.sign_out(session);
    parts_.tablets.part(session);
}

std::string Hall::tablet_code(const Caller& caller, const std::string& counter) {
    const rules::Counter* at = rules::find_counter(parts_.ledger.committed(), {counter});
    const bool own = at != nullptr && at->session && at->session->staff == caller.staff;
    if (caller.role != Role::manager && (caller.staff.empty() || !own)) {
        return {};
    }
    return at == nullptr ? "" : parts_.tablets.code_for({counter}, Tablets::Clock::now());
}

std::string Hall::pair_tablet(const std::string& code) {
    return parts_.tablets.pair(code, Tablets::Clock::now());
}

Caller Hall::caller_of(const std::string& session) const {
    if (const auto counter = parts_.tablets.counter_of(session); !counter.empty()) {
        return {Role::tablet, counter.value, {}, {}};
    }
    const StaffMember* member = parts_.accounts.member(session, Accounts::Clock::now());
    if (member == nullptr) {
        return {};
    }
    const Role role = role_of(*member);
    const bool calls_any = member->calls_any || role == Role::manager;
    return {role, {}, member->id, member->name, calls_any};
}

bool Hall::has_command(std::string_view name) const {
    return find_command(name) != nullptr;
}

} // namespace motcua::hall
