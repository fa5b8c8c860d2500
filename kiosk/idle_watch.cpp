#include "kiosk/idle_watch.h"

#include <algorithm>

namespace motcua::kiosk {

IdleWatch::Verdict IdleWatch::look(Moment now, const Patience& patience) const {
    const auto quiet = now - since_;
    if (quiet < patience.quiet)
        return Verdict::here;
    return quiet < patience.quiet + patience.warning ? Verdict::warn : Verdict::gone;
}

int IdleWatch::seconds_left(Moment now, const Patience& patience) const {
    const auto left = since_ + patience.quiet + patience.warning - now;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return static_cast<int>(std::max<std::int64_t>(0, seconds));
}

} // namespace motcua::kiosk
