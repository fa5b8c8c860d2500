#include "central/store/fold.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::central {

namespace {

namespace json = boost::json;
using protocol::CloudEvent;

constexpr std::chrono::hours zone(7);

/// What a type does to its visit and to the day. `state` is where the visit is afterwards.
struct Effect {
    std::string_view type;
    std::string_view state;
    DayFigures figures;
};

constexpr std::array effects{
    Effect{"vn.motcua.ticket.serving.v1", "serving", {}},
    Effect{"vn.motcua.ticket.parked.v1", "parked", {}},
    Effect{"vn.motcua.ticket.no_show.v1", "no_show", {.no_shows = 1}},
    Effect{"vn.motcua.ticket.returned.v1", "waiting", {}},
    Effect{"vn.motcua.ticket.transferred.v1", "waiting", {}},
    Effect{"vn.motcua.ticket.cancelled.v1", "ended", {}},
    Effect{"vn.motcua.ticket.expired.v1", "ended", {}},
};

std::int64_t milliseconds(protocol::EventTime time) {
    return time.time_since_epoch().count();
}

std::int64_t number_at(const json::object& data, std::string_view key) {
    const json::value* found = data.if_contains(key);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

std::string text_at(const json::object& data, std::string_view key) {
    const json::value* found = data.if_contains(key);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : "";
}

/// True where the member is absent or true.
bool is_not_false(const json::object& data, std::string_view key) {
    const json::value* found = data.if_contains(key);
    return found == nullptr || !found->is_bool() || found->get_bool();
}

void add(DayFigures& to, const DayFigures& more) {
    to.issued += more.issued;
    to.served += more.served;
    to.no_shows += more.no_shows;
    to.called += more.called;
    to.wait_ms += more.wait_ms;
    to.rated += more.rated;
    to.satisfied += more.satisfied;
}

/// What people call the hall: its agency, "UBND phường Trấn Biên", for every hall's own name is
/// much the same; the name where there is no agency. Null where there is neither.
const json::value* hall_name(const CloudEvent& event) {
    if (event.type != "vn.motcua.config.applied.v1")
        return nullptr;
    const json::value* agency = event.data.if_contains("agency");
    return agency != nullptr ? agency : event.data.if_contains("name");
}

std::string_view hall_state_of(std::string_view type) {
    if (type == "vn.motcua.hall.opened.v1" || type == "vn.motcua.hall.reopened.v1")
        return "open";
    if (type == "vn.motcua.hall.closed.v1" || type == "vn.motcua.hall.closed_early.v1")
        return "closed";
    return "";
}

class Folder {
public:
    void take(const CloudEvent& event) {
        const bool starts = event.type == "vn.motcua.ticket.issued.v1";
        if (cut_ || (starts && fold_.visits.contains(event.subject)))
            folds_.push_back(std::exchange(fold_, {}));
        empty_ = cut_ = false;
        at_ = milliseconds(event.time);
        day_ = day_of(event.time);
        fold_.recorded_time = milliseconds(event.recorded_time);
        fold_.day = std::max<std::int64_t>(fold_.day, day_);
        if (!take_visit(event))
            take_other(event);
    }

    std::vector<Fold> result() {
        if (!empty_)
            folds_.push_back(std::move(fold_));
        return std::move(folds_);
    }

private:
    bool take_visit(const CloudEvent& event) {
        if (event.type == "vn.motcua.ticket.issued.v1") {
            fold_.visits[event.subject] = {Fold::Move::start, day_, "waiting", at_, 0};
            add(fold_.days[day_], {.issued = 1});
        } else if (event.type == "vn.motcua.ticket.called.v1") {
            call(event.subject);
        } else if (event.type == "vn.motcua.ticket.finished.v1") {
            // A finished service may leave the visit waiting for its next one.
            const bool ended = is_not_false(event.data, "ended");
            move(event.subject, ended ? "ended" : "waiting");
            if (ended)
                add(fold_.days[day_], {.served = 1});
        } else {
            return take_plain(event);
        }
        return true;
    }

    bool take_plain(const CloudEvent& event) {
        const auto* effect = std::find_if(effects.begin(), effects.end(), [&](const Effect& one) {
            return one.type == event.type;
        });
        if (effect == effects.end())
            return false;
        move(event.subject, effect->state);
        if (effect->figures != DayFigures{})
            add(fold_.days[day_], effect->figures);
        return true;
    }

    void take_other(const CloudEvent& event) {
        if (event.type == "vn.motcua.rating.given.v1")
            rate(event.data);
        else if (event.type == "vn.motcua.device.reported.v1")
            take_device(event.data);
        else if (event.type == "vn.motcua.day.turned.v1")
            end_day();
        else if (const std::string_view state = hall_state_of(event.type); !state.empty())
            fold_.state = state;
        else if (const json::value* name = hall_name(event); name != nullptr)
            fold_.name = json::serialize(*name);
    }

    void move(const std::string& visit, std::string_view state) {
        const auto [known, added] = fold_.visits.try_emplace(visit);
        Fold::Visit& change = known->second;
        // Nothing moves a visit that has ended, as nothing moves a row that is not there.
        if (change.move == Fold::Move::end)
            return;
        change.state = state;
        if (state == "ended")
            change.move = Fold::Move::end;
    }

    void call(const std::string& visit) {
        move(visit, "called");
        Fold::Visit& change = fold_.visits[visit];
        if (change.move == Fold::Move::end || change.called_at != 0)
            return;
        change.called_at = at_;
        if (change.move == Fold::Move::start)
            add(fold_.days[day_], {.called = 1, .wait_ms = at_ - change.issued_at});
    }

    void rate(const json::object& data) {
        const std::int64_t level = number_at(data, "level");
        const std::int64_t levels = std::max<std::int64_t>(number_at(data, "levels"), 3);
        // The hall says what a level meant that day; before it did, thirds of the scale did.
        const json::value* told = data.if_contains("meaning");
        const json::object* meaning = told == nullptr ? nullptr : told->if_object();
        const std::int64_t three = meaning != nullptr ? number_at(*meaning, "three") : 0;
        const bool known = three >= 1 && three <= 3;
        const bool good = known ? three <= 2 : level >= 1 && level * 3 <= levels * 2;
        const bool best = known ? three == 1 : good && level * 3 <= levels;
        add(fold_.days[day_], {.rated = 1, .satisfied = good ? 1 : 0});
        vote("", best ? 2 : good ? 1 : 0);
        const json::value* answers = data.if_contains("answers");
        if (answers == nullptr || !answers->is_object())
            return;
        for (const auto& [question, answer] : answers->get_object()) {
            if (answer.is_int64() && question.size() <= 64)
                vote(std::string(question), answer.get_int64());
        }
    }

    void vote(const std::string& question, std::int64_t points) {
        Votes& votes = fold_.votes[{day_, question}];
        (points >= 2 ? votes.very_good : points == 1 ? votes.good : votes.bad) += 1;
    }

    void take_device(const json::object& data) {
        const json::value* inner = data.if_contains("device");
        if (inner == nullptr || !inner->is_object())
            return;
        const json::object& report = inner->get_object();
        const std::string id = text_at(report, "device");
        if (!id.empty())
            fold_.devices[id] = {text_at(report, "kind"),
                                 report.contains("online") && is_not_false(report, "online"),
                                 text_at(report, "paper"),
                                 text_at(report, "fault"),
                                 at_};
    }

    void end_day() {
        fold_.forget_before = day_;
        cut_ = true;
    }

    std::vector<Fold> folds_;
    Fold fold_;
    bool empty_ = true;
    bool cut_ = false; ///< the next event begins another fold
    std::int64_t at_ = 0;
    std::int64_t day_ = 0;
};

// In a conflict the new values are asked for as `excluded`, which both databases know.

constexpr std::string_view note_hall = R"(
    INSERT INTO hall_state (source, recordedtime, day, state, name) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (source) DO UPDATE SET
        recordedtime = excluded.recordedtime,
        day = CASE WHEN hall_state.day > excluded.day THEN hall_state.day ELSE excluded.day END,
        state = CASE WHEN excluded.state = '' THEN hall_state.state ELSE excluded.state END,
        name = CASE WHEN excluded.name = '' THEN hall_state.name ELSE excluded.name END)";

constexpr std::string_view forget_days = "DELETE FROM open_visit WHERE source = $1 AND day < $2";

constexpr std::string_view start_visit = R"(
    INSERT INTO open_visit (source, visit, day, state, issued_at, called_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (source, visit) DO UPDATE SET
        day = excluded.day, state = excluded.state,
        issued_at = excluded.issued_at, called_at = excluded.called_at)";

constexpr std::string_view end_visit = "DELETE FROM open_visit WHERE source = $1 AND visit = $2";

constexpr std::string_view move_visit =
    "UPDATE open_visit SET state = $3 WHERE source = $1 AND visit = $2";

constexpr std::string_view count_wait = R"(
    INSERT INTO day_figures
        (source, day, issued, served, no_shows, called, wait_ms, rated, satisfied)
    SELECT source, $4, 0, 0, 0, 1, $3 - issued_at, 0, 0 FROM open_visit
    WHERE source = $1 AND visit = $2 AND called_at = 0
    ON CONFLICT (source, day) DO UPDATE SET
        called = day_figures.called + 1, wait_ms = day_figures.wait_ms + excluded.wait_ms)";

