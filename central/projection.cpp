#include "central/projection.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace motcua::central {

namespace {

namespace json = boost::json;
using protocol::CloudEvent;

constexpr std::chrono::hours zone(7);

/// What a type does to its visit and to the day. `state` is where the visit is afterwards:
/// "" leaves it, "ended" forgets it.
struct Effect {
    std::string_view type;
    std::string_view state;
    DayFigures figures;
};

constexpr std::array effects{
    Effect{"vn.motcua.ticket.issued.v1", "waiting", {.issued = 1}},
    Effect{"vn.motcua.ticket.called.v1", "called", {}},
    Effect{"vn.motcua.ticket.serving.v1", "serving", {}},
    Effect{"vn.motcua.ticket.parked.v1", "parked", {}},
    Effect{"vn.motcua.ticket.no_show.v1", "no_show", {.no_shows = 1}},
    Effect{"vn.motcua.ticket.returned.v1", "waiting", {}},
    Effect{"vn.motcua.ticket.transferred.v1", "waiting", {}},
    Effect{"vn.motcua.ticket.cancelled.v1", "ended", {}},
    Effect{"vn.motcua.ticket.expired.v1", "ended", {}},
};

std::int64_t number_at(const json::object& data, std::string_view key) {
    const json::value* found = data.if_contains(key);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

/// A finished service may leave the visit waiting for its next one ("ended": false).
bool ends_visit(const json::object& data) {
    const json::value* ended = data.if_contains("ended");
    return ended == nullptr || !ended->is_bool() || ended->get_bool();
}

DayFigures rating(const json::object& data) {
    const std::int64_t level = number_at(data, "level");
    const std::int64_t levels = std::max<std::int64_t>(number_at(data, "levels"), 3);
    DayFigures figures{.rated = 1};
    figures.satisfied = level >= 1 && level * 3 <= levels * 2 ? 1 : 0;
    return figures;
}

/// What people call the hall: its agency, "UBND phường Trấn Biên", for every hall's own name is
/// much the same; the name where there is no agency. Null where there is neither.
const json::value* hall_name(const CloudEvent& event) {
    if (event.type != "vn.motcua.config.applied.v1")
        return nullptr;
    const json::value* agency = event.data.if_contains("agency");
    return agency != nullptr ? agency : event.data.if_contains("name");
}

std::string_view hall_state_of(std::string_view type) {
    if (type == "vn.motcua.hall.opened.v1" || type == "vn.motcua.hall.reopened.v1")
        return "open";
    if (type == "vn.motcua.hall.closed.v1" || type == "vn.motcua.hall.closed_early.v1")
        return "closed";
    return "";
}

constexpr const char* note_hall_sql = R"(
    INSERT INTO hall_state VALUES (?1, ?2, ?3, '', '')
    ON CONFLICT (source) DO UPDATE SET recordedtime = ?2, day = max(day, ?3))";

constexpr const char* add_figures_sql = R"(
    INSERT INTO day_figures VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (source, day) DO UPDATE SET
        issued = issued + ?3, served = served + ?4, no_shows = no_shows + ?5,
        rated = rated + ?6, satisfied = satisfied + ?7)";

} // namespace

std::int32_t day_of(protocol::EventTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time + zone);
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

Projection::Projection(const Database& database)
    : note_hall_(database, note_hall_sql),
      set_state_(database, "UPDATE hall_state SET state = ? WHERE source = ?"),
      set_name_(database, "UPDATE hall_state SET name = ? WHERE source = ?"),
      start_visit_(database, "INSERT OR REPLACE INTO open_visit VALUES (?, ?, ?, 'waiting')"),
      move_visit_(database, "UPDATE open_visit SET state = ? WHERE source = ? AND visit = ?"),
      end_visit_(database, "DELETE FROM open_visit WHERE source = ? AND visit = ?"),
      forget_days_before_(database, "DELETE FROM open_visit WHERE source = ? AND day < ?"),
      add_figures_(database, add_figures_sql) {}

void Projection::apply(std::int64_t source, const CloudEvent& event) {
    const std::int32_t day = day_of(event.time);
    const std::int64_t recorded = event.recorded_time.time_since_epoch().count();
    note_hall_.with(source, recorded, static_cast<std::int64_t>(day)).run();
    const auto* effect = std::find_if(
        effects.begin(), effects.end(), [&](const Effect& one) { return one.type == event.type; });
    if (effect != effects.end()) {
        move_visit(source, event, effect->state);
        add(source, day, effect->figures);
    } else if (event.type == "vn.motcua.ticket.finished.v1") {
        move_visit(source, event, ends_visit(event.data) ? "ended" : "waiting");
        add(source, day, {.served = ends_visit(event.data) ? 1 : 0});
    } else if (event.type == "vn.motcua.rating.given.v1") {
        add(source, day, rating(event.data));
    } else if (event.type == "vn.motcua.day.turned.v1") {
        forget_days_before_.with(source, static_cast<std::int64_t>(day)).run();
    } else if (const std::string_view state = hall_state_of(event.type); !state.empty()) {
        set_state_.with(state, source).run();
    } else if (const json::value* name = hall_name(event); name != nullptr) {
        set_name_.with(json::serialize(*name), source).run();
    }
}

void Projection::move_visit(std::int64_t source, const CloudEvent& event, std::string_view state) {
    if (event.type == "vn.motcua.ticket.issued.v1") {
        const auto day = static_cast<std::int64_t>(day_of(event.time));
        start_visit_.with(source, event.subject, day).run();
    } else if (state == "ended") {
        end_visit_.with(source, event.subject).run();
    } else {
        move_visit_.with(state, source, event.subject).run();
    }
}

void Projection::add(std::int64_t source, std::int32_t day, const DayFigures& more) {
    if (more == DayFigures{})
        return;
    add_figures_
        .with(source,
              static_cast<std::int64_t>(day),
              more.issued,
              more.served,
              more.no_shows,
              more.rated,
              more.satisfied)
        .run();
}

} // namespace motcua::central
