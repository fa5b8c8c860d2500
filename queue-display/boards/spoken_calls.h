#pragma once

#include "queue-display/boards/hall_picture.h"
#include "queue-display/voice/announcement.h"

#include <vector>

namespace motcua::display {

/// The hall's calls as the voice needs them.
std::vector<SpokenCall> spoken_calls(const HallPicture& picture);

} // namespace motcua::display
