#pragma once

#include "central/link_board.h"
#include "central/store/store.h"

#include <string>

namespace motcua::central {

/// The JSON of GET /api/v1/halls: one entry a hall, sorted by id, with the figures of the day that
/// holds `now` over all its epochs, and the link of its newest epoch.
std::string overview(const std::vector<SourceFigures>& sources,
                     const LinkBoard& links,
                     protocol::EventTime now);

} // namespace motcua::central
