#pragma once

#include "central/database.h"
#include "hall/protocol/cloud_event.h"

#include <cstdint>
#include <string_view>

namespace motcua::central {

/// The day of an event in the halls' zone, as days since 1970. All of Viet Nam is UTC+7 all year.
std::int32_t day_of(protocol::EventTime time);

/// A hall's day in numbers; `satisfied` of `rated` chose the upper two thirds of the levels.
struct DayFigures {
    std::int64_t issued = 0;
    std::int64_t served = 0;
    std::int64_t no_shows = 0;
    std::int64_t rated = 0;
    std::int64_t satisfied = 0;

    bool operator==(const DayFigures&) const = default;
};

/// Keeps the page's tables (hall_state, day_figures, open_visit) in step with the events, inside
/// the transaction that stores them. What it shows follows from the stored events alone; types it
/// does not know change nothing.
class Projection {
public:
    explicit Projection(const Database& database);

    /// Takes the next event of the source in row `source`.
    void apply(std::int64_t source, const protocol::CloudEvent& event);

private:
    void move_visit(std::int64_t source, const protocol::CloudEvent& event, std::string_view state);
    void add(std::int64_t source, std::int32_t day, const DayFigures& more);

    Statement note_hall_;
    Statement set_state_;
    Statement set_name_;
    Statement start_visit_;
    Statement move_visit_;
    Statement end_visit_;
    Statement forget_days_before_;
    Statement add_figures_;
};

} // namespace motcua::central
