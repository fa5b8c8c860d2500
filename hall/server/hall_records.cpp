#include "hall/server/hall_records.h"

#include "hall/protocol/vietqr.h"
#include "hall/rules/calendar.h"
#include "hall/rules/queue.h"
#include "hall/rules/rating.h"

#include <algorithm>

namespace motcua::hall {

using rules::Instant;
using rules::State;

namespace {

bool serves(const State& state, const rules::CounterId& counter, const rules::ServiceId& service) {
    const auto& profile = rules::work_profile(state, counter);
    return std::ranges::find(profile, service, &rules::WorkItem::service) != profile.end();
}

std::string hall_state_name(rules::HallState state) {
    return state == rules::HallState::pause ? "break" : name_of(state);
}

std::int32_t order_of_service(const State& state, const rules::Service& service) {
    return static_cast<std::int32_t>(&service - state.config.services.data());
}

const rules::Text quota_words{"Hôm nay đã phát đủ số cho thủ tục này.",
                              "Today's tickets for this service have all been given."};

struct ServiceCondition {
    std::string state;
    rules::Text reason;
};

ServiceCondition condition_of(const State& state, const rules::Service& service, Instant now) {
    if (!service.received_here) {
        return {"not_here", service.elsewhere};
    }
    const auto line = state.lines.find(service.id);
    if (line != state.lines.end() && line->second.closed) {
        return {"closed", line->second.closed_reason};
    }
    const auto hall = rules::hall_status(state, now);
    if (hall.state != rules::HallState::open) {
        return {"hall_closed", hall.reason};
    }
    if (line != state.lines.end()) {
        const std::int32_t quota = line->second.quota.value_or(service.quota);
        if (quota > 0 && line->second.issued >= quota) {
            return {"full", quota_words};
        }
    }
    return {"open", {}};
}

std::optional<Instant> oldest_in(const State& state, const rules::ServiceId& service) {
    const auto places = state.by_issue.find(service);
    if (places == state.by_issue.end() || places->second.empty()) {
        return std::nullopt;
    }
    return places->second.begin()->arrival;
}

/// How many of these have waited since before `limit`.
std::int32_t older_than(const rules::Places& places, Instant limit) {
    const auto young = places.lower_bound({limit, {}});
    return static_cast<std::int32_t>(std::distance(places.begin(), young));
}

/// The VietQR of the visit's fee; empty when there is none or no account to pay it to.
std::string fee_code(const State& state, const rules::Visit& visit) {
    const rules::Payment& payment = state.config.payment;
    if (visit.fee <= 0 || payment.bank.empty()) {
        return {};
    }
    protocol::PaymentCode code;
    code.bank = payment.bank;
    code.account = payment.account;
    code.amount = visit.fee;
    // Without a dossier the day and the number tell the payment apart.
    code.bill =
        visit.dossier.empty() ? visit.number + " " + rules::to_string(visit.day) : visit.dossier;
    code.purpose = visit.fee_purpose;
    return protocol::write_vietqr(code).value_or("");
}

} // namespace

std::vector<std::string> counter_labels(const State& state, const rules::ServiceId& service) {
    std::vector<std::string> labels;
    for (const rules::CounterConfig& counter : state.config.counters) {
        if (serves(state, counter.id, service)) {
            labels.push_back(counter.label);
        }
    }
    return labels;
}

std::string counter_label(const State& state, const rules::CounterId& counter) {
    const rules::CounterConfig* configured = rules::find_counter(state.config, counter);
    return configured == nullptr ? counter.value : configured->label;
}

protocol::HallRecord hall_record(const State& state, const Outlook& outlook) {
    const rules::HallConfig& config = state.config;
    const rules::HallStatus status = rules::hall_status(state, outlook.now);
    protocol::HallRecord record;
    record.agency = config.agency;
    record.name = config.name;
    record.day = state.day;
    record.state = hall_state_name(status.state);
    record.reason = status.reason;
    record.opens_at = status.opens_at;
    record.last_ticket_at = status.last_ticket_at;
    record.closes_at = status.closes_at;
    record.languages = config.languages;
    record.link = outlook.link;
    record.storage = outlook.storage_good ? "ok" : "failing";
    record.hotline = config.hotline;
    record.notices = config.notices;
    record.notices.insert(record.notices.end(), outlook.notices.begin(), outlook.notices.end());
    for (const rules::PriorityClass& priority : config.classes) {
        record.classes.push_back({priority.id.value, priority.name, priority.from_age});
    }
    record.rating_levels = config.rating.levels;
    record.rating_reasons = config.rating.reasons;
    record.rating_questions = config.rating.questions;
    if (!state.announcement.vi.empty() || !state.announcement.en.empty()) {
        record.announcement = state.announcement;
    }
    record.training = config.training;
    record.target_minutes = config.limits.target_minutes;
    record.utc_offset_minutes = static_cast<std::int32_t>(config.calendar.utc_offset.count());
    record.services_a_visit = config.limits.services_a_visit;
    record.one_ticket_a_card = config.one_ticket_a_card;
    record.look = config.look;
    return record;
}

protocol::ServiceRecord
service_record(const State& state, const rules::Service& service, const Outlook& outlook) {
    protocol::ServiceRecord record;
    record.id = service.id.value;
    record.field = service.field.value;
    record.series = service.series;
    record.name = service.name;
    record.order = order_of_service(state, service);
    const ServiceCondition condition = condition_of(state, service, outlook.now);
    record.state = condition.state;
    record.reason = condition.reason;
    record.waiting = rules::people_waiting(state, service.id);
    const auto& newcomers = outlook.foreseen(state).newcomers;
    if (const auto wait = newcomers.find(service.id); wait != newcomers.end()) {
        record.wait = rules::shown(wait->second);
    }
    record.counters_open = rules::counters_open_for(state, service.id);
    record.counters = counter_labels(state, service.id);
    record.counters_total = static_cast<std::int32_t>(record.counters.size());
    record.oldest_at = oldest_in(state, service.id);
    record.collects = service.collects;
    return record;
}

protocol::ProcedureRecord procedure_record(const State& state, const rules::Service& service) {
    return {service.id.value,
            service.field.value,
            service.name,
            order_of_service(state, service),
            service.received_here,
            service.elsewhere,
            service.procedure};
}

protocol::CounterRecord
counter_record(const State& state, const rules::CounterConfig& configured, Instant now) {
    protocol::CounterRecord record;
    record.id = configured.id.value;
    record.label = configured.label;
    record.name = configured.name;
    record.state = name_of(rules::CounterState::closed);
    for (const rules::WorkItem& item : rules::work_profile(state, configured.id)) {
        record.services.push_back(item.service.value);
    }
    const rules::Counter* counter = rules::find_counter(state, configured.id);
    if (counter == nullptr) {
        return record;
    }
    record.state = name_of(counter->state);
    record.reason = counter->pause_reason;
    record.staff = counter->session ? counter->session->staff_name : "";
    if (const rules::Visit* visit = rules::find_visit(state, counter->visit)) {
        record.number = visit->number;
        record.visit_state = name_of(visit->state);
        record.fee = visit->fee;
        record.fee_purpose = visit->fee_purpose;
        record.fee_code = fee_code(state, *visit);
    }
    const rules::Visit* rated = rules::rated_by_press(state, configured.id, now);
    if (rated != nullptr && rules::rating_open(state, *rated, now)) {
        record.rating_number = rated->number;
        record.rated = rated->rated;
    }
    return record;
}

protocol::BoardRecord board_record(const State& state, const rules::Board& board) {
    protocol::BoardRecord record;
    record.board = board;
    if (const rules::Zone* zone = rules::find_zone(state.config, board.zone)) {
        record.zone = zone->name;
        for (const rules::CounterId& counter : zone->counters) {
            record.counters.push_back(counter.value);
        }
    }
    return record;
}

protocol::CallRecord call_record(const State& state, const rules::Visit& visit) {
    protocol::CallRecord record;
    record.visit = visit.id.value;
    record.number = visit.number;
    record.counter = visit.counter.value;
    record.label = counter_label(state, visit.counter);
    record.called_at = visit.called_at.value_or(visit.issued_at);
    record.times = visit.calls;
    record.state = name_of(visit.state);
    record.language = visit.language;
    return record;
}

protocol::RecentCallsRecord recent_record(const State& state) {
    protocol::RecentCallsRecord record;
    for (const rules::RecentCall& call : state.recent) {
        record.calls.push_back(
            {call.number, call.counter.value, counter_label(state, call.counter), call.called_at});
    }
    return record;
}

protocol::DayRecord day_record(const State& state, Instant now) {
    protocol::DayRecord record;
    record.issued = state.figures.issued;
    record.served = state.figures.served;
    record.no_shows = state.figures.no_shows;
    record.rated = state.figures.rated;
    record.satisfied = state.figures.satisfied;
    record.curve = state.figures.curve;
    const Instant late = now - rules::Minutes(state.config.limits.target_minutes);
    for (const auto& [service, places] : state.by_issue) {
        record.waiting += static_cast<std::int32_t>(places.size());
        record.over_target += older_than(places, late);
        if (const auto oldest = oldest_in(state, service)) {
            record.oldest_at = std::min(record.oldest_at.value_or(*oldest), *oldest);
        }
    }
    return record;
}

protocol::DeviceRecord device_record(const rules::ReportDevice& device) {
    return {device.device.value,
            name_of(device.kind),
            device.kiosk.value,
            device.online,
            device.paper,
            device.cover,
            device.cutter,
            device.fault,
            device.label};
}

} // namespace motcua::hall
