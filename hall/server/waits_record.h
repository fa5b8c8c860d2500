#pragma once

#include "hall/protocol/records.h"
#include "hall/rules/state.h"

namespace motcua::hall {

/// The record of topic "waits" for one service: what its tickets were told against what came.
protocol::WaitsRecord waits_record(const rules::State& state, const rules::Service& service);

} // namespace motcua::hall
