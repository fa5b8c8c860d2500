#pragma once

#include "central/store/fold.h"

#include <boost/json/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// Days in the halls' zone, as days since 1970; both ends are in it.
struct DaySpan {
    std::int32_t from = 0;
    std::int32_t to = 0;
};

/// "2026-10-01" and "2026-12-31"; nothing where a text is no day or the span is over two years.
std::optional<DaySpan> read_span(std::string_view from, std::string_view to);

/// A quarter ("1".."4") of a year, or the whole year where it is "".
std::optional<DaySpan> read_period(std::string_view year, std::string_view quarter);

/// 1 to 64 of a-z, 0-9 and '-'.
bool is_hall_id(std::string_view text);

struct DayRow {
    std::int32_t day = 0;
    DayFigures figures;
};

/// A hall over a span, all its epochs together.
struct HallReport {
    std::string hall;
    std::string name; ///< JSON {"vi","en"} or ""
    DayFigures figures;
    std::map<std::string, Votes> votes; ///< by question; "" is the rating as a whole
};

/// Figures of whole days out of the store. They follow from the events and can be made again.
class Reports {
public:
    explicit Reports(Sql& sql) : sql_(sql) {}

    /// A hall's days that had any event, oldest first. Throws DatabaseError.
    boost::asio::awaitable<std::vector<DayRow>> days(std::string hall, DaySpan span);

    /// Every hall, by id. Throws DatabaseError.
    boost::asio::awaitable<std::vector<HallReport>> halls(DaySpan span);

private:
    Sql& sql_;
};

/// Points of a question as Circular 01/2018/TT-VPCP article 15 counts them: 2, 1 or 0 a dossier,
/// the sum over the count, to one decimal. Nothing where nobody answered: an index without data is
/// left out.
std::optional<double> index_of(const Votes& votes);

/// Share of `part` in hundredths of a per cent, 0 where there is no whole.
double percent(std::int64_t part, std::int64_t whole);

boost::json::value days_json(const std::vector<DayRow>& days);
boost::json::value report_json(const std::vector<HallReport>& halls);

/// The quarterly or yearly pack as a table for a spreadsheet: UTF-8 with its mark, CRLF, and no
/// text that a spreadsheet could take for a formula.
std::string report_csv(const std::vector<HallReport>& halls);

} // namespace motcua::central
