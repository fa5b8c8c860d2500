#pragma once

#include "hall/rules/state.h"

namespace motcua::rules {

// Only for apply(): what an event does to one visit's services and paper. Each expects the visit to
// have a service that is not done yet.

/// The service that the visit waits for or is served for.
Task& task_at_hand(Visit& visit);

void begin_task(Visit& visit, const ServiceId& service);
void end_task(Visit& visit);
void wait_again(Visit& visit);

/// The line it goes to is put before what is left, the service it comes back for after it.
void transfer_task(Visit& visit, const TicketTransferred& event);

Paper paper_after(PrintOutcome outcome);

} // namespace motcua::rules
