#pragma once

#include <chrono>

namespace motcua::kiosk {

/// A moment of the kiosk's steady clock, since its start.
using Moment = std::chrono::milliseconds;

/// How long a page may stand without a touch.
struct Patience {
    std::chrono::milliseconds quiet{};   ///< before the warning
    std::chrono::milliseconds warning{}; ///< that the warning stands; 0: none
};

/// Tells when the person has gone. Pure: time is an argument.
class IdleWatch {
public:
    enum class Verdict { here, warn, gone };

    /// Somebody did something, or the page changed.
    void acted(Moment now) { since_ = now; }

    [[nodiscard]] Verdict look(Moment now, const Patience& patience) const;

    /// Whole seconds until `gone`, at least 0.
    [[nodiscard]] int seconds_left(Moment now, const Patience& patience) const;

private:
    Moment since_{};
};

/// Lets a tap through, unless the page changed a moment ago: then it is the second half of a double
/// tap, meant for what is no longer there.
class TapGuard {
public:
    static constexpr std::chrono::milliseconds settle{350};

    void page_changed(Moment now) { open_from_ = now + settle; }

    [[nodiscard]] bool admits(Moment now) const { return now >= open_from_; }

private:
    Moment open_from_{};
};

} // namespace motcua::kiosk
