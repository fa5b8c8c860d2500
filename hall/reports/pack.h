#pragma once

#include "hall/journal/database.h"
#include "hall/reports/figures.h"
#include "hall/reports/period.h"
#include "hall/reports/table.h"

#include <string>
#include <vector>

namespace motcua::reports {

// Documents of several tables, made from the facts. All throw JournalError.

/// Points of Circular 01/2018/TT-VPCP Art. 13-15 that a hall can know (indices 1, 3, 4 and 7, from
/// the answers that citizens gave), a line for each clerk, field or the hall. An index is its
/// points by the ratings that answered it, with one decimal; one that nobody answered is left out,
/// and so is it from the sum and from what the sum could be at most.
Table circular_indices(journal::Database& facts, Group group, const Period& period);

/// Ratings on three levels (Circular 32/2017/TT-BTTTT Art. 12), a line for each of the group.
Table satisfaction(journal::Database& facts, Group group, const Period& period);

/// What a hall hands in each quarter: Circular 01/2018 Art. 15 per clerk, per field and for the
/// hall; work per field, clerk, counter and month; ratings and reasons; incidents.
std::vector<Table> quarterly_pack(journal::Database& facts, const Period& period);

/// Who did what (staff's deeds, sign-ins and settings), sessions at counters, and incidents.
std::vector<Table> audit_pack(journal::Database& facts, const Period& period);

/// Troubles of the hall: storage, clock, devices, and what staff wrote down.
Table incidents(journal::Database& facts, const Period& period);

/// For everybody's eyes (Decree 61/2018 Art. 32): nothing about single clerks.
std::vector<Table> public_results(journal::Database& facts, const Period& period);

} // namespace motcua::reports
