#pragma once

#include "hall/journal/journal.h"
#include "hall/rules/time.h"

#include <iosfwd>
#include <string>

namespace motcua::hall {

/// Writes all events of a calendar year of the hall as JSON Lines: first {"archive":"motcua",...}
/// with hall, epoch and year, then an event a line with its sequence, time, type and body (without
/// tokens and free texts), last how many there were. Throws JournalError; gives the count.
std::uint64_t write_archive(journal::Journal& journal,
                            const std::string& hall,
                            rules::Minutes utc_offset,
                            int year,
                            std::ostream& out);

} // namespace motcua::hall
