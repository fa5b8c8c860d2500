#include "hall/server/waits/replay.h"

#include "hall/rules/apply.h"
#include "hall/rules/wait.h"
#include "hall/rules/wait_pace.h"

#include <algorithm>

namespace motcua::hall::waits {

using namespace rules;

namespace {

constexpr int gone_after = 3; ///< calls of later ones with the same priority
constexpr int usual_minutes = 10;
constexpr int calls_that_prove = 5;
constexpr double deserted_handovers = 3;
constexpr double deserted_minutes = 0.15;

/// Moves the lines of one queue so that those that are called first stand in lower levels.
std::int32_t level_of(const std::string& priority,
                      const std::map<std::pair<std::string, std::string>, int>& overtakes,
                      const std::map<std::string, ServiceId>& lines) {
    std::int32_t level = 1;
    for (const auto& [other, service] : lines) {
        const auto count = [&](const std::string& first, const std::string& second) {
            const auto found = overtakes.find({first, second});
            return found == overtakes.end() ? 0 : found->second;
        };
        const int before = count(other, priority);
        level += before >= calls_that_prove && before > 2 * count(priority, other) ? 1 : 0;
    }
    return std::min(level, std::int32_t{9});
}

} // namespace

HallReplay::HallReplay(bool counters_known, const WaitConstants& constants)
    : counters_known_(counters_known) {
    state_.wait_constants = &constants;
    config_.calendar.utc_offset = Minutes{0};
}

void HallReplay::play(const std::vector<const TraceRow*>& rows, const Seen& seen) {
    for (const Moment& moment : moments(rows)) {
        turn_day(moment.at);
        switch (moment.step) {
        case Step::finish:
            finish(CounterId{moment.row->counter}, moment.at);
            break;
        case Step::arrive:
            arrive(moment, seen);
            break;
        case Step::leave:
            leave(moment);
            break;
        case Step::call:
        case Step::call_at_once:
            call(moment);
            break;
        }
    }
}

std::vector<HallReplay::Moment>
HallReplay::moments(const std::vector<const TraceRow*>& rows) const {
    std::vector<Moment> all;
    for (std::size_t order = 0; order < rows.size(); ++order) {
        const TraceRow* row = rows[order];
        all.push_back({row->arrived_at, Step::arrive, row, order});
        if (row->called_at) {
            const bool at_once = *row->called_at == row->arrived_at;
            all.push_back({*row->called_at, at_once ? Step::call_at_once : Step::call, row, order});
        }
        if (row->left_at) {
            all.push_back({*row->left_at, Step::leave, row, order});
        }
        if (counters_known_ && row->called_at && row->finished_at) {
            all.push_back({*row->finished_at, Step::finish, row, order});
        }
    }
    std::ranges::sort(all, [](const Moment& left, const Moment& right) {
        return std::tie(left.at, left.step, left.order) <
               std::tie(right.at, right.step, right.order);
    });
    return all;
}

/// At midnight whoever still waits is gone; counters that are known by their calls begin anew.
void HallReplay::turn_day(Instant at) {
    const Day day = day_of(at, Minutes{0}, Minutes{0});
    if (state_.day == day) {
        return;
    }
    const Instant midnight = std::max(state_.last_at, instant_of(day, {0}, Minutes{0}));
    for (const auto& [id, counter] : std::map(state_.counters)) {
        if (counter.visit != VisitId{}) {
            finish(id, midnight);
        }
        if (counters_known_ && counter.state == CounterState::open) {
            apply(midnight, CounterClosed{id, {}});
        }
    }
    apply(midnight, DayTurned{day});
    waiting_.clear();
    lines_.clear();
    overtaken_.clear();
    issued_ = 0;
}

void HallReplay::arrive(const Moment& moment, const Seen& seen) {
    const TraceRow& row = *moment.row;
    auto& line = lines_[row.queue];
    const auto waiting = static_cast<std::int32_t>(line.size());
    TicketIssued issued;
    issued.visit = VisitId{state_.last_visit + 1};
    issued.day = state_.day;
    issued.ordinal = ++issued_;
    issued.number = issued.token = std::to_string(issued.ordinal);
    issued.services = {line_of(row, moment.at)};
    if (counters_known_) {
        close_deserted(row, moment.at);
        stand_in_if_none(row, moment.at);
    }
    issued.arrival = moment.at;
    issued.ahead = waiting;
    apply(moment.at, issued);
    waiting_[&row] = issued.visit;
    line[issued.visit] = &row;
    const auto& told = find_visit(state_, issued.visit)->told;
    Foretold foretold{&row, {}, waiting};
    if (told) {
        const auto minutes = [](std::int64_t ms) { return static_cast<double>(ms) / 60'000; };
        foretold.wait = {minutes(told->low_ms), minutes(told->middle_ms), minutes(told->high_ms)};
    }
    seen(foretold);
}

void HallReplay::call(const Moment& moment) {
    const TraceRow& row = *moment.row;
    const auto found = waiting_.find(&row);
    if (found == waiting_.end()) {
        return;
    }
    const VisitId visit = found->second;
    const CounterId counter = counter_of(row, moment.at);
    if (find_counter(state_, counter)->visit != VisitId{}) {
        finish(counter, moment.at);
    }
    waiting_.erase(found);
    lines_[row.queue].erase(visit);
    note_order(row);
    apply(moment.at, TicketCalled{visit, counter, {}, line_of(row, moment.at)});
    drop_overtaken(row, moment.at);
    if (!counters_known_ || row.counter.empty()) {
        finish(counter, moment.at);
    }
}

void HallReplay::leave(const Moment& moment) {
    const auto found = waiting_.find(moment.row);
    if (found != waiting_.end()) {
        const VisitId visit = found->second;
        waiting_.erase(found);
        lines_[moment.row->queue].erase(visit);
        apply(moment.at, TicketCancelled{visit});
    }
}

void HallReplay::finish(const CounterId& counter, Instant at) {
    const Counter* now = rules::find_counter(state_, counter);
    if (now == nullptr || now->visit == VisitId{}) {
        return;
    }
    const Visit& visit = *find_visit(state_, now->visit);
    apply(at, TicketFinished{visit.id, counter, {}, current_task(visit)->service});
}

/// Nobody is told when somebody has gone home: it shows when later ones are called.
void HallReplay::drop_overtaken(const TraceRow& called, Instant at) {
    auto& line = lines_[called.queue];
    while (!line.empty()) {
        const auto [visit, row] = *line.begin();
        const bool passed = row->priority == called.priority && row->arrived_at < called.arrived_at;
        if (!passed || ++overtaken_[visit] < gone_after) {
            return;
        }
        line.erase(line.begin());
        waiting_.erase(row);
        apply(at, TicketCancelled{visit});
    }
}

/// Counts whose priorities are called before longer waiting ones, and acts on it.
void HallReplay::note_order(const TraceRow& called) {
    const auto& line = lines_[called.queue];
    Queue& queue = queues_[called.queue];
    if (line.empty() || queue.lines.size() < 2) {
        return;
    }
    const TraceRow& first = *line.begin()->second;
    if (first.priority != called.priority && first.arrived_at < called.arrived_at) {
        ++queue.overtakes[{called.priority, first.priority}];
        for (const auto& [counter, queues] : takes_) {
            if (queues.contains(called.queue)) {
                set_profile(counter, state_.last_at);
            }
        }
    }
}

const ServiceId& HallReplay::line_of(const TraceRow& row, Instant at) {
    Queue& queue = queues_[row.queue];
    const auto [line, added] = queue.lines.try_emplace(row.priority);
    if (!added) {
        return line->second;
    }
    line->second = ServiceId{row.priority.empty() ? row.queue : row.queue + "\n" + row.priority};
    Service service;
    service.id = line->second;
    service.usual = Minutes{usual_minutes};
    config_.services.push_back(service);
    apply(at, ConfigApplied{config_});
    if (queue.stand_in.empty()) {
        queue.stand_in = CounterId{"\n" + row.queue};
        takes_[queue.stand_in].insert(row.queue);
        if (!counters_known_) {
            open_counter(queue.stand_in, at);
        }
    }
    for (const auto& [counter, queues] : takes_) {
        if (queues.contains(row.queue)) {
            set_profile(counter, at);
        }
    }
    return line->second;
}

CounterId HallReplay::counter_of(const TraceRow& row, Instant at) {
    if (!counters_known_ || row.counter.empty()) {
        return queues_[row.queue].stand_in;
    }
    const CounterId counter{row.counter};
    if (takes_[counter].insert(row.queue).second) {
        set_profile(counter, at);
    }
    open_counter(counter, at);
    return counter;
}

/// Where somebody has waited for several handovers, free counters are not really there.
void HallReplay::close_deserted(const TraceRow& row, Instant at) {
    const auto& line = lines_[row.queue];
    if (line.empty()) {
        return;
    }
    const TraceRow& first = *line.begin()->second;
    const Pace pace(state_, line_of(first, at), at);
    const double waited =
        std::chrono::duration<double, std::ratio<60>>(at - first.arrived_at).count();
    if (waited < deserted_handovers * pace.handover() + deserted_minutes) {
        return;
    }
    for (const auto& [counter, queues] : takes_) {
        const Counter* known = rules::find_counter(state_, counter);
        if (queues.contains(row.queue) && known != nullptr && known->visit == VisitId{} &&
            known->state == CounterState::open) {
            apply(at, CounterClosed{counter, {}});
        }
    }
}

/// While no counter is known to be there, one is assumed.
void HallReplay::stand_in_if_none(const TraceRow& row, Instant at) {
    const CounterId& stand_in = queues_[row.queue].stand_in;
    const Counter* known = rules::find_counter(state_, stand_in);
    const bool stands = known != nullptr && known->state == CounterState::open;
    const auto open = counters_open_for(state_, line_of(row, at));
    if (open == 0) {
        open_counter(stand_in, at);
    } else if (stands && open > 1 && known->visit == VisitId{}) {
        apply(at, CounterClosed{stand_in, {}});
    }
}

void HallReplay::open_counter(const CounterId& counter, Instant at) {
    const Counter* known = rules::find_counter(state_, counter);
    if (known == nullptr || known->state == CounterState::closed) {
        apply(at, CounterOpened{counter, {}, {}, {}});
    }
}

void HallReplay::set_profile(const CounterId& counter, Instant at) {
    std::vector<WorkItem> profile;
    for (const std::string& name : takes_[counter]) {
        const Queue& queue = queues_[name];
        for (const auto& [priority, service] : queue.lines) {
            profile.push_back({service, level_of(priority, queue.overtakes, queue.lines)});
        }
    }
    if (profile != work_profile(state_, counter)) {
        apply(at, CounterProfileSet{counter, profile});
    }
}

void HallReplay::apply(Instant at, EventBody body) {
    rules::apply(state_, {std::max(at, state_.last_at), std::move(body)});
}

void replay(const Trace& train,
            const Trace& trace,
            const HallReplay::Seen& seen,
            const WaitConstants& constants) {
    struct Rows {
        std::vector<const TraceRow*> rows;
        std::size_t seen = 0; ///< the first ones, which are the trace's
        Instant begin;
    };

    std::map<std::string, Rows> halls;
    for (const TraceRow& row : trace.rows) {
        Rows& hall = halls[row.hall];
        hall.begin = hall.rows.empty() ? row.arrived_at : std::min(hall.begin, row.arrived_at);
        hall.rows.push_back(&row);
        ++hall.seen;
    }
    for (const TraceRow& row : train.rows) {
        const auto hall = halls.find(row.hall);
        if (hall != halls.end() && row.arrived_at < hall->second.begin) {
            hall->second.rows.push_back(&row);
        }
    }
    for (const auto& [name, hall] : halls) {
        const std::set<const TraceRow*> shown(
            hall.rows.begin(), hall.rows.begin() + static_cast<std::ptrdiff_t>(hall.seen));
        HallReplay one(trace.counters_known, constants);
        one.play(hall.rows, [&](const Foretold& foretold) {
            if (shown.contains(foretold.row)) {
                seen(foretold);
            }
        });
    }
}

} // namespace motcua::hall::waits
