#pragma once

#include "hall/journal/database.h"
#include "hall/reports/period.h"
#include "hall/reports/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::reports {

/// What a report has a line for.
enum class Group {
    hall, ///< one line
    field,
    service,
    staff,
    counter,
    hour,
    weekday,
    day,
    month,
    quarter,
    year,
    priority, ///< class of people
    channel
};

std::optional<Group> group_named(std::string_view name);
const std::vector<std::string_view>& group_names();

/// Tickets, waits, services, occupancy and ratings of a period, a line for each of the group.
///
/// A ticket and its wait (issue to first call) count for the service it was first taken for, and
/// for the counter and clerk that called it first; a service counts where it was finished. The
/// median and the 90th percentile are the nearest rank. Occupancy is time with somebody at the
/// counter, as part of the time it was open and not paused. "Satisfied" is what the hall counts as
/// liked, by the map of the day. A cell is empty where a figure makes no sense or nothing was there
/// to count.
/// Throws JournalError.
Table figures(journal::Database& facts, Group group, const Period& period);

/// How often each reason was given with a rating.
Table rating_reasons(journal::Database& facts, const Period& period);

} // namespace motcua::reports
