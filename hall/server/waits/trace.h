#pragma once

#include "hall/rules/time.h"
#include "hall/server/config/mistakes.h"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall::waits {

/// One ticket of a trace. Local times of the hall, read as if they were UTC.
struct TraceRow {
    std::string hall;
    std::string queue;
    std::string ticket;
    std::string arrived_text; ///< as it stands in the file
    rules::Instant arrived_at;
    std::optional<rules::Instant> called_at; ///< none: never called
    std::optional<rules::Instant> left_at;   ///< gave up
    std::string priority;
};

struct Trace {
    std::vector<TraceRow> rows; ///< in the order of the file
};

/// A trace that cannot be used. what() has up to twenty mistakes, one a line.
class BadTrace : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Needs the columns hall, queue, ticket, arrived_at, called_at; left_at and priority are used when
/// they are there; others are passed over. A time that lies before the
/// ticket's arrival counts as the arrival. Throws BadTrace.
Trace read_trace(std::string_view csv, const std::string& name);

/// Of a file, as it is or packed by gzip. Throws BadTrace.
Trace load_trace(const std::filesystem::path& path);

} // namespace motcua::hall::waits
