#pragma once

#include "hall/rules/state.h"

#include <optional>

namespace motcua::rules {

// Who is next. Each visit has an effective arrival: its arrival minus its class's credit, or its
// appointment's slot. A counter takes the smallest one among the lines of its work profile, lower
// levels first; people bound to this counter stand in its first level. Hence first come first
// served inside a class, and nobody can be held back longer than the largest credit.

/// A visit that is about to stand in a line, for a decision made before it does.
struct Returning {
    VisitId visit;
    Task task;
    Instant arrival;
};

/// The visit that this counter should call now.
std::optional<VisitId> next_for(const State& state,
                                const CounterId& counter,
                                const std::optional<Returning>& returning = {});

/// The effective arrival for a place in a line ("by age" is the visit's own).
Instant arrival_for(const State& state,
                    const Visit& visit,
                    const ServiceId& service,
                    const CounterId& bound_to,
                    Place place,
                    Instant now);

/// People who would be called before this waiting visit if nothing changed: those with a smaller
/// effective arrival in its line (or bound to its counter).
std::int32_t people_ahead(const State& state, const Visit& visit);

std::int32_t people_waiting(const State& state, const ServiceId& service);

} // namespace motcua::rules
