#pragma once

#include "hall/rules/time.h"

#include <chrono>

namespace motcua::hall {

/// The hall's time: never backwards, whatever the computer's clock does. When that clock is set
/// back, the hall's goes on at half speed until the other has caught up. A simulated day lets it
/// run faster and begin elsewhere.
class HallClock {
public:
    struct Options {
        rules::Duration ahead{0}; ///< of the computer's clock
        double speed = 1;         ///< hall seconds a second; other than 1 only in simulations
    };

    /// `not_before` is the time of the journal's last event.
    HallClock(rules::Instant not_before, const Options& options);

    rules::Instant now();

private:
    rules::Instant wall(std::chrono::steady_clock::time_point at) const;

    Options options_;
    rules::Instant started_;
    std::chrono::steady_clock::time_point steady_started_;
    rules::Instant last_;
    std::chrono::steady_clock::time_point steady_last_;
};

} // namespace motcua::hall
