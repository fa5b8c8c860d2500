#pragma once

#include "hall/protocol/down_link.h"
#include "hall/server/hall.h"

namespace motcua::hall {

/// Brings what the province gives into the hall: notices are shown after the hall's own,
/// appointments are booked as if reception did it. The other kinds are kept by the CentreDesk for
/// the manager to look at; nothing of them changes the hall by itself. A document that comes again
/// books nothing twice, and one that was kept (not `fresh`) books nothing at all. What is wrong in
/// one is logged, and the rest of it counts.
void take_document(const protocol::Document& document,
                   bool fresh,
                   Hall& hall,
                   const Hall::Log& log);

} // namespace motcua::hall
