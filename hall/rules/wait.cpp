#include "hall/rules/wait.h"

#include "hall/rules/queue.h"

#include <algorithm>
#include <cmath>

namespace motcua::rules {

namespace {

constexpr double low_share = 0.7;
constexpr double high_share = 1.4;
constexpr double ms_a_minute = 60'000;

bool takes(const std::vector<WorkItem>& profile, const ServiceId& service) {
    return std::ranges::find(profile, service, &WorkItem::service) != profile.end();
}

double minutes_a_person(const State& state, const ServiceId& service) {
    const auto line = state.lines.find(service);
    if (line != state.lines.end() && line->second.mean_ms > 0) {
        return line->second.mean_ms / ms_a_minute;
    }
    const Service* configured = find_service(state.config, service);
    return configured == nullptr ? 10 : static_cast<double>(configured->usual.count());
}

/// Minutes of work that the other lines of this counter's profile put before a newcomer.
double other_work(const State& state, const CounterId& counter, const ServiceId& service) {
    double minutes = 0;
    for (const WorkItem& item : work_profile(state, counter)) {
        if (item.service != service) {
            const int sharers = std::max(1, counters_open_for(state, item.service));
            minutes += people_waiting(state, item.service) * minutes_a_person(state, item.service) /
                       sharers;
        }
    }
    return minutes;
}

/// Coarser the further away: nobody can promise a minute an hour ahead.
std::int32_t rounded(double minutes, double (*direction)(double)) {
    const double step = minutes <= 30 ? 5 : minutes <= 90 ? 10 : 30;
    return static_cast<std::int32_t>(direction(minutes / step) * step);
}

} // namespace

std::int32_t counters_open_for(const State& state, const ServiceId& service) {
    return static_cast<std::int32_t>(std::ranges::count_if(state.counters, [&](const auto& entry) {
        return entry.second.state == CounterState::open &&
               takes(work_profile(state, entry.first), service);
    }));
}

std::optional<WaitRange>
expected_wait(const State& state, const ServiceId& service, std::int32_t ahead) {
    int counters = 0;
    double before = 0;
    bool idle = false;
    for (const auto& [id, counter] : state.counters) {
        if (counter.state == CounterState::open && takes(work_profile(state, id), service)) {
            ++counters;
            before += other_work(state, id, service);
            idle = idle || counter.visit == VisitId{};
        }
    }
    if (counters == 0) {
        return std::nullopt;
    }
    if (idle && ahead == 0 && before == 0) {
        return WaitRange{};
    }
    // The people at the counters are half done on average.
    const double own = (ahead + 0.5) * minutes_a_person(state, service);
    const double minutes = (own + before) / counters;
    return WaitRange{rounded(minutes * low_share, std::floor),
                     std::max(5, rounded(minutes * high_share, std::ceil))};
}

} // namespace motcua::rules
