#include "queue-display/boards/spoken_calls.h"

#include <string>

namespace motcua::display {

std::vector<SpokenCall> spoken_calls(const HallPicture& picture) {
    std::vector<SpokenCall> calls;
    for (const auto& call : picture.calls)
        calls.push_back({.visit = std::to_string(call.visit),
                         .number = call.number,
                         .counter = call.label,
                         .called_at = call.called_at.time_since_epoch().count(),
                         .times = call.times,
                         .serving = call.state == "serving"});
    return calls;
}

} // namespace motcua::display
