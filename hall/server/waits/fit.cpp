#include "hall/server/waits/fit.h"

#include "hall/rules/wait_constants.h"
#include "hall/server/waits/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

namespace motcua::hall::waits {

namespace {

using rules::WaitConstants;

/// One constant that is fitted, and between which bounds it makes sense.
struct Knob {
    const char* name;
    double WaitConstants::*value;
    double low;
    double high;
};

constexpr std::array knobs{Knob{"hall_weight", &WaitConstants::hall_weight, 0.5, 20},
                           Knob{"line_weight", &WaitConstants::line_weight, 0.3, 20},
                           Knob{"time_weight", &WaitConstants::time_weight, 5, 80},
                           Knob{"longest_turn", &WaitConstants::longest_turn, 1.5, 8},
                           Knob{"today_weight", &WaitConstants::today_weight, 5, 80},
                           Knob{"today_trust", &WaitConstants::today_trust, 1, 50},
                           Knob{"today_reach", &WaitConstants::today_reach, 5, 60},
                           Knob{"rest", &WaitConstants::rest, 0.4, 1},
                           Knob{"crowd", &WaitConstants::crowd, 0.02, 0.25},
                           Knob{"middle", &WaitConstants::middle, 0.9, 1.3},
                           Knob{"free_share", &WaitConstants::free_share, 0.7, 0.9},
                           Knob{"free_weight", &WaitConstants::free_weight, 0.5, 5},
                           Knob{"hall_told_weight", &WaitConstants::hall_told_weight, 5, 300},
                           Knob{"line_told_weight", &WaitConstants::line_told_weight, 20, 600},
                           Knob{"told_power", &WaitConstants::told_power, 0.3, 1}};

// The weights make the three sizes of line count alike on the data of WAITS.md.
constexpr double usual_error = 4.8;
constexpr double usual_error_3 = 7.5;
constexpr double usual_error_10 = 11.5;
constexpr double bias_allowed = 0.01;
constexpr double bias_price = 3;

double price_of(const std::vector<Foretold>& all) {
    const Score whole = score(all);
    return whole.error() / usual_error + score(all, 3).error() / usual_error_3 +
           score(all, 10).error() / usual_error_10 +
           bias_price * std::max(0.0, std::abs(whole.bias()) - bias_allowed);
}

/// How badly they do: on all days as in a hall never seen, and once more on the later half of the
/// days, when the hall is known.
double price(const Trace& trace, const WaitConstants& constants, rules::Instant later) {
    std::vector<Foretold> all;
    std::vector<Foretold> known;
    replay(
        {},
        trace,
        [&](const Foretold& one) {
            all.push_back(one);
            if (one.row->arrived_at >= later) {
                known.push_back(one);
            }
        },
        constants);
    return price_of(all) + price_of(known);
}

rules::Instant half_of(const Trace& trace) {
    const auto [first, last] = std::ranges::minmax(trace.rows, {}, &TraceRow::arrived_at);
    return first.arrived_at + (last.arrived_at - first.arrived_at) / 2;
}

} // namespace

void fit(const Trace& trace, int rounds, std::ostream& out) {
    constexpr double first_step = 0.25;
    const rules::Instant later = half_of(trace);
    WaitConstants best;
    double least = price(trace, best, later);
    std::array<double, knobs.size()> steps{};
    steps.fill(first_step);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t at = 0; at < knobs.size(); ++at) {
            const Knob& knob = knobs[at];
            bool better = false;
            for (const double step : {steps[at], -steps[at]}) {
                WaitConstants tried = best;
                tried.*knob.value =
                    std::clamp(best.*knob.value * std::exp(step), knob.low, knob.high);
                const double now = price(trace, tried, later);
                if (now < least) {
                    least = now;
                    best = tried;
                    better = true;
                    break;
                }
            }
            steps[at] *= better ? 1.3 : 0.6;
        }
        out << "round " << round + 1 << ": " << least << std::endl;
    }
    for (const Knob& knob : knobs) {
        out << knob.name << " = " << best.*knob.value << '\n';
    }
}

} // namespace motcua::hall::waits
