#include "hall/rules/apply.h"

#include "hall/rules/check.h"
#include "hall/rules/line_index.h"
#include "hall/rules/visit_change.h"
#include "hall/rules/wait_learning.h"

#include <algorithm>

namespace motcua::rules {

namespace {

constexpr std::size_t recent_calls_kept = 12;
constexpr Minutes curve_step{5};

/// Changes one state by one event; an overload an event.
class Applier {
public:
    Applier(State& state, Instant at) : state_(state), at_(at) {}

    void operator()(const TicketIssued& event) {
        Visit visit;
        visit.id = event.visit;
        visit.day = event.day;
        visit.number = event.number;
        visit.token = event.token;
        visit.check = event.check;
        visit.priority = event.priority;
        visit.channel = event.channel;
        visit.kiosk = event.kiosk;
        visit.language = event.language;
        visit.appointment = event.appointment;
        visit.card = event.card;
        visit.issued_at = at_;
        visit.age = visit.arrival = event.arrival;
        for (const ServiceId& service : event.services) {
            visit.tasks.push_back({service, TaskState::waiting, {}});
        }
        state_.last_visit = event.visit.value;
        state_.series[event.series] = event.ordinal;
        ++state_.lines[event.services.front()].issued;
        ++state_.figures.issued;
        state_.by_token[visit.token] = visit.id;
        state_.by_number[visit.number] = visit.id;
        if (const auto booked = state_.appointments.find(event.appointment);
            booked != state_.appointments.end()) {
            booked->second.used = true;
        }
        Visit& issued = state_.visits.insert_or_assign(visit.id, std::move(visit)).first->second;
        enter_line(state_, issued);
        learn_issued(state_, issued, at_);
    }

    void operator()(const TicketPrintAsked& event) {
        Visit& visit = known(event.visit);
        visit.paper = Paper::asked;
        visit.copies = event.copy + 1;
        state_.prints[{event.visit, event.copy}] = {event.kiosk, at_, false};
    }

    void operator()(const TicketPrintReported& event) {
        if (event.outcome == PrintOutcome::unknown) {
            state_.prints[{event.visit, event.copy}].unknown = true;
        } else {
            state_.prints.erase({event.visit, event.copy});
        }
        if (const auto found = state_.visits.find(event.visit); found != state_.visits.end()) {
            found->second.paper = paper_after(event.outcome);
        }
    }

    void operator()(const TicketCalled& event) {
        learn_called(state_, known(event.visit), event.counter, at_);
        change(event.visit, [&](Visit& visit) {
            visit.state = VisitState::called;
            visit.counter = event.counter;
            visit.session = event.session;
            visit.staff = state_.counters[event.counter].session->staff;
            visit.called_at = at_;
            visit.served_at.reset();
            visit.back_at.reset();
            visit.park_reason.clear();
            visit.calls = 1;
            begin_task(visit, event.service);
        });
        state_.counters[event.counter].visit = event.visit;
        std::erase_if(state_.recent,
                      [&](const RecentCall& call) { return call.visit == event.visit; });
    }

    void operator()(const TicketRecalled& event) {
        Visit& visit = known(event.visit);
        visit.calls = event.times;
        visit.called_at = at_;
    }

    void operator()(const TicketServing& event) {
        Visit& visit = known(event.visit);
        visit.state = VisitState::serving;
        visit.served_at = at_;
    }

    void operator()(const TicketFinished& event) {
        note_served_time(event);
        change(event.visit, [&](Visit& visit) {
            end_task(visit);
            visit.state = event.ended ? VisitState::finished : VisitState::waiting;
            visit.outcome = event.outcome;
            visit.ended_at = at_;
            visit.arrival = visit.age;
        });
        Counter& counter = state_.counters[event.counter];
        counter.last_visit = event.visit;
        ++counter.served;
        free_counter(event.counter, event.visit);
        if (event.ended) {
            ++state_.figures.served;
            if (!known(event.visit).rated) {
                state_.unrated.push_back(event.visit);
            }
        }
    }

    void operator()(const TicketNoShow& event) {
        change(event.visit, [&](Visit& visit) {
            visit.state = VisitState::no_show;
            wait_again(visit);
        });
        ++state_.figures.no_shows;
        free_counter(event.counter, event.visit, true);
    }

