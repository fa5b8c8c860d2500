#pragma once

#include "hall/reports/table.h"

#include <optional>
#include <string>

namespace motcua::reports {

/// Business days, both included: "2026-10-01".
struct Period {
    std::string from;
    std::string to;
};

/// Is it a day of the calendar, written "2026-11-23"?
bool is_day(const std::string& text);

std::optional<Period> period_of(const std::string& from, const std::string& to);

/// `quarter` 1..4.
Period quarter_of(int year, int quarter);

/// "Quý IV năm 2026", "Tháng 11 năm 2026", "Năm 2026", "Ngày 23/11/2026", else from and to.
Words name_of(const Period& period);

} // namespace motcua::reports
