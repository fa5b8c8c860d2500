#pragma once

#include "hall/rules/config.h"
#include "hall/rules/refusal.h"

#include <string_view>

namespace motcua::protocol {

/// "hall_closed"
std::string_view refusal_code(rules::Refusal refusal);

/// What to tell the person: what is the matter, and what to do where there is something to do.
rules::Text refusal_text(rules::Refusal refusal);

/// {"code":..,"vi":..,"en":..}
std::string refusal_json(rules::Refusal refusal);

} // namespace motcua::protocol
