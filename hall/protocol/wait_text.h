#pragma once

#include "hall/rules/wait.h"

namespace motcua::protocol {

/// An expected wait as people are told it, everywhere: "khoảng 10–20 phút", "about 10–20 minutes".
rules::Text wait_text(const rules::WaitRange& wait);

/// Empty when nobody knows.
rules::Text wait_text(const std::optional<rules::WaitRange>& wait);

} // namespace motcua::protocol
