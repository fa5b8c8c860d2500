#pragma once

#include "hall/server/waits/replay.h"

#include <iosfwd>
#include <vector>

namespace motcua::hall::waits {

/// What one size of line came to; waits in minutes.
struct Score {
    std::int32_t tickets = 0;
    double waited = 0; ///< sums, all of them
    double told = 0;
    double off = 0;
    std::int32_t within_ten = 0;
    std::int32_t in_range = 0;
    std::int32_t below_high = 0;

    double error() const { return off / tickets; }

    double bias() const { return (told - waited) / waited; }
};

/// Of the tickets that were called and had between `from` and `to` people waiting.
Score score(const std::vector<Foretold>& all, std::int32_t from = 0, std::int32_t to = 1'000'000);

/// hall,queue,ticket,arrived_at,p10,p50,p90: a row a ticket, minutes.
void write_csv(const std::vector<Foretold>& all, std::ostream& out);

/// Mean absolute error, share within ten minutes, inside the range and at or below its upper end,
/// and bias, by number waiting.
void write_report(const std::vector<Foretold>& all, std::ostream& out);

} // namespace motcua::hall::waits
