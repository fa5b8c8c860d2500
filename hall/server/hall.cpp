#include "hall/server/hall.h"

#include "hall/protocol/describe_rules.h"
#include "hall/protocol/refusal_text.h"
#include "hall/protocol/wipe.h"
#include "hall/server/callers.h"
#include "hall/server/secrets.h"

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
constexpr auto storage_proof_period = 60s;
constexpr auto storage_patience = 60s;

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

std::int64_t milliseconds(rules::Instant at) {
    return at.time_since_epoch().count();
}

/// What tells one version of a hall's file from another.
std::string fingerprint(const rules::HallConfig& config) {
    return token_hash(json::serialize(protocol::to_json(config)));
}

} // namespace

Hall::Hall(const boost::asio::any_io_executor& executor, Parts parts)
    : executor_(executor), parts_(std::move(parts)), dossiers_(executor), secrets_(executor),
      timer_(executor), now_(parts_.clock.now()) {
    outlook_.alerts = &alerts_;
}

bool Hall::start(const rules::HallConfig& file) {
    now_ = parts_.clock.now();
    file_seen_ = fingerprint(file);
    const rules::State& state = parts_.ledger.committed();
    if (state.config_edited && state.config.id == file.id) {
        if (state.config_file != file_seen_ && state.config != file) {
            proposal_ = file;
            parts_.log("the hall's file has changed; the manager is asked whether to take it over");
        }
    } else {
        const rules::ApplyConfig apply{file, rules::ConfigOrigin::file, file_seen_};
        const auto applied = parts_.ledger.decide(apply, {now_, chance()});
        if (!applied) {
            parts_.log("the configuration cannot be taken over: " +
                       protocol::refusal_text(refusal_of(applied.error())).en);
            return false;
        }
        if (!parts_.ledger.batch_empty() && !parts_.ledger.commit()) {
            parts_.log("the configuration cannot be journaled: " + parts_.journal.trouble());
            return false;
        }
    }
    parts_.accounts.set_utc_offset(state.config.calendar.utc_offset);
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
    if (link != outlook_.link) {
        parts_.log("link to the centre: " + link);
        outlook_.link = link;
        publisher_.refresh(parts_.ledger.committed(), outlook());
    }
}

void Hall::set_notices(std::vector<rules::Text> notices) {
    outlook_.notices = std::move(notices);
    publisher_.refresh(parts_.ledger.committed(), outlook());
}

void Hall::command(const Caller& caller,
                   std::string request,
                   std::string_view name,
                   std::string_view arguments,
                   AnswerHandler answer) {
    const CommandRow* row = find_command(name);
    if (row == nullptr && side_ != nullptr && side_->has(name)) {
        return pass_aside(caller, request, name, arguments, std::move(answer));
    }
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
    } else if (!may(caller, row->roles)) {
        pending.answer = {Answer::Kind::forbidden, protocol::refusal_json(Refusal::not_allowed)};
        pending.row = nullptr;
    }
    pending_.push_back(std::move(pending));
    flush_soon();
}

void Hall::pass_aside(const Caller& caller,
                      const std::string& request,
                      std::string_view name,
                      std::string_view arguments,
                      AnswerHandler answer) {
    const std::string id = scoped(caller, request);
    if (const auto known = answers_.find(id); known != answers_.end()) {
        return boost::asio::post(
            executor_, [answer = std::move(answer), given = known->second] { answer(given); });
    }
    side_->command(
        caller, name, arguments, [this, id, answer = std::move(answer)](const Answer& given) {
            note_answer(id, given);
            boost::asio::post(executor_, [answer, given] { answer(given); });
        });
}

void Hall::give(const Caller& caller,
                std::string_view name,
                std::string about,
                rules::Command command,
                AnswerHandler answer) {
    Pending pending{caller, {}, nullptr, std::move(about), std::move(answer), {}, false, false};
    pending.ready = std::move(command);
    pending.deed = name;
    pending_.push_back(std::move(pending));
    flush_soon();
}

