#pragma once

#include "hall/rules/state.h"

#include <map>
#include <optional>

namespace motcua::rules {

/// How long somebody waits, in minutes: one in ten waits less than `low`, half of them less than
/// `middle`, one in ten more than `high`. 0 <= low <= middle <= high.
struct WaitForecast {
    double low = 0;
    double middle = 0;
    double high = 0;
};

/// What is foreseen for all at one moment. A visit or service that is not here has no open counter.
struct Forecast {
    std::map<VisitId, WaitForecast> visits;      ///< waiting ones
    std::map<ServiceId, WaitForecast> newcomers; ///< somebody who takes a ticket now
};

/// Plays the calling order forward from `now`: each counter is free after what is left of its turn
/// and takes whom it would call then; the learned pace says how long each takes.
/// Pure: the same state and moment always give the same figures.
Forecast forecast(const State& state, Instant now);

/// One newcomer alone; none when no open counter takes the service.
std::optional<WaitForecast>
forecast_newcomer(const State& state, const ServiceId& service, Instant now);

/// One waiting visit alone.
std::optional<WaitForecast> forecast_visit(const State& state, const Visit& visit, Instant now);

/// The same with what a later lesson needs.
std::optional<Told> told_now(const State& state, const Visit& visit, Instant now);

/// Class of WaitConstants::low and high.
std::size_t size_class(std::int32_t ahead, bool free_counter);

} // namespace motcua::rules
