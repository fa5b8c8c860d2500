#pragma once

#include "drivers/agent/template_text.h"
#include "hall/protocol/records.h"

namespace motcua::devices {

/// What a ticket can say, for its template; device-configs/tickets/README.md lists the names. In
/// the ticket's own language where the hall has a text in it, else in Vietnamese. `narrow` is paper
/// of 58 mm.
TemplateValues ticket_words(const protocol::PrintRecord& ticket, bool narrow);

/// A ticket with everything a template can show, to try templates on.
protocol::PrintRecord sample_ticket();

} // namespace motcua::devices