void Hall::note(const Caller& caller, std::string_view name, std::string about) {
    const rules::NoteDeed deed{
        caller.staff, std::string(role_name(caller.role)), std::string(name), std::move(about)};
    give({}, "", {}, deed, [](const Answer&) {});
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
        if (pending.ready) {
            pending.answer = decided(pending, *pending.ready, now_);
        } else if (pending.row != nullptr && !repeated(pending)) {
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
    } else if (std::holds_alternative<CardKeyQuestion>(*decoded)) {
        const std::string& key = parts_.card_key.of_day(parts_.ledger.working().day);
        pending.answer = {Answer::Kind::result, R"({"key":")" + key + R"("})"};
    } else if (const auto* query = std::get_if<Query>(&*decoded)) {
        pending.answer = {Answer::Kind::result, *query->answer};
    } else if (const auto* question = std::get_if<DossierQuestion>(&*decoded)) {
        ask(pending, question->code);
    } else if (const auto* signal = std::get_if<Signal>(&*decoded)) {
        pending.answer = signalled(*signal, now);
        note_answer(pending.request, pending.answer);
    } else {
        pending.answer = decided(pending, std::get<rules::Command>(*decoded), now);
        note_answer(pending.request, pending.answer);
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
        note_deed(pending, now);
        if (!pending.request.empty()) {
            deciding_.insert(pending.request);
            parts_.ledger.remember_answer(milliseconds(now), pending.request, answer.body);
        }
    }
    return answer;
}

/// What people do is noted with who did it, unless the events tell it already: those of a counter
/// name its session, and that its clerk.
void Hall::note_deed(const Pending& pending, rules::Instant now) {
    const bool at_counter =
        pending.row != nullptr && pending.row->at_counter && pending.caller.role == Role::clerk;
    const std::string name = pending.row != nullptr ? std::string(pending.row->name) : pending.deed;
    if (pending.caller.staff.empty() || at_counter || name.empty()) {
        return;
    }
    const rules::NoteDeed deed{
        pending.caller.staff, std::string(role_name(pending.caller.role)), name, pending.arguments};
    static_cast<void>(parts_.ledger.decide(deed, {now, chance()}));
}

void Hall::note_answer(const std::string& request, const Answer& answer) {
    answers_[request] = answer;
    answer_order_.push_back(request);
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
    if (good || outlook_.storage_good) {
        storage_proved_ = now_;
    }
    if (good != outlook_.storage_good) {
        parts_.log(good ? "the journal can be written again"
                        : "the journal cannot be written: " + detail);
        outlook_.storage_good = good;
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
    alerts_.look(parts_.ledger.committed(), outlook());
    publisher_.refresh(parts_.ledger.committed(), outlook());
    const auto pulse = std::make_shared<const std::string>(
        R"({"pulse":)" + std::to_string(milliseconds(now_)) + "}");
    presence_.tell_all(pulse);
    if (outlook_.storage_good && pending_.empty()) {
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

/// Nobody is asked to take a ticket while the disk fails, so the hall itself has to try. A hall at
/// rest tries too, seldom enough to spare the disk: its first citizen shall not be the one who
/// finds out.
void Hall::probe_storage() {
    if (outlook_.storage_good && now_ - storage_proved_ > storage_proof_period) {
        const bool written = parts_.journal.prove_writable().has_value();
        storage(written, parts_.journal.trouble());
    }
    if (!outlook_.storage_good) {
        static_cast<void>(parts_.ledger.decide(rules::NoteIncident{"storage", "written again"},
                                               {now_, chance()}));
    }
}

bool Hall::works() const {
    return outlook_.storage_good || now_ - storage_proved_ < storage_patience;
}

const Outlook& Hall::outlook() {
    outlook_.now = now_;
    return outlook_;
}

} // namespace motcua::hall
