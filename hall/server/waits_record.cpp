#include "hall/server/waits_record.h"

namespace motcua::hall {

namespace {

std::int32_t mean_seconds(std::int64_t sum_ms, std::int32_t calls) {
    constexpr std::int64_t ms_a_second = 1000;
    return static_cast<std::int32_t>(sum_ms / ms_a_second / calls);
}

std::vector<protocol::WaitHourRecord> hours_of(const rules::RightnessByHour& by_hour,
                                               const rules::ServiceId& service) {
    std::vector<protocol::WaitHourRecord> hours;
    const auto found = by_hour.find(service);
    if (found == by_hour.end()) {
        return hours;
    }
    for (const auto& [hour, right] : found->second) {
        hours.push_back({hour,
                         right.calls,
                         mean_seconds(right.told_ms, right.calls),
                         mean_seconds(right.real_ms, right.calls),
                         mean_seconds(right.off_ms, right.calls),
                         right.within_ten,
                         right.in_range,
                         right.below_high});
    }
    return hours;
}

} // namespace

protocol::WaitsRecord waits_record(const rules::State& state, const rules::Service& service) {
    return {service.id.value,
            service.name,
            hours_of(state.right_today, service.id),
            hours_of(state.right_ever, service.id)};
}

} // namespace motcua::hall
