#include "hall/server/command_table.h"

#include "hall/protocol/arguments.h"
#include "hall/rules/decide.h"
#include "hall/server/pass_scan.h"
#include "hall/server/schema.h"
#include "hall/server/visit_records.h"

#include <algorithm>

namespace motcua::hall {

namespace json = boost::json;
using protocol::Read;
using rules::Refusal;
using rules::State;

namespace {

using enum Role;
using Roles = std::vector<Role>;

const Roles ticket_givers{kiosk, clerk, reception, manager};
const Roles anyone{kiosk, display, devices, phone, clerk, reception, manager, technician, auditor};
const Roles counters{clerk, devices, manager};
const Roles people_of_visits{clerk, reception, manager};
const Roles boxes{devices};
const Roles keys{devices, tablet};
const Roles managers{manager};
const Roles staff{clerk, reception, manager, technician};

template <class Arguments>
Read<Arguments> read_arguments(const json::value& from) {
    Arguments arguments;
    protocol::Reader reader(protocol::Unknown::refused);
    if (!reader.read(from, arguments)) {
        return reader.error();
    }
    return arguments;
}

/// A command whose arguments are the rules' own struct.
template <class Command>
CommandRow row(std::string_view name, std::string_view summary, const Roles& roles) {
    return {name,
            summary,
            roles,
            [](const json::value& from, const Caller&, const State&) -> Read<Decoded> {
                auto command = read_arguments<Command>(from);
                if (!command) {
                    return command.error();
                }
                return Decoded(rules::Command(std::move(*command)));
            },
            [] { return schema_of<Command>(); }};
}

/// A command whose arguments are made into something else by `decode`.
template <class Arguments>
CommandRow special(std::string_view name,
                   std::string_view summary,
                   const Roles& roles,
                   Decoded (*decode)(const Arguments&, const Caller&, const State&)) {
    return {name,
            summary,
            roles,
            [decode](const json::value& from,
                     const Caller& caller,
                     const State& state) -> Read<Decoded> {
                const auto arguments = read_arguments<Arguments>(from);
                if (!arguments) {
                    return arguments.error();
                }
                return decode(*arguments, caller, state);
            },
            [] { return schema_of<Arguments>(); }};
}

CommandRow at_counter(CommandRow row) {
    row.at_counter = true;
    return row;
}

const rules::Visit* named_visit(const State& state,
                                const std::string& token,
                                const std::string& number,
                                const std::string& check) {
    return token.empty() ? rules::find_visit_by_number(state, number, check)
                         : rules::find_visit_by_token(state, token);
}

Decoded decode_open_counter(const protocol::OpenCounterArguments& arguments,
                            const Caller& caller,
                            const State&) {
    return rules::OpenCounter{{arguments.counter}, caller.staff, caller.staff_name};
}

Decoded decode_card_key(const protocol::CardKeyArguments&, const Caller&, const State& state) {
    return state.config.one_ticket_a_card ? Decoded(CardKeyQuestion{})
                                          : Decoded(Refusal::not_allowed);
}

Decoded decode_find_visit(const protocol::FindVisitArguments& arguments,
                          const Caller&,
                          const State& state) {
    const rules::Visit* visit =
        named_visit(state, arguments.token, arguments.number, arguments.check);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    return Query{protocol::to_text(protocol::FoundVisit{visit->token})};
}

Decoded decode_dossier_status(const protocol::DossierStatusArguments& arguments,
                              const Caller&,
                              const State&) {
    if (!rules::is_dossier_code(arguments.code)) {
        return Refusal::text_invalid;
    }
    return DossierQuestion{arguments.code};
}

Decoded
decode_rate(const protocol::RateArguments& arguments, const Caller& caller, const State& state) {
    // Never by the counter's own browser: the clerk could press for the citizen.
    if (!caller.staff.empty()) {
        return Refusal::not_allowed;
    }
    const rules::Visit* visit =
        named_visit(state, arguments.token, arguments.number, arguments.check);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    return rules::Rate{visit->id,
                       arguments.level,
                       arguments.reasons,
                       arguments.answers,
                       caller.role == phone ? rules::RatingSource::phone : arguments.source};
}

Decoded decode_note_incident(const protocol::NoteIncidentArguments& arguments,
                             const Caller&,
                             const State&) {
    return rules::NoteIncident{"reported", arguments.detail};
}

/// A tablet speaks for the counter that it was paired with, and for no keypad.
Decoded decode_press(const rules::PressRating& arguments, const Caller& caller, const State&) {
    const bool on_tablet = caller.role == tablet;
    if (on_tablet && arguments.counter.value != caller.id) {
        return Refusal::not_allowed;
    }
    rules::PressRating press = arguments;
    press.source = on_tablet ? rules::RatingSource::tablet : rules::RatingSource::keypad;
    return press;
}

/// Out of turn: a right that the hall gives.
Decoded decode_call_ticket(const rules::CallTicket& arguments, const Caller& caller, const State&) {
    if (!caller.calls_any) {
        return Refusal::not_allowed;
    }
    return arguments;
}

std::vector<CommandRow> make_table() {
    using namespace rules;
    return {
        row<TakeTicket>("take_ticket", "Give a ticket for one or several services.", ticket_givers),
        row<CheckIn>("check_in", "Give the ticket of an appointment.", ticket_givers),
        row<Reprint>("reprint", "Print a ticket again, marked as a reprint.", people_of_visits),
        special<protocol::FindVisitArguments>(
            "find_visit", "Find a visit by number and check letters.", anyone, &decode_find_visit),
        special<protocol::DossierStatusArguments>(
            "dossier_status",
            "How far a dossier is, as the centre says within two seconds.",
            anyone,
            &decode_dossier_status),
        special<protocol::CardKeyArguments>("card_key",
                                            "The key of the day under which cards are hashed.",
                                            {kiosk},
                                            &decode_card_key),
        special<protocol::RateArguments>(
            "rate", "Rate a visit that was served, once.", anyone, &decode_rate),
        at_counter(special<protocol::OpenCounterArguments>(
            "open_counter", "Begin work at a counter.", {clerk, manager}, &decode_open_counter)),
        at_counter(row<CloseCounter>("close_counter", "End work at a counter.", {clerk, manager})),
        at_counter(row<PauseCounter>("pause_counter", "Pause a counter, with a reason.", counters)),
        at_counter(row<ResumeCounter>("resume_counter", "Go on after a pause.", counters)),
        at_counter(row<CallNext>(
            "call_next", "Call the next visit, ending the one at hand if asked to.", counters)),
        at_counter(special<CallTicket>("call_ticket",
                                       "Call one certain visit, out of turn: a right of its own.",
                                       {clerk, manager},
                                       &decode_call_ticket)),
        at_counter(row<Recall>("recall", "Call the same number again.", counters)),
        at_counter(row<Serve>("serve", "The visit has come to the counter.", counters)),
        at_counter(row<Finish>("finish", "The service is over.", counters)),
        at_counter(row<NoShow>("no_show", "The called visit has not come.", counters)),
        at_counter(row<Park>("park", "Put the visit aside, with a timer if wanted.", counters)),
        at_counter(row<Transfer>(
            "transfer", "Send the visit to another service or counter.", {clerk, manager})),
        at_counter(row<AddService>(
            "add_service", "Add a service to the visit at hand.", {clerk, manager})),
        at_counter(row<WalkIn>("walk_in", "Serve somebody who has no ticket.", {clerk, manager})),
        row<BringBack>(
            "bring_back", "Put a no-show or parked visit back in line.", people_of_visits),
        row<CancelVisit>(
            "cancel_visit", "End a visit that is not wanted any more.", people_of_visits),
        at_counter(row<LinkDossier>(
            "link_dossier", "Bind a dossier code to the visit at hand.", {clerk, manager})),
        at_counter(
            row<SetFee>("set_fee", "Set the fee of the visit at hand, in dong.", {clerk, manager})),
        row<ReportPrint>("report_print", "What became of a ticket's paper.", boxes),
        row<ReportDevice>("report_device", "The state of a device.", boxes),
        special<PressRating>(
            "press_rating", "A rating key was pressed at a counter.", keys, &decode_press),
        pass_scan_row(boxes),
        row<CloseService>("close_service", "Stop giving tickets for a service.", managers),
        row<OpenService>("open_service", "Give tickets for a service again.", managers),
        row<SetQuota>("set_quota", "Limit a service's tickets for today.", managers),
        row<SetProfile>("set_profile", "Set which services a counter takes.", managers),
        row<CloseHall>("close_hall", "Give no more tickets today.", managers),
        row<ReopenHall>("reopen_hall", "Give tickets again after an early closing.", managers),
        row<Announce>("announce", "Show a text on every board.", managers),
        row<AddAppointment>("add_appointment", "Book a slot under a code.", {reception, manager}),
        special<protocol::NoteIncidentArguments>("note_incident",
                                                 "Write a trouble of the hall into its log.",
                                                 staff,
                                                 &decode_note_incident),
        row<CancelAppointment>("cancel_appointment", "Cancel a booked slot.", {reception, manager}),
    };
}

std::string result_of_event(const State& state, const rules::EventBody& body) {
    if (const auto* issued = std::get_if<rules::TicketIssued>(&body)) {
        return protocol::to_text(ticket_result(state, *rules::find_visit(state, issued->visit)));
    }
    if (const auto* called = std::get_if<rules::TicketCalled>(&body)) {
        const rules::Visit& visit = *rules::find_visit(state, called->visit);
        return protocol::to_text(protocol::CallResult{visit.id.value, visit.number});
    }
    if (const auto* asked = std::get_if<rules::TicketPrintAsked>(&body)) {
        return json::serialize(json::object{{"copy", asked->copy}});
    }
    return {};
}

} // namespace

const std::vector<CommandRow>& command_table() {
    static const std::vector<CommandRow> table = make_table();
    return table;
}

const CommandRow* find_command(std::string_view name) {
    const auto& table = command_table();
    const auto found = std::ranges::find(table, name, &CommandRow::name);
    return found == table.end() ? nullptr : &*found;
}

std::string
result_of(const State& state, const rules::Command& command, const rules::Events& events) {
    for (const rules::Event& event : events) {
        if (std::string result = result_of_event(state, event.body); !result.empty()) {
            return result;
        }
    }
    const bool called_nobody = std::holds_alternative<rules::CallNext>(command);
    return called_nobody ? protocol::to_text(protocol::CallResult{}) : "{}";
}

} // namespace motcua::hall
