#pragma once

#include "central/store/sql.h"
#include "hall/protocol/cloud_event.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace motcua::central {

/// The day of an event in the halls' zone, as days since 1970. All of Viet Nam is UTC+7 all year.
std::int32_t day_of(protocol::EventTime time);

/// A hall's day in numbers; `satisfied` of `rated` chose the upper two thirds of the levels.
struct DayFigures {
    std::int64_t issued = 0;
    std::int64_t served = 0;
    std::int64_t no_shows = 0;
    std::int64_t called = 0;  ///< first calls of visits whose issue is known
    std::int64_t wait_ms = 0; ///< from issue to first call, over all of `called`
    std::int64_t rated = 0;
    std::int64_t satisfied = 0;

    bool operator==(const DayFigures&) const = default;
};

/// Ratings in thirds of the scale: rất hài lòng, hài lòng, chưa hài lòng.
struct Votes {
    std::int64_t very_good = 0;
    std::int64_t good = 0;
    std::int64_t bad = 0;
};

/// What a run of one source's events changes in the tables of projection.sql. Pure: it follows from
/// the events alone, and folding them in one run or in many gives the same tables. Types it does
/// not know change nothing.
struct Fold {
    enum class Move { start, update, end };

    struct Visit {
        Move move = Move::update;
        std::int64_t day = 0;
        std::string state;
        std::int64_t issued_at = 0; ///< with start
        std::int64_t called_at = 0; ///< of the first call in this run, 0: none
    };

    struct Device {
        std::string kind;
        bool online = false;
        std::string paper;
        std::string fault;
        std::int64_t at = 0;
    };

    std::int64_t recorded_time = 0;
    std::int64_t day = 0;
    std::string state; ///< "" leaves it
    std::string name;  ///< "" leaves it
    /// Visits of earlier days wait no more. Comes after the other changes.
    std::optional<std::int64_t> forget_before;
    std::map<std::string, Visit> visits;
    std::map<std::int64_t, DayFigures> days;
    std::map<std::pair<std::int64_t, std::string>, Votes> votes; ///< by day and question
    std::map<std::string, Device> devices;
};

/// The changes in the order in which they are to be made; a new one begins where a day ends and
/// where a visit's id is used again. The events are in order.
std::vector<Fold> fold(std::span<const protocol::CloudEvent> events);

/// The statements that bring the tables of the source in row `source` up to date.
void add_steps(Steps& steps, std::int64_t source, const Fold& fold);

} // namespace motcua::central
