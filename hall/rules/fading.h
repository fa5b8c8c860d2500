#pragma once

#include "hall/rules/time.h"

#include <cstdint>

namespace motcua::rules {

/// A weighted sum that forgets: after each half-life half of it is left. Kept in whole millionths,
/// so that a snapshot gives back exactly what a replay makes.
struct Fading {
    std::int64_t sum_millionths = 0;
    std::int64_t weight_millionths = 0;
    Instant at; ///< up to which it has faded

    bool operator==(const Fading&) const = default;
};

double sum_of(const Fading& fading);
double weight_of(const Fading& fading);

/// The same at a later time, when nothing is added.
Fading faded(Fading fading, Instant now, Minutes half_life);

void add(Fading& fading, Instant now, Minutes half_life, double value, double weight = 1);

/// The mean when `weight` observations of `expected` are counted too; `expected` when it has seen
/// nothing.
double mean_of(const Fading& fading, double expected, double weight);

} // namespace motcua::rules
