#pragma once

#include "hall/rules/time.h"

#include <array>
#include <cstddef>

namespace motcua::rules {

/// People ahead, in classes with one width of the range each: a free counter, up to 1 ahead, 2,
/// 3-4, 5-9, 10-19, 20-39, more.
inline constexpr std::size_t size_classes = 8;

/// What a forecast assumes before its hall has taught it better, and how fast it is taught. Fitted
/// by `motcua-hall waits --fit`; how, on which data, and how far to trust it: hall/rules/WAITS.md.
struct WaitConstants {
    /// Half-life of what is learned.
    Minutes memory{30 * 24 * 60};

    // How many turns each step is worth against what the next finer one has seen: the configured
    // times against the hall, the hall against a line, the line against a time of day.
    double hall_weight = 2.1;
    double line_weight = 8;
    double time_weight = 17;
    double longest_turn = 2.9; ///< in expected ones; longer ones count as this

    // Today's pace: turns that the learned pace is worth against it (half as much after
    // `today_trust` turns), its half-life, and how many minutes ahead it still counts.
    double today_weight = 5;
    double today_trust = 6.5;
    Minutes today_memory{5};
    double today_reach = 8.3;

    double rest = 0.52;       ///< of a turn is left at an unknown point of it ...
    double rest_change = 0.3; ///< ... more at its begin and less at its end
    double crowd = 0.18;      ///< power of the people ahead by which a longer line moves faster
    double middle = 1.3;      ///< from the sum of the turns to the middle of the real waits

    double free_share = 0.74; ///< middle to mean of the waits at a free counter
    double free_weight = 0.5; ///< waits of nothing that are assumed there
    double free_cut = 0.08;   ///< of a turn: who waited less has not waited

    // Turns that "what was foretold was right" is worth for a hall and for a line, and how far a
    // forecast follows what was wrong with the ones before.
    double hall_told_weight = 6.5;
    double line_told_weight = 110;
    double told_power = 0.37;

    /// How much one wait outside moves the range, and where its edges begin: logarithms of their
    /// ratio to the middle.
    double range_step = 0.02;
    std::array<double, size_classes> low{-9, -0.95, -0.9, -0.85, -0.7, -0.5, -0.47, -0.35};
    std::array<double, size_classes> high{0.95, 0.7, 0.6, 0.6, 0.55, 0.5, 0.5, 0.5};
};

/// Those that every hall begins with.
extern const WaitConstants fitted_constants;

} // namespace motcua::rules
