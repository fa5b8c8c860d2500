#include "hall/server/visit_records.h"

#include "hall/protocol/wait_text.h"
#include "hall/rules/queue.h"
#include "hall/rules/rating.h"
#include "hall/server/hall_records.h"

#include <algorithm>

namespace motcua::hall {

using rules::Instant;
using rules::State;
using rules::Visit;
using rules::VisitState;

namespace {

std::vector<protocol::VisitServiceRecord> services_of(const State& state, const Visit& visit) {
    std::vector<protocol::VisitServiceRecord> services;
    for (const rules::Task& task : visit.tasks) {
        const rules::Service* service = rules::find_service(state.config, task.service);
        services.push_back({task.service.value,
                            service == nullptr ? rules::Text{} : service->name,
                            name_of(task.state)});
    }
    return services;
}

std::string rating_state(const State& state, const Visit& visit, Instant now) {
    if (visit.rated) {
        return "given";
    }
    if (rules::rating_open(state, visit, now)) {
        return "open";
    }
    return visit.ended_at ? "closed" : "not_yet";
}

bool at_a_counter(const Visit& visit) {
    return visit.state == VisitState::called || visit.state == VisitState::serving;
}

std::string public_address(const State& state, const Visit& visit) {
    const auto& prefix = state.config.public_url;
    return prefix.empty() ? std::string() : prefix + visit.token;
}

std::string first_service(const Visit& visit) {
    const rules::Task* task = rules::current_task(visit);
    return task == nullptr ? visit.tasks.back().service.value : task->service.value;
}

} // namespace

protocol::VisitRecord visit_record(const State& state, const Visit& visit, const Outlook& outlook) {
    protocol::VisitRecord record;
    record.number = visit.number;
    record.state = name_of(visit.state);
    record.services = services_of(state, visit);
    record.ahead = rules::people_ahead(state, visit);
    if (const rules::Task* task = rules::current_task(visit)) {
        record.counters_open = rules::counters_open_for(state, task->service);
    }
    const auto& visits = outlook.foreseen(state).visits;
    if (const auto wait = visits.find(visit.id); wait != visits.end()) {
        record.wait = rules::shown(wait->second);
        record.wait_text = protocol::wait_text(record.wait);
    }
    record.label = at_a_counter(visit) ? counter_label(state, visit.counter) : "";
    record.called_at = visit.called_at;
    record.paper = name_of(visit.paper);
    record.rating = rating_state(state, visit, outlook.now);
    record.issued_at = visit.issued_at;
    record.check = visit.check;
    return record;
}

protocol::VisitHallRecord visit_hall_record(const State& state) {
    const rules::HallConfig& config = state.config;
    return {config.agency,
            config.name,
            config.rating.levels,
            config.rating.reasons,
            static_cast<std::int32_t>(config.calendar.utc_offset.count()),
            config.training};
}

protocol::VisitAtCounterRecord visit_at_counter_record(const State& state, const Visit& visit) {
    protocol::VisitAtCounterRecord record;
    record.visit = visit.id.value;
    record.number = visit.number;
    record.state = name_of(visit.state);
    record.priority = !visit.priority.empty();
    record.language = visit.language;
    record.services = services_of(state, visit);
    record.issued_at = visit.issued_at;
    record.called_at = visit.called_at;
    record.served_at = visit.served_at;
    record.times = visit.calls;
    record.dossier = visit.dossier;
    record.fee = visit.fee;
    record.fee_purpose = visit.fee_purpose;
    return record;
}

protocol::CounterDeskRecord
counter_desk_record(const State& state, const rules::CounterConfig& configured, Instant now) {
    protocol::CounterDeskRecord record;
    record.counter = counter_record(state, configured, now);
    const rules::Counter* counter = rules::find_counter(state, configured.id);
    if (counter == nullptr || !counter->session) {
        return record;
    }
    record.session_at = counter->session->since;
    const auto found = state.staff_days.find(counter->session->staff);
    if (found == state.staff_days.end()) {
        return record;
    }
    const rules::StaffDay& day = found->second;
    record.served_today = day.served;
    if (day.served > 0) {
        record.average_seconds =
            static_cast<std::int32_t>(day.served_time.count() / 1000 / day.served);
    }
    record.ratings = day.ratings;
    for (const auto& [level, count] : day.ratings) {
        record.rated += count;
        record.satisfied += rules::meaning_of(state.config.rating, level).liked ? count : 0;
    }
    return record;
}

std::optional<protocol::DoneRecord>
done_record(const State& state, const rules::CounterId& counter_id, const Visit& visit) {
    const rules::Counter* counter = rules::find_counter(state, counter_id);
    const bool own =
        counter != nullptr && counter->session && visit.staff == counter->session->staff;
    if (!own || at_a_counter(visit) || !visit.ended_at) {
        return std::nullopt;
    }
    protocol::DoneRecord record;
    record.visit = visit.id.value;
    record.number = visit.number;
    record.service = visit.tasks.front().service.value;
    for (const rules::Task& task : visit.tasks) {
        if (task.state == rules::TaskState::done) {
            record.service = task.service.value;
        }
    }
    record.state = name_of(visit.state);
    record.outcome = name_of(visit.outcome);
    record.ended_at = *visit.ended_at;
    const auto begin = visit.served_at ? visit.served_at : visit.called_at;
    if (begin && *begin < *visit.ended_at) {
        record.seconds = static_cast<std::int32_t>((*visit.ended_at - *begin).count() / 1000);
    }
    return record;
}

std::optional<protocol::WaitingRecord>
waiting_record(const State& state, const rules::CounterId& counter, const Visit& visit) {
    const rules::Task* task = rules::current_task(visit);
    const bool listed = visit.state == VisitState::waiting || visit.state == VisitState::parked ||
                        visit.state == VisitState::no_show;
    if (task == nullptr || !listed) {
        return std::nullopt;
    }
    if (!task->counter.empty() && task->counter != counter) {
        return std::nullopt;
    }
    const auto& profile = rules::work_profile(state, counter);
    const auto item = std::ranges::find(profile, task->service, &rules::WorkItem::service);
    if (item == profile.end() && task->counter.empty()) {
        return std::nullopt;
    }
    protocol::WaitingRecord record;
    record.visit = visit.id.value;
    record.number = visit.number;
    record.service = task->service.value;
    record.priority = !visit.priority.empty();
    if (!visit.appointment.empty()) {
        record.appointment_at = visit.age;
    }
    record.issued_at = visit.issued_at;
    record.level = task->counter.empty() ? item->level : 1;
    record.arrival = visit.arrival;
    record.state = name_of(visit.state);
    record.back_at = visit.back_at;
    record.reason = visit.park_reason;
    return record;
}

protocol::PrintRecord print_record(const State& state,
                                   const Visit& visit,
                                   const rules::PrintJob& job,
                                   const rules::AskedPrint& asked) {
    const protocol::TicketResult ticket = ticket_result(state, visit);
    const rules::Service* service =
        rules::find_service(state.config, rules::ServiceId{ticket.service});
    protocol::PrintRecord record;
    record.visit = visit.id.value;
    record.copy = job.copy;
    record.kiosk = asked.kiosk.value;
    record.agency = state.config.agency;
    record.hall = state.config.name;
    record.number = visit.number;
    record.service = service == nullptr ? rules::Text{} : service->name;
    record.counters = ticket.counters;
    record.ahead = ticket.ahead;
    record.wait = ticket.wait;
    record.issued_at = visit.issued_at;
    record.utc_offset_minutes = static_cast<std::int32_t>(state.config.calendar.utc_offset.count());
    record.url = ticket.url;
    record.check = visit.check;
    record.language = visit.language;
    record.priority = !visit.priority.empty();
    record.reprint = job.copy > 0;
    record.training = state.config.training;
    record.hotline = state.config.hotline;
    record.asked_at = asked.asked_at;
    record.unknown = asked.unknown;
    return record;
}

protocol::TicketResult ticket_result(const State& state, const Visit& visit) {
    protocol::TicketResult result;
    result.visit = visit.id.value;
    result.number = visit.number;
    result.token = visit.token;
    result.check = visit.check;
    result.url = public_address(state, visit);
    result.service = first_service(visit);
    result.ahead = rules::people_ahead(state, visit);
    result.wait = rules::shown(visit.told);
    result.counters = counter_labels(state, rules::ServiceId{result.service});
    result.issued_at = visit.issued_at;
    result.paper = visit.paper == rules::Paper::none ? "none" : "asked";
    return result;
}

} // namespace motcua::hall
