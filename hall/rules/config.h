#pragma once

#include "hall/rules/board_config.h"
#include "hall/rules/guide.h"
#include "hall/rules/ids.h"
#include "hall/rules/text.h"
#include "hall/rules/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace motcua::rules {

struct Field {
    FieldId id;
    Text name;

    bool operator==(const Field&) const = default;
};

struct Service {
    ServiceId id;
    FieldId field;
    Text name;
    std::string series;        ///< what its numbers begin with: "A", or a digit
    std::int32_t digits = 3;   ///< the ordinal is padded to this width, 2..5
    std::int32_t quota = 0;    ///< tickets a day, 0 = no limit
    Minutes usual{10};         ///< service time before anything has been learned
    bool received_here = true; ///< false: only told where to go (Decree 61/2018 Art. 14(5))
    Text elsewhere;            ///< where to go when not received here
    bool collects = false;     ///< results of finished dossiers are collected here
    Procedure procedure;

    bool operator==(const Service&) const = default;
};

/// What a counter takes, lower levels first.
struct WorkItem {
    ServiceId service;
    std::int32_t level = 1; ///< 1..9

    bool operator==(const WorkItem&) const = default;
};

struct CounterConfig {
    CounterId id;
    std::string label; ///< as called out: "3"
    Text name;
    std::vector<WorkItem> profile;

    bool operator==(const CounterConfig&) const = default;
};

struct Kiosk {
    KioskId id;
    Text name;
    bool prints = true; ///< has a ticket printer

    bool operator==(const Kiosk&) const = default;
};

/// A priority class moves its people ahead by a bounded credit, so nobody else can starve.
struct PriorityClass {
    ClassId id;
    Text name;
    Minutes credit{0};
    std::int32_t from_age = 0; ///< a citizen card of at least this age gives it; 0: none does

    bool operator==(const PriorityClass&) const = default;
};

/// A day that differs from its weekday: a holiday (no spans) or swapped and half days.
struct SpecialDay {
    Day day;
    Text name;
    std::vector<OpenSpan> open;

    bool operator==(const SpecialDay&) const = default;
};

struct Calendar {
    Minutes utc_offset{7 * 60};              ///< Asia/Ho_Chi_Minh has no summer time
    Minutes day_turn{0};                     ///< after local midnight
    std::vector<std::vector<OpenSpan>> week; ///< seven days from Monday, spans in order
    std::vector<SpecialDay> special;
    Minutes last_ticket_before{0}; ///< before each closing

    bool operator==(const Calendar&) const = default;
};

struct Limits {
    std::int32_t recalls = 3; ///< after the first call
    std::int32_t services_a_visit = 5;
    Minutes park_longest{120};
    Minutes appointment_early{60}; ///< check-in opens before the slot
    Minutes appointment_late{15};  ///< and ends after it
    Minutes rating_window{30};     ///< after the service ended
    std::int32_t target_minutes = 30;

    bool operator==(const Limits&) const = default;
};

struct RatingReason {
    std::string id;
    Text name;

    bool operator==(const RatingReason&) const = default;
};

/// What one level counts as where others compare: reports, the centre, like or dislike.
struct RatingMeaning {
    std::int32_t three = 0;  ///< 1 very satisfied, 2 satisfied, 3 not satisfied
    std::int32_t points = 0; ///< 2, 1, 0 of Circular 01/2018/TT-VPCP Art. 14
    bool liked = false;

    bool operator==(const RatingMeaning&) const = default;
};

struct RatingScale {
    std::int32_t levels = 3; ///< 1 is best (Circular 32/2017/TT-BTTTT Art. 12 names three)
    std::vector<RatingReason> reasons;
    bool questions = false; ///< a kiosk also asks the four of Circular 01/2018/TT-VPCP Art. 14
    std::vector<RatingMeaning> meanings; ///< by level, the best first; empty: spread evenly
    std::int32_t interval_seconds = 3;   ///< between two presses at a counter that count

    bool operator==(const RatingScale&) const = default;
};

/// Everything that the hall's people may set. A value: it is journaled whole when it is applied,
/// so that a replay never depends on a file.
struct HallConfig {
    std::string id; ///< "tran-bien"
    Text agency;    ///< "UBND phường Trấn Biên"
    Text name;      ///< "Trung tâm Phục vụ hành chính công"
    std::string hotline;
    std::string public_url; ///< prefix of the ticket's QR address
    bool training = false;  ///< tickets are marked and nothing goes to the centre
    std::vector<std::string> languages;
    std::vector<Text> notices;
    std::vector<Field> fields;
    std::vector<Service> services;
    std::vector<CounterConfig> counters;
    std::vector<Kiosk> kiosks;
    std::vector<PriorityClass> classes;
    Calendar calendar;
    Limits limits;
    RatingScale rating;
    std::vector<Official> officials;
    Look look;
    bool one_ticket_a_card = false; ///< no second ticket of a service while one of the card waits
    std::vector<Zone> zones;
    std::vector<Board> boards;
    Voice voice;
    Payment payment;

    bool operator==(const HallConfig&) const = default;
};

const Service* find_service(const HallConfig& config, const ServiceId& id);
const CounterConfig* find_counter(const HallConfig& config, const CounterId& id);
const Kiosk* find_kiosk(const HallConfig& config, const KioskId& id);
const Zone* find_zone(const HallConfig& config, const ZoneId& id);
const Board* find_board(const HallConfig& config, const BoardId& id);
const PriorityClass* find_class(const HallConfig& config, const ClassId& id);

} // namespace motcua::rules
