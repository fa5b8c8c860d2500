#pragma once

#include "hall/rules/events.h"
#include "hall/rules/learned.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace motcua::rules {

struct WaitConstants;
extern const WaitConstants fitted_constants; ///< hall/rules/wait_constants.h

enum class VisitState { waiting, called, serving, parked, no_show, finished, cancelled, expired };
enum class TaskState { waiting, current, done };
enum class Paper { none, asked, printed, failed, unknown };
enum class CounterState { closed, open, paused };

/// One service of a visit.
struct Task {
    ServiceId service;
    TaskState state = TaskState::waiting;
    CounterId counter; ///< if only this one may take it

    bool operator==(const Task&) const = default;
};

/// One person's stay (lượt), from the ticket to its end.
struct Visit {
    VisitId id;
    Day day;
    std::string number;
    std::string token;
    std::string check;
    ClassId priority;
    Channel channel = Channel::kiosk;
    KioskId kiosk;
    std::string language;
    AppointmentCode appointment;
    std::string card; ///< keyed hash of the holder's card, or empty
    Instant issued_at;

    VisitState state = VisitState::waiting;
    std::vector<Task> tasks; ///< in order; the first one not done is what it waits for
    Instant age;             ///< effective arrival when it was issued; "by age" goes back to it
    Instant arrival;         ///< effective arrival now
    std::optional<Instant> back_at; ///< parked until
    std::string park_reason;        ///< while parked

    CounterId counter; ///< while called or serving; afterwards the last one
    SessionId session; ///< likewise
    StaffId staff;     ///< likewise
    std::optional<Instant> called_at;
    std::optional<Instant> served_at;
    std::optional<Instant> ended_at;
    std::int32_t calls = 0;
    Outcome outcome = Outcome::done;

    Paper paper = Paper::none;
    std::int32_t copies = 0; ///< prints asked for

    std::string dossier;
    std::int64_t fee = 0;
    std::string fee_purpose;
    bool rated = false;
    std::optional<Told> told; ///< none: no counter took its service when it was issued

    bool operator==(const Visit&) const = default;
};

struct Session {
    SessionId id;
    StaffId staff;
    std::string staff_name;
    Instant since;

    bool operator==(const Session&) const = default;
};

struct Counter {
    CounterState state = CounterState::closed;
    std::string pause_reason;
    std::optional<Session> session;
    VisitId visit;                                ///< at hand; 0 none
    VisitId last_visit;                           ///< the one before, for its rating
    std::optional<std::vector<WorkItem>> profile; ///< set by the manager, instead of the configured
    std::int32_t served = 0;                      ///< today
    Duration served_time{0};
    std::int32_t rated = 0;
    std::int32_t satisfied = 0;
    Turn turn;
    std::optional<Instant> rated_at; ///< the last press of a rating here that counted

    bool operator==(const Counter&) const = default;
};

/// What one of the staff did today, at whichever counter.
struct StaffDay {
    std::int32_t served = 0;
    Duration served_time{0};
    std::map<std::int32_t, std::int32_t> ratings; ///< by level

    bool operator==(const StaffDay&) const = default;
};

/// What is learned and counted of a service.
struct Line {
    bool closed = false;
    Text closed_reason;
    std::optional<std::int32_t> quota;
    std::int32_t issued = 0; ///< today
    LearnedLine learned;

    bool operator==(const Line&) const = default;
};

struct Appointment {
    ServiceId service;
    Instant slot;
    bool used = false;

    bool operator==(const Appointment&) const = default;
};

struct RecentCall {
    VisitId visit;
    std::string number;
    CounterId counter;
    Instant called_at;

    bool operator==(const RecentCall&) const = default;
};

struct CurvePoint {
    Instant at;
    std::int32_t waiting = 0;

    bool operator==(const CurvePoint&) const = default;
};

/// Today's figures, kept so that no screen has to count.
struct DayFigures {
    std::int32_t issued = 0;
    std::int32_t served = 0;
    std::int32_t no_shows = 0;
    std::int32_t rated = 0;
    std::int32_t satisfied = 0;
    std::vector<CurvePoint> curve; ///< a point at most every five minutes

    bool operator==(const DayFigures&) const = default;
};

/// A place in line: smallest first.
struct PlaceInLine {
    Instant arrival;
    VisitId visit;

    auto operator<=>(const PlaceInLine&) const = default;
};

using Places = std::set<PlaceInLine>;

struct PrintJob {
    VisitId visit;
    std::int32_t copy = 0;

    auto operator<=>(const PrintJob&) const = default;
};

struct AskedPrint {
    KioskId kiosk;
    Instant asked_at;
    bool unknown = false; ///< the agent could not tell whether paper came out

    bool operator==(const AskedPrint&) const = default;
};

/// All that the hall is at one moment. Changed by apply() alone; copied freely.
struct State {
    HallConfig config;
    bool config_edited = false; ///< changed at the hall since it was last taken from the file
    std::string config_file;    ///< fingerprint of the file's version that the hall has seen
    Instant last_at;
    Day day;
    bool open = false; ///< as last told by HallOpened and HallClosed
    std::optional<Text> closed_early;
    Text announcement;
    std::uint64_t last_visit = 0;
    std::uint64_t last_session = 0;
    std::map<std::string, std::int32_t> series; ///< last ordinal given today
    std::map<VisitId, Visit> visits;            ///< today's, and those still at a counter
    std::map<CounterId, Counter> counters;
    std::map<ServiceId, Line> lines;
    std::map<AppointmentCode, Appointment> appointments;
    std::map<DeviceId, ReportDevice> devices;
    std::map<PrintJob, AskedPrint> prints; ///< not yet printed or failed
    std::deque<VisitId> unrated;           ///< ended, in order, rating window perhaps open
    std::deque<RecentCall> recent;         ///< newest first, no longer at the counter
    DayFigures figures;
    LearnedHall learned;
    RightnessByHour right_today; ///< how right the forecasts of today's tickets have been
    RightnessByHour right_ever;

    /// What forecasts assume. Not stored: another value is for fitting them anew.
    const WaitConstants* wait_constants = &fitted_constants;

    /// Events that have made it what it is since it was loaded. Not stored.
    std::uint64_t applied = 0;
    std::map<StaffId, StaffDay> staff_days;

    // Derived from the above, rebuilt by index(); never stored.
    std::map<ServiceId, Places> waiting;          ///< lines, without those bound to a counter
    std::map<CounterId, Places> bound;            ///< waiting for one counter
    std::map<ServiceId, Places> by_issue;         ///< all who wait, by the time of their ticket
    std::set<std::pair<Instant, VisitId>> parked; ///< with a timer, by its end
    std::unordered_map<std::string, VisitId> by_token;
    std::unordered_map<std::string, VisitId> by_number;
};

/// Rebuilds the derived part, after a snapshot has been loaded.
void index(State& state);

/// null when there is no such visit today.
const Visit* find_visit(const State& state, VisitId id);
const Visit* find_visit_by_token(const State& state, const std::string& token);

/// A typed number and its check letters, upper or lower case.
const Visit*
find_visit_by_number(const State& state, const std::string& number, const std::string& check);

/// The task that the visit waits for or is served for; null when all are done.
const Task* current_task(const Visit& visit);

/// A counter's work profile now: the manager's, else the configured one.
const std::vector<WorkItem>& work_profile(const State& state, const CounterId& counter);

const Counter* find_counter(const State& state, const CounterId& counter);

} // namespace motcua::rules
