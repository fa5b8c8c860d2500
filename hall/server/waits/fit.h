#pragma once

#include "hall/server/waits/trace.h"

#include <iosfwd>

namespace motcua::hall::waits {

/// Looks for the constants of hall/rules/wait_constants.h that foretell this trace best, one after
/// the other, in `rounds`, and prints them. The same trace gives the same constants.
void fit(const Trace& trace, int rounds, std::ostream& out);

} // namespace motcua::hall::waits
