#include "hall/rules/calendar.h"
#include "hall/rules/decide_parts.h"
#include "hall/rules/queue.h"

#include <algorithm>
#include <set>

namespace motcua::rules {

namespace {

constexpr std::int32_t highest_quota = 100'000;
constexpr std::chrono::days booked_ahead_longest{366};

bool good_texts(const Text& text, bool may_be_empty) {
    return good_text(text.vi, may_be_empty) && good_text(text.en, true);
}

bool good_profile(const State& state, const std::vector<WorkItem>& services) {
    std::set<ServiceId> different;
    for (const WorkItem& item : services) {
        different.insert(item.service);
    }
    return different.size() == services.size() &&
           std::ranges::all_of(services, [&](const WorkItem& item) {
               return find_service(state.config, item.service) != nullptr && item.level >= 1 &&
                      item.level <= 9;
           });
}

Day business_day(const State& state, Instant now) {
    const Calendar& calendar = state.config.calendar;
    return day_of(now, calendar.utc_offset, calendar.day_turn);
}

/// Whoever still waits when the day ends has come in vain; whoever is at a counter is served.
Events turn_day(const State& state, const Now& now) {
    Events events;
    for (const auto& [id, visit] : state.visits) {
        if (visit.state == VisitState::waiting || visit.state == VisitState::parked ||
            visit.state == VisitState::no_show) {
            events.push_back(event(now, TicketExpired{id}));
        }
    }
    for (const VisitId visit : state.unrated) {
        events.push_back(event(now, RatingSkipped{visit, find_visit(state, visit)->session}));
    }
    for (const auto& [id, counter] : state.counters) {
        if (counter.session && counter.visit == VisitId{}) {
            events.push_back(event(now, CounterClosed{id, counter.session->id}));
        }
    }
    events.push_back(event(now, DayTurned{business_day(state, now.now)}));
    return events;
}

void bring_parked_back(const State& state, const Now& now, Events& events) {
    for (const auto& [back_at, id] : state.parked) {
        if (back_at > now.now) {
            return;
        }
        const Visit& visit = *find_visit(state, id);
        const bool release = bound_to_closed(state, *current_task(visit));
        events.push_back(event(now, TicketReturned{id, visit.age, release}));
    }
}

bool rating_over(const State& state, VisitId id, Instant now) {
    const Visit* visit = find_visit(state, id);
    return now > *visit->ended_at + state.config.limits.rating_window;
}

void skip_unrated(const State& state, const Now& now, Events& events) {
    for (const VisitId id : state.unrated) {
        if (!rating_over(state, id, now.now)) {
            return;
        }
        events.push_back(event(now, RatingSkipped{id, find_visit(state, id)->session}));
    }
}

/// Would somebody wait for a service that is gone, or a counter close under its clerk?
bool takes_away(const State& state, const HallConfig& config) {
    const auto misses = [&](const Visit& visit) {
        const Task* task = current_task(visit);
        const Service* service = task == nullptr ? nullptr : find_service(config, task->service);
        return task != nullptr && (service == nullptr || !service->received_here);
    };
    const bool line_gone = std::ranges::any_of(state.visits, [&](const auto& entry) {
        const VisitState now = entry.second.state;
        return now <= VisitState::no_show && misses(entry.second);
    });
    return line_gone || std::ranges::any_of(state.counters, [&](const auto& entry) {
               return entry.second.session && find_counter(config, entry.first) == nullptr;
           });
}

bool tickets_given(const State& state, Instant now) {
    const HallState hall = hall_status(state, now).state;
    return hall == HallState::open || hall == HallState::after_last_ticket;
}

} // namespace

bool due(const State& state, Instant now) {
    return business_day(state, now) > state.day || tickets_given(state, now) != state.open ||
           (!state.parked.empty() && state.parked.begin()->first <= now) ||
           (!state.unrated.empty() && rating_over(state, state.unrated.front(), now));
}

Result<Events> decide(const State& state, const Tick&, const Now& now) {
    if (business_day(state, now.now) > state.day) {
        return turn_day(state, now);
    }
    Events events;
    bring_parked_back(state, now, events);
    skip_unrated(state, now, events);
    if (tickets_given(state, now.now) != state.open) {
        events.push_back(state.open ? event(now, HallClosed{}) : event(now, HallOpened{}));
    }
    return events;
}

Result<Events> decide(const State& state, const ApplyConfig& command, const Now& now) {
    const HallConfig& config = command.config;
    const bool begun = !state.config.id.empty();
    if (begun && (config.id != state.config.id || config.training != state.config.training)) {
        return Refusal::config_other;
    }
    if (state.config == config && state.config_file == command.file_seen) {
        return Events{};
    }
    if (command.origin == ConfigOrigin::page && takes_away(state, config)) {
        return Refusal::config_in_use;
    }
    return Events{event(now, ConfigApplied{config, command.origin, command.file_seen})};
}

Result<Events> decide(const State&, const NoteDeed& command, const Now& now) {
    return Events{
        event(now, StaffActed{command.staff, command.role, command.command, command.about})};
}

Result<Events> decide(const State&, const NoteIncident& command, const Now& now) {
    if (!good_text(command.kind) || !good_text(command.detail, true)) {
        return Refusal::text_invalid;
    }
    return Events{event(now, IncidentNoted{command.kind, command.detail})};
}

Result<Events> decide(const State& state, const CloseService& command, const Now& now) {
    if (find_service(state.config, command.service) == nullptr) {
        return Refusal::service_unknown;
    }
    if (!good_texts(command.reason, true)) {
        return Refusal::text_invalid;
    }
    return Events{event(now, ServiceClosed{command.service, command.reason})};
}

Result<Events> decide(const State& state, const OpenService& command, const Now& now) {
    const auto line = state.lines.find(command.service);
    if (find_service(state.config, command.service) == nullptr || line == state.lines.end()) {
        return Refusal::service_unknown;
    }
    if (!line->second.closed) {
        return Events{};
    }
    return Events{event(now, ServiceOpened{command.service})};
}

Result<Events> decide(const State& state, const SetQuota& command, const Now& now) {
    if (find_service(state.config, command.service) == nullptr) {
        return Refusal::service_unknown;
    }
    if (command.quota < 0 || command.quota > highest_quota) {
        return Refusal::amount_invalid;
    }
    return Events{event(now, ServiceQuotaSet{command.service, command.quota})};
}

Result<Events> decide(const State& state, const SetProfile& command, const Now& now) {
    if (find_counter(state.config, command.counter) == nullptr) {
        return Refusal::counter_unknown;
    }
    if (!good_profile(state, command.services)) {
        return Refusal::services_invalid;
    }
    return Events{event(now, CounterProfileSet{command.counter, command.services})};
}

Result<Events> decide(const State&, const CloseHall& command, const Now& now) {
    if (!good_texts(command.reason, true)) {
        return Refusal::text_invalid;
    }
    return Events{event(now, HallClosedEarly{command.reason})};
}

Result<Events> decide(const State& state, const ReopenHall&, const Now& now) {
    return state.closed_early ? Events{event(now, HallReopened{})} : Events{};
}

Result<Events> decide(const State& state, const Announce& command, const Now& now) {
    if (!good_text(command.vi, true) || !good_text(command.en, true)) {
        return Refusal::text_invalid;
    }
    if (state.announcement == Text{command.vi, command.en}) {
        return Events{};
    }
    return Events{event(now, HallAnnounced{command.vi, command.en})};
}

Result<Events> decide(const State& state, const AddAppointment& command, const Now& now) {
    const Service* service = find_service(state.config, command.service);
    if (service == nullptr || !service->received_here) {
        return Refusal::service_unknown;
    }
    if (!good_text(command.code.value)) {
        return Refusal::text_invalid;
    }
    if (state.appointments.contains(command.code)) {
        return Refusal::appointment_exists;
    }
    if (command.at < now.now || command.at > now.now + booked_ahead_longest) {
        return Refusal::time_invalid;
    }
    return Events{event(now, AppointmentAdded{command.code, command.service, command.at})};
}

Result<Events> decide(const State& state, const CancelAppointment& command, const Now& now) {
    const auto booked = state.appointments.find(command.code);
    if (booked == state.appointments.end()) {
        return Refusal::appointment_unknown;
    }
    if (booked->second.used) {
        return Refusal::appointment_used;
    }
    return Events{event(now, AppointmentCancelled{command.code})};
}

} // namespace motcua::rules
