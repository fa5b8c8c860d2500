#pragma once

#include <chrono>

namespace motcua::uplink {

/// Full jitter: how long to wait before try number `attempt` (0 is the first after a loss), with
/// `chance` uniform in [0, 1). The ceiling is 1 s and doubles up to 60 s; anything below it is as
/// likely, so that a province's halls do not come back in step.
std::chrono::milliseconds retry_delay(unsigned attempt, double chance);

} // namespace motcua::uplink
