#pragma once

#include <QString>

#include <cstdint>

namespace motcua::ui {

/// "08:42" in the hall's zone (Asia/Ho_Chi_Minh); empty for 0, which means "not known".
QString clock_text(std::int64_t at);

/// "Thứ Hai, 23/11/2026" or "Monday, 23 November 2026"; empty for 0.
QString date_text(std::int64_t at, const QString& language);

/// The day of a moment in the hall's zone as a count of days: moments of one day are equal.
std::int64_t day_of(std::int64_t at);

} // namespace motcua::ui
