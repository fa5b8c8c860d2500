#pragma once

#include "hall/protocol/people_records.h"
#include "hall/server/views.h"

namespace motcua::hall {

// Records about one visit, for its holder, its counter and its printer.

protocol::VisitRecord
visit_record(const rules::State& state, const rules::Visit& visit, const Outlook& outlook);
protocol::VisitHallRecord visit_hall_record(const rules::State& state);
protocol::VisitAtCounterRecord visit_at_counter_record(const rules::State& state,
                                                       const rules::Visit& visit);
protocol::CounterDeskRecord counter_desk_record(const rules::State& state,
                                                const rules::CounterConfig& counter,
                                                rules::Instant now);

/// Nothing when the visit was not last ended or sent on by the clerk who is at this counter.
std::optional<protocol::DoneRecord>
done_record(const rules::State& state, const rules::CounterId& counter, const rules::Visit& visit);

/// Nothing when this counter has no business with the visit.
std::optional<protocol::WaitingRecord> waiting_record(const rules::State& state,
                                                      const rules::CounterId& counter,
                                                      const rules::Visit& visit);

protocol::PrintRecord print_record(const rules::State& state,
                                   const rules::Visit& visit,
                                   const rules::PrintJob& job,
                                   const rules::AskedPrint& asked);

/// With the wait that its holder was told when it was given.
protocol::TicketResult ticket_result(const rules::State& state, const rules::Visit& visit);

} // namespace motcua::hall
