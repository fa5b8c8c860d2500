#include "hall/server/waits/replay.h"

#include "hall/rules/apply.h"

#include <algorithm>

namespace motcua::hall::waits {

using namespace rules;

namespace {

constexpr int usual_minutes = 10;
constexpr int calls_that_prove = 5;
constexpr int gone_to_judge = 10;
constexpr int came_back_often = 10; ///< one in so many
constexpr int longest_gone_after = 15;

/// Later priorities stand in higher levels: as many as are called before it.
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

HallReplay::HallReplay(const WaitConstants& constants) {
    state_.wait_constants = &constants;
    config_.calendar.utc_offset = Minutes{0};
}

void HallReplay::play(const std::vector<const TraceRow*>& rows, const Seen& seen) {
    for (const Moment& moment : moments(rows)) {
        turn_day(moment.at);
        switch (moment.step) {
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

std::vector<HallReplay::Moment> HallReplay::moments(const std::vector<const TraceRow*>& rows) {
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
    }
    std::ranges::sort(all, [](const Moment& left, const Moment& right) {
        return std::tie(left.at, left.step, left.order) <
               std::tie(right.at, right.step, right.order);
    });
    return all;
}

/// At midnight whoever still waits is gone.
void HallReplay::turn_day(Instant at) {
    const Day day = day_of(at, Minutes{0}, Minutes{0});
    if (state_.day == day) {
        return;
    }
    apply(instant_of(day, {0}, Minutes{0}), DayTurned{day});
    waiting_.clear();
    gone_.clear();
    for (auto& [name, queue] : queues_) {
        queue.waiting.clear();
        queue.passed.clear();
    }
    issued_ = 0;
}

void HallReplay::arrive(const Moment& moment, const Seen& seen) {
    const TraceRow& row = *moment.row;
    Queue& queue = queues_[row.queue];
    Foretold foretold{&row, {}, static_cast<std::int32_t>(queue.waiting.size())};
    TicketIssued issued;
    issued.visit = VisitId{state_.last_visit + 1};
    issued.day = state_.day;
    issued.ordinal = ++issued_;
    issued.number = issued.token = std::to_string(issued.ordinal);
    issued.services = {line_of(queue, row, moment.at)};
    issued.arrival = moment.at;
    issued.ahead = foretold.waiting;
    apply(moment.at, issued);
    waiting_[&row] = issued.visit;
    queue.waiting[issued.visit] = &row;
    if (const auto& told = find_visit(state_, issued.visit)->told) {
        const auto minutes = [](std::int64_t ms) { return static_cast<double>(ms) / 60'000; };
        foretold.wait = {minutes(told->low_ms), minutes(told->middle_ms), minutes(told->high_ms)};
    }
    seen(foretold);
}

void HallReplay::call(const Moment& moment) {
    const TraceRow& row = *moment.row;
    Queue& queue = queues_[row.queue];
    const auto found = waiting_.find(&row);
    if (found == waiting_.end()) {
        queue.came_back += gone_.contains(&row) ? 1 : 0;
        return;
    }
    const VisitId visit = found->second;
    waiting_.erase(found);
    queue.waiting.erase(visit);
    note_order(queue, row);
    const ServiceId& line = line_of(queue, row, moment.at);
    apply(moment.at, TicketCalled{visit, queue.counter, {}, line});
    drop_passed(queue, row, moment.at);
    apply(moment.at, TicketFinished{visit, queue.counter, {}, line});
}

void HallReplay::leave(const Moment& moment) {
    const auto found = waiting_.find(moment.row);
    if (found != waiting_.end()) {
        const VisitId visit = found->second;
        waiting_.erase(found);
        queues_[moment.row->queue].waiting.erase(visit);
        apply(moment.at, TicketCancelled{visit});
    }
}

/// Nobody is told when somebody has gone home: it shows when later ones are called.
void HallReplay::drop_passed(Queue& queue, const TraceRow& called, Instant at) {
    while (!queue.waiting.empty()) {
        const auto [visit, row] = *queue.waiting.begin();
        const bool passed = row->priority == called.priority && row->arrived_at < called.arrived_at;
        if (!passed || ++queue.passed[visit] < queue.gone_after) {
            return;
        }
        queue.waiting.erase(queue.waiting.begin());
        waiting_.erase(row);
        gone_.insert(row);
        ++queue.gone;
        judge_gone(queue);
        apply(at, TicketCancelled{visit});
    }
}

/// Where those who were passed do not come back, one call of a later one is enough.
void HallReplay::judge_gone(Queue& queue) {
    if (queue.gone < gone_to_judge) {
        return;
    }
    const bool often = came_back_often * queue.came_back > queue.gone;
    queue.gone_after = often ? std::min(2 * queue.gone_after + 1, longest_gone_after) : 1;
    queue.gone = queue.came_back = 0;
}

/// Counts whose priorities are called before longer waiting ones, and acts on it.
void HallReplay::note_order(Queue& queue, const TraceRow& called) {
    if (queue.waiting.empty() || queue.lines.size() < 2) {
        return;
    }
    const TraceRow& first = *queue.waiting.begin()->second;
    if (first.priority != called.priority && first.arrived_at < called.arrived_at) {
        ++queue.overtakes[{called.priority, first.priority}];
        set_profile(queue, state_.last_at);
    }
}

const ServiceId& HallReplay::line_of(Queue& queue, const TraceRow& row, Instant at) {
    const auto [line, added] = queue.lines.try_emplace(row.priority);
    if (!added) {
        return line->second;
    }
    line->second = ServiceId{row.priority.empty() ? row.queue : row.queue + "\n" + row.priority};
    Service service;
    service.id = line->second;
    service.usual = Minutes{usual_minutes};
    config_.services.push_back(service);
    apply(at, ConfigApplied{config_, ConfigOrigin::file, {}});
    if (queue.counter.empty()) {
        queue.counter = CounterId{row.queue};
        apply(at, CounterOpened{queue.counter, {}, {}, {}});
    }
    set_profile(queue, at);
    return line->second;
}

void HallReplay::set_profile(const Queue& queue, Instant at) {
    std::vector<WorkItem> profile;
    for (const auto& [priority, service] : queue.lines) {
        profile.push_back({service, level_of(priority, queue.overtakes, queue.lines)});
    }
    if (profile != work_profile(state_, queue.counter)) {
        apply(at, CounterProfileSet{queue.counter, profile});
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
        HallReplay one(constants);
        one.play(hall.rows, [&](const Foretold& foretold) {
            if (shown.contains(foretold.row)) {
                seen(foretold);
            }
        });
    }
}

} // namespace motcua::hall::waits