constexpr std::string_view note_call =
    "UPDATE open_visit SET called_at = $3 WHERE source = $1 AND visit = $2 AND called_at = 0";

constexpr std::string_view add_figures = R"(
    INSERT INTO day_figures
        (source, day, issued, served, no_shows, called, wait_ms, rated, satisfied)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (source, day) DO UPDATE SET
        issued = day_figures.issued + excluded.issued,
        served = day_figures.served + excluded.served,
        no_shows = day_figures.no_shows + excluded.no_shows,
        called = day_figures.called + excluded.called,
        wait_ms = day_figures.wait_ms + excluded.wait_ms,
        rated = day_figures.rated + excluded.rated,
        satisfied = day_figures.satisfied + excluded.satisfied)";

constexpr std::string_view add_votes = R"(
    INSERT INTO day_votes (source, day, question, very_good, good, bad)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (source, day, question) DO UPDATE SET
        very_good = day_votes.very_good + excluded.very_good,
        good = day_votes.good + excluded.good,
        bad = day_votes.bad + excluded.bad)";

constexpr std::string_view note_device = R"(
    INSERT INTO device_state (source, device, kind, online, paper, fault, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (source, device) DO UPDATE SET
        kind = excluded.kind, online = excluded.online, paper = excluded.paper,
        fault = excluded.fault, at = excluded.at)";

