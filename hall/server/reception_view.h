#pragma once

#include "hall/server/views.h"

namespace motcua::hall {

/// Topic "reception": today's tickets, the booked slots and the printers.
std::unique_ptr<View> reception_view();

} // namespace motcua::hall