    void operator()(const TicketParked& event) {
        change(event.visit, [&](Visit& visit) {
            visit.state = VisitState::parked;
            visit.back_at = event.back_at;
            visit.park_reason = event.reason;
            wait_again(visit);
        });
        free_counter(event.counter, event.visit);
    }

    void operator()(const TicketReturned& event) {
        change(event.visit, [&](Visit& visit) {
            if (visit.state != VisitState::parked && visit.state != VisitState::no_show) {
                MOTCUA_CHECK(event.release && visit.state == VisitState::waiting);
            }
            visit.state = VisitState::waiting;
            visit.back_at.reset();
            visit.park_reason.clear();
            visit.arrival = event.arrival;
            if (event.release) {
                task_at_hand(visit).counter = {};
            }
        });
    }

    void operator()(const TicketTransferred& event) {
        change(event.visit, [&](Visit& visit) {
            transfer_task(visit, event);
            visit.state = VisitState::waiting;
            visit.arrival = event.arrival;
        });
        free_counter(event.counter, event.visit);
    }

    void operator()(const TicketServiceAdded& event) {
        change(event.visit, [&](Visit& visit) {
            visit.tasks.push_back({event.service, TaskState::waiting, {}});
        });
    }

    void operator()(const TicketCancelled& event) { end(event.visit, VisitState::cancelled); }

    void operator()(const TicketExpired& event) { end(event.visit, VisitState::expired); }

    void operator()(const DossierLinked& event) { known(event.visit).dossier = event.code; }

    void operator()(const FeeSet& event) {
        Visit& visit = known(event.visit);
        visit.fee = event.amount;
        visit.fee_purpose = event.purpose;
    }

    void operator()(const RatingGiven& event) {
        known(event.visit).rated = true;
        std::erase(state_.unrated, event.visit);
        const std::int32_t satisfied = event.meaning.liked ? 1 : 0;
        Counter& counter = state_.counters[event.counter];
        ++counter.rated;
        ++state_.figures.rated;
        counter.satisfied += satisfied;
        state_.figures.satisfied += satisfied;
        ++state_.staff_days[event.staff].ratings[event.level];
        if (event.source == RatingSource::keypad || event.source == RatingSource::tablet) {
            counter.rated_at = at_;
        }
    }

    void operator()(const RatingSkipped& event) { std::erase(state_.unrated, event.visit); }

    void operator()(const CounterOpened& event) {
        Counter& counter = state_.counters[event.counter];
        MOTCUA_CHECK(counter.state == CounterState::closed);
        counter.state = CounterState::open;
        counter.session = Session{event.session, event.staff, event.staff_name, at_};
        state_.last_session = event.session.value;
        learn_opened(state_, event.counter, at_);
    }

    void operator()(const CounterClosed& event) {
        Counter& counter = state_.counters[event.counter];
        MOTCUA_CHECK(counter.visit == VisitId{});
        counter.state = CounterState::closed;
        counter.pause_reason.clear();
        counter.session.reset();
        learn_closed(state_, event.counter);
    }

    void operator()(const CounterPaused& event) {
        state_.counters[event.counter].state = CounterState::paused;
        state_.counters[event.counter].pause_reason = event.reason;
        learn_paused(state_, event.counter, at_);
    }

    void operator()(const CounterResumed& event) {
        state_.counters[event.counter].state = CounterState::open;
        state_.counters[event.counter].pause_reason.clear();
        learn_resumed(state_, event.counter, at_);
    }

    void operator()(const CounterProfileSet& event) {
        state_.counters[event.counter].profile = event.services;
    }

    void operator()(const ServiceClosed& event) {
        state_.lines[event.service].closed = true;
        state_.lines[event.service].closed_reason = event.reason;
    }

    void operator()(const ServiceOpened& event) {
        state_.lines[event.service].closed = false;
        state_.lines[event.service].closed_reason = {};
    }

    void operator()(const ServiceQuotaSet& event) {
        state_.lines[event.service].quota = event.quota;
    }

    void operator()(const HallOpened&) { state_.open = true; }

    void operator()(const HallClosed&) { state_.open = false; }

    void operator()(const HallClosedEarly& event) { state_.closed_early = event.reason; }

    void operator()(const HallReopened&) { state_.closed_early.reset(); }