/// The day on which a first call counts is the call's own.
std::int64_t day_of_call(std::int64_t at) {
    return day_of(protocol::EventTime(std::chrono::milliseconds(at)));
}

void add_visit(Steps& steps,
               std::int64_t source,
               const std::string& visit,
               const Fold::Visit& change) {
    if (change.move == Fold::Move::start) {
        steps.push_back(
            {start_visit,
             {source, visit, change.day, change.state, change.issued_at, change.called_at}});
        return;
    }
    if (change.called_at != 0 && change.issued_at == 0) {
        steps.push_back(
            {count_wait, {source, visit, change.called_at, day_of_call(change.called_at)}});
        steps.push_back({note_call, {source, visit, change.called_at}});
    }
    if (change.move == Fold::Move::end)
        steps.push_back({end_visit, {source, visit}});
    else
        steps.push_back({move_visit, {source, visit, change.state}});
}

} // namespace

std::int32_t day_of(protocol::EventTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time + zone);
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::vector<Fold> fold(std::span<const CloudEvent> events) {
    Folder folder;
    for (const CloudEvent& event : events)
        folder.take(event);
    return folder.result();
}

void add_steps(Steps& steps, std::int64_t source, const Fold& fold) {
    steps.push_back({note_hall, {source, fold.recorded_time, fold.day, fold.state, fold.name}});
    for (const auto& [visit, change] : fold.visits)
        add_visit(steps, source, visit, change);
    for (const auto& [day, more] : fold.days)
        steps.push_back({add_figures,
                         {source,
                          day,
                          more.issued,
                          more.served,
                          more.no_shows,
                          more.called,
                          more.wait_ms,
                          more.rated,
                          more.satisfied}});
    for (const auto& [key, votes] : fold.votes)
        steps.push_back(
            {add_votes, {source, key.first, key.second, votes.very_good, votes.good, votes.bad}});
    for (const auto& [device, state] : fold.devices)
        steps.push_back({note_device,
                         {source,
                          device,
                          state.kind,
                          static_cast<std::int64_t>(state.online ? 1 : 0),
                          state.paper,
                          state.fault,
                          state.at}});
    if (fold.forget_before)
        steps.push_back({forget_days, {source, *fold.forget_before}});
}

} // namespace motcua::central
