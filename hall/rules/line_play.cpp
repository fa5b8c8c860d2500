#include "hall/rules/line_play.h"

#include "hall/rules/calendar.h"
#include "hall/rules/queue.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <set>

namespace motcua::rules {

namespace {

constexpr std::size_t most_played = 500;
constexpr double shortest_handover = 0.05;
constexpr double usual_pause = 10;
constexpr double pauses_assumed = 3;
constexpr double on_the_way_handovers = 2;
constexpr double away_handovers = 5; ///< after which a free counter that calls nobody is away

constexpr VisitId newcomer_id{std::numeric_limits<std::uint64_t>::max()};

/// Whether somebody has been called in this part of the day.
bool called_since(const State& state, Instant begin) {
    return std::ranges::any_of(state.counters, [&](const auto& entry) {
        const Counter& counter = entry.second;
        return counter.state == CounterState::open && counter.turn.called_at &&
               *counter.turn.called_at >= begin;
    });
}

} // namespace

LinePlay::LinePlay(const State& state, Instant now, const ServiceId& only)
    : state_(state), now_(now) {
    find_breaks();
    if (!only.empty()) {
        add_reachable(only);
        return;
    }
    for (const auto& [id, counter] : state.counters) {
        add_desk(id, counter);
    }
}

/// The spans between opening times of this day, from now on. One that has begun is over when
/// counters call all the same.
void LinePlay::find_breaks() {
    const Calendar& calendar = state_.config.calendar;
    const Day today = day_of(now_, calendar.utc_offset, Minutes{0});
    const auto& spans = spans_of(calendar, today);
    TimeOfDay shut{0};
    for (const OpenSpan& span : spans) {
        const Instant begin = instant_of(today, shut, calendar.utc_offset);
        const Instant end = instant_of(today, span.from, calendar.utc_offset);
        shut = span.to;
        if (end > now_ && (begin > now_ || !called_since(state_, begin))) {
            breaks_.emplace_back(std::max(0.0, minutes(begin - now_)), minutes(end - now_));
        }
    }
}

void LinePlay::add_line(const ServiceId& service) {
    if (lines_.contains(service)) {
        return;
    }
    static const Places nobody;
    const auto found = state_.waiting.find(service);
    const Places& places = found == state_.waiting.end() ? nobody : found->second;
    const Instant last = places.empty() ? now_ : std::max(now_, places.rbegin()->arrival);
    lines_.emplace(service,
                   Line{Pace(state_, service, now_),
                        places.begin(),
                        places.end(),
                        {last, newcomer_id},
                        true,
                        0,
                        {}});
}

void LinePlay::add_desk(const CounterId& id, const Counter& counter) {
    const auto& profile = work_profile(state_, id);
    if (counter.state == CounterState::closed || profile.empty()) {
        return;
    }
    Desk desk;
    desk.id = id;
    desk.open = counter.state == CounterState::open;
    for (const WorkItem& item : profile) {
        add_line(item.service);
        const auto line = lines_.find(item.service);
        line->second.desks.push_back(desks_.size());
        desk.takes.emplace_back(item.level, &line->first);
        desk.first_level = std::min(desk.first_level, item.level);
    }
    if (const auto bound = state_.bound.find(id); bound != state_.bound.end()) {
        desk.bound = &bound->second;
        desk.next_bound = bound->second.begin();
        for (const PlaceInLine& place : bound->second) {
            add_line(current_task(*find_visit(state_, place.visit))->service);
        }
    }
    desk.ready = ready_in(desk, counter);
    desks_.push_back(std::move(desk));
}

void LinePlay::add_reachable(const ServiceId& from) {
    std::set<CounterId> added;
    add_line(from);
    for (bool more = true; more;) {
        more = false;
        for (const auto& [id, counter] : state_.counters) {
            const auto& profile = work_profile(state_, id);
            const bool shares = std::ranges::any_of(
                profile, [&](const WorkItem& item) { return lines_.contains(item.service); });
            if (shares && added.insert(id).second) {
                add_desk(id, counter);
                more = true;
            }
        }
    }
}

/// Since when the first of those whom this counter may call stands there.
std::optional<Instant> LinePlay::waiting_since(const Desk& desk) const {
    std::optional<Instant> since;
    const auto offer = [&](const PlaceInLine& place) {
        const Visit* visit = find_visit(state_, place.visit);
        const Instant stood = visit == nullptr ? now_ : visit->issued_at;
        since = std::min(since.value_or(stood), stood);
    };
    for (const auto& [level, service] : desk.takes) {
        const Line& line = lines_.at(*service);
        if (line.next != line.end) {
            offer(*line.next);
        }
    }
    if (desk.bound != nullptr && !desk.bound->empty()) {
        offer(*desk.bound->begin());
    }
    return since;
}

/// The pace of whom the counter has called last; of what it takes first when it has called nobody.
const Pace& LinePlay::pace_at(const Desk& desk, const ServiceId& service) const {
    const auto line = lines_.find(service);
    return line == lines_.end() ? lines_.at(*desk.takes.front().second).pace : line->second.pace;
}

/// A free counter calls after a handover; one that has let people wait for many is away, and the
/// longer it was, the longer it will be.
double LinePlay::free_rest(const Pace& pace, double elapsed) {
    const double whole = std::max(shortest_handover, pace.handover());
    const double away = std::max(0.0, elapsed - away_handovers * whole - 1);
    return pace.rest_of(whole, elapsed) + away / 2;
}

double LinePlay::ready_in(Desk& desk, const Counter& counter) const {
    const Turn& turn = counter.turn;
    if (!desk.open) {
        const double whole = mean_of(state_.learned.pauses, usual_pause, pauses_assumed);
        const double elapsed = turn.paused_at ? minutes(now_ - *turn.paused_at) : 0;
        return after_breaks(std::max({whole - elapsed, elapsed / 2, 2.0}));
    }
    const Pace& pace = pace_at(desk, turn.service);
    if (counter.visit != VisitId{}) {
        const double elapsed = turn.called_at ? minutes(now_ - *turn.called_at) : 0;
        return after_breaks(pace.rest_of(pace.turn(0), elapsed));
    }
    const auto waiting = waiting_since(desk);
    if (!waiting || *waiting >= now_) {
        desk.idle = 1;
        return after_breaks(0);
    }
    const Instant free = turn.free_at.value_or(*waiting);
    const double elapsed = minutes(now_ - std::max(*waiting, free));
    // Whoever has come to a free counter is still on the way to it for some moments.
    const double way = on_the_way_handovers * pace.handover() + 1;
    desk.idle = free <= *waiting ? std::max(0.0, 1 - elapsed / way) : 0;
    return after_breaks(free_rest(pace, elapsed));
}

double LinePlay::after_breaks(double minutes) const {
    for (const auto& [begin, end] : breaks_) {
        if (minutes >= begin && minutes < end) {
            return end;
        }
    }
    return minutes;
}

double LinePlay::closed_before(double minutes) const {
    double closed = 0;
    for (const auto& [begin, end] : breaks_) {
        closed += std::max(0.0, std::min(minutes, end) - begin);
    }
    return closed;
}

void LinePlay::run(VisitId until) {
    using Ready = std::pair<double, std::size_t>;
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> next;
    for (std::size_t at = 0; at < desks_.size(); ++at) {
        next.emplace(desks_[at].ready, at);
    }
    for (std::size_t calls = 0; !next.empty(); ++calls) {
        const auto [ready, at] = next.top();
        next.pop();
        if (calls == most_played) {
            reckon_rest(ready, until);
            return;
        }
        if (const auto call = next_call(desks_[at])) {
            make(desks_[at], *call);
            next.emplace(desks_[at].ready, at);
        }
        if (until != VisitId{} && visits_.contains(until)) {
            return;
        }
    }
}

Turnout LinePlay::reckoned(const Line& line, double played, std::size_t behind) const {
    Turnout turnout;
    std::size_t open = 0;
    for (const std::size_t at : line.desks) {
        turnout.ahead += desks_[at].calls;
        open += desks_[at].open ? 1 : 0;
    }
    turnout.closed = closed_before(played);
    turnout.step = line.pace.turn(0) / static_cast<double>(std::max<std::size_t>(1, open));
    const double each =
        turnout.ahead > 0 ? (played - turnout.closed) / turnout.ahead : turnout.step;
    turnout.ahead += static_cast<std::int32_t>(behind);
    turnout.work = played - turnout.closed + each * static_cast<double>(behind);
    return turnout;
}

void LinePlay::reckon_rest(double played, VisitId until) {
    for (auto& [service, line] : lines_) {
        if (!is_served(line)) {
            continue;
        }
        std::size_t behind = 0;
        if (until != VisitId{}) {
            const Visit& visit = *find_visit(state_, until);
            if (current_task(visit)->service == service && current_task(visit)->counter.empty()) {
                const std::int32_t more = people_ahead(state_, visit) - line.calls;
                behind = static_cast<std::size_t>(std::max(0, more));
                visits_[until] = reckoned(line, played, behind);
            }
            continue;
        }
        for (; line.next != line.end; ++line.next) {
            visits_[line.next->visit] = reckoned(line, played, behind++);
        }
        if (line.newcomer_waits) {
            newcomers_[service] = reckoned(line, played, behind);
        }
    }
}

/// As next_for does: the smallest place of the lowest level.
std::optional<LinePlay::Call> LinePlay::next_call(const Desk& desk) const {
    std::optional<Call> best;
    const auto offer = [&](const Call& call) {
        if (!best || call.level < best->level ||
            (call.level == best->level && call.place < best->place)) {
            best = call;
        }
    };
    if (desk.bound != nullptr && desk.next_bound != desk.bound->end()) {
        const Task* task = current_task(*find_visit(state_, desk.next_bound->visit));
        offer({*desk.next_bound, desk.first_level, &task->service, true, false});
    }
    for (const auto& [level, service] : desk.takes) {
        const Line& line = lines_.at(*service);
        if (line.next != line.end) {
            offer({*line.next, level, service, false, false});
        } else if (line.newcomer_waits) {
            offer({line.newcomer, level, service, false, true});
        }
    }
    return best;
}

bool LinePlay::is_served(const Line& line) const {
    return std::ranges::any_of(line.desks, [&](std::size_t at) { return desks_[at].open; });
}

Turnout LinePlay::turnout(const Desk& desk, const Call& call) const {
    const Line& line = lines_.at(*call.service);
    Turnout turnout;
    turnout.closed = closed_before(desk.ready);
    turnout.work = desk.ready - turnout.closed;
    std::size_t open = 0;
    for (const std::size_t at : line.desks) {
        turnout.ahead += desks_[at].calls;
        open += desks_[at].open ? 1 : 0;
    }
    turnout.step = line.pace.turn(0) / static_cast<double>(std::max<std::size_t>(1, open));
    turnout.free_counter = desk.calls == 0 && turnout.ahead == 0 ? desk.idle : 0;
    return turnout;
}

void LinePlay::make(Desk& desk, const Call& call) {
    Line& line = lines_.at(*call.service);
    const bool served = is_served(line);
    const Turnout turnout = this->turnout(desk, call);
    if (call.newcomer) {
        line.newcomer_waits = false;
        if (served) {
            newcomers_[*call.service] = turnout;
        }
        return;
    }
    if (call.bound ? desk.open : served) {
        visits_[call.place.visit] = turnout;
    }
    if (call.bound) {
        ++desk.next_bound;
    } else {
        ++line.next;
        ++line.calls;
    }
    ++desk.calls;
    const double taken = line.pace.turn(desk.ready) * line.pace.staying(desk.ready);
    desk.ready = after_breaks(desk.ready + taken);
}

} // namespace motcua::rules
