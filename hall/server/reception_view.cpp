#include "hall/server/reception_view.h"

#include "hall/protocol/codec.h"
#include "hall/protocol/people_records.h"
#include "hall/server/hall_records.h"
#include "hall/server/record_keys.h"

namespace motcua::hall {

using rules::State;
using rules::VisitId;

namespace {

using Record = std::optional<std::string>;

protocol::TicketRecord ticket_record(const State& state, const rules::Visit& visit) {
    protocol::TicketRecord record;
    record.visit = visit.id.value;
    record.number = visit.number;
    record.check = visit.check;
    record.state = name_of(visit.state);
    record.channel = name_of(visit.channel);
    for (const rules::Task& task : visit.tasks) {
        record.services.push_back(task.service.value);
    }
    const rules::Task* task = rules::current_task(visit);
    record.service = task == nullptr ? "" : task->service.value;
    record.priority = !visit.priority.empty();
    record.language = visit.language;
    record.issued_at = visit.issued_at;
    const bool there =
        visit.state == rules::VisitState::called || visit.state == rules::VisitState::serving;
    record.label = there ? counter_label(state, visit.counter) : "";
    record.paper = name_of(visit.paper);
    record.copies = visit.copies;
    if (!visit.appointment.empty()) {
        record.appointment_at = visit.age;
    }
    return record;
}

class ReceptionView final : public View {
public:
    std::vector<std::string> keys(const State& state) const override {
        std::vector<std::string> keys;
        for (const auto& [id, visit] : state.visits) {
            keys.push_back(record_key("ticket", id));
        }
        for (const auto& [code, appointment] : state.appointments) {
            keys.push_back(record_key("appointment", code.value));
        }
        for (const rules::Kiosk& kiosk : state.config.kiosks) {
            keys.push_back(record_key("printer", kiosk.id.value));
        }
        return keys;
    }

    Record record(const State& state, const Outlook&, const std::string& whole) const override {
        const auto [kind, id] = key_parts(whole);
        if (kind == "ticket") {
            const rules::Visit* visit = rules::find_visit(state, visit_in_key(id));
            return visit == nullptr ? std::nullopt
                                    : Record(protocol::to_text(ticket_record(state, *visit)));
        }
        if (kind == "appointment") {
            return appointment(state, {std::string(id)});
        }
        const rules::Kiosk* kiosk = rules::find_kiosk(state.config, {std::string(id)});
        return kiosk == nullptr || !kiosk->prints
                   ? std::nullopt
                   : Record(
                         protocol::to_text(protocol::PrinterRecord{kiosk->id.value, kiosk->name}));
    }

    std::vector<std::string> touched(const State&, const rules::Event& event) const override {
        if (const VisitId visit = protocol::visit_of(event.body); visit != VisitId{}) {
            std::vector<std::string> keys{record_key("ticket", visit)};
            const auto* issued = std::get_if<rules::TicketIssued>(&event.body);
            if (issued != nullptr && !issued->appointment.empty()) {
                keys.push_back(record_key("appointment", issued->appointment.value));
            }
            return keys;
        }
        if (const auto* added = std::get_if<rules::AppointmentAdded>(&event.body)) {
            return {record_key("appointment", added->code.value)};
        }
        if (const auto* cancelled = std::get_if<rules::AppointmentCancelled>(&event.body)) {
            return {record_key("appointment", cancelled->code.value)};
        }
        return {};
    }

private:
    static Record appointment(const State& state, const rules::AppointmentCode& code) {
        const auto found = state.appointments.find(code);
        if (found == state.appointments.end()) {
            return std::nullopt;
        }
        const auto& [service, slot, used] = found->second;
        return protocol::to_text(
            protocol::AppointmentRecord{code.value, service.value, slot, used});
    }
};

} // namespace

std::unique_ptr<View> reception_view() {
    return std::make_unique<ReceptionView>();
}

} // namespace motcua::hall