    void operator()(const HallAnnounced& event) { state_.announcement = {event.vi, event.en}; }

    void operator()(const DayTurned& event) {
        state_.day = event.day;
        std::erase_if(state_.visits, [](const auto& entry) {
            return entry.second.state != VisitState::called &&
                   entry.second.state != VisitState::serving;
        });
        state_.series.clear();
        state_.closed_early.reset();
        state_.unrated.clear();
        state_.recent.clear();
        state_.prints.clear();
        state_.figures = {};
        state_.staff_days.clear();
        for (auto& [id, line] : state_.lines) {
            line.issued = 0;
            line.quota.reset();
        }
        for (auto& [id, counter] : state_.counters) {
            counter.served = counter.rated = counter.satisfied = 0;
            counter.served_time = {};
            counter.last_visit = {};
        }
        std::erase_if(state_.appointments,
                      [&](const auto& entry) { return entry.second.slot < at_; });
        learn_day_turned(state_);
        index(state_);
    }

    void operator()(const AppointmentAdded& event) {
        state_.appointments[event.code] = {event.service, event.slot, false};
    }

    void operator()(const AppointmentCancelled& event) { state_.appointments.erase(event.code); }

    void operator()(const DeviceReported& event) {
        state_.devices[event.device.device] = event.device;
    }

    void operator()(const ConfigApplied& event) {
        state_.config = event.config;
        state_.config_edited = event.origin == ConfigOrigin::page;
        state_.config_file = event.file_seen;
        for (const CounterConfig& counter : event.config.counters) {
            state_.counters.try_emplace(counter.id);
        }
        for (const Service& service : event.config.services) {
            state_.lines.try_emplace(service.id);
        }
    }

    void operator()(const StaffActed&) {}

    void operator()(const IncidentNoted&) {}

    void note_waiting() {
        auto& curve = state_.figures.curve;
        if (!curve.empty() && at_ - curve.back().at < curve_step) {
            return;
        }
        std::size_t waiting = 0;
        for (const auto& [id, places] : state_.by_issue) {
            waiting += places.size();
        }
        curve.push_back({at_, static_cast<std::int32_t>(waiting)});
    }

private:
    Visit& known(VisitId id) {
        const auto found = state_.visits.find(id);
        MOTCUA_CHECK(found != state_.visits.end());
        return found->second;
    }

    /// Changes a visit and keeps the lines in step.
    template <class Change>
    void change(VisitId id, Change&& how) {
        Visit& visit = known(id);
        leave_line(state_, visit);
        how(visit);
        enter_line(state_, visit);
    }

    void note_served_time(const TicketFinished& event) {
        const Visit& visit = known(event.visit);
        const auto begin = visit.served_at ? visit.served_at : visit.called_at;
        const auto taken = begin ? at_ - *begin : Duration(0);
        state_.counters[event.counter].served_time += taken;
        StaffDay& day = state_.staff_days[visit.staff];
        ++day.served;
        day.served_time += taken;
    }

    void free_counter(const CounterId& id, VisitId visit_id, bool missed = false) {
        Counter& counter = state_.counters[id];
        MOTCUA_CHECK(counter.visit == visit_id);
        counter.visit = {};
        const Visit& visit = known(visit_id);
        state_.recent.push_front({visit_id, visit.number, id, visit.called_at.value_or(at_)});
        if (state_.recent.size() > recent_calls_kept) {
            state_.recent.pop_back();
        }
        learn_freed(state_, id, missed, at_);
    }

    void end(VisitId id, VisitState ended) {
        Visit& visit = known(id);
        leave_line(state_, visit);
        if (visit.state == VisitState::called || visit.state == VisitState::serving) {
            free_counter(visit.counter, id);
        }
        visit.state = ended;
        visit.ended_at = at_;
        visit.back_at.reset();
        if (visit.calls == 0) {
            learn_left(state_, visit, at_);
        }
    }

    State& state_;
    Instant at_;
};

} // namespace

void apply(State& state, const Event& event) {
    MOTCUA_CHECK(event.at >= state.last_at);
    state.last_at = event.at;
    ++state.applied;
    Applier applier(state, event.at);
    std::visit(applier, event.body);
    applier.note_waiting();
}

} // namespace motcua::rules
