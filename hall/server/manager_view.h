#pragma once

#include "hall/server/views.h"

#include <memory>

namespace motcua::hall {

/// Topic "manager": alerts, who works where since when, and what the manager has set for today.
std::unique_ptr<View> make_manager_view();

} // namespace motcua::hall
