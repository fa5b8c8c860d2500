#pragma once

#include "kiosk/hall_view.h"
#include "kiosk/idle_watch.h"
#include "ui/hall_connection.h"

#include <QString>

#include <functional>
#include <string>

namespace motcua::kiosk {

/// What all journeys of one kiosk share. Owned by the controller, which outlives them.
struct KioskContext {
    ui::HallConnection& hall;
    std::string kiosk;                   ///< "K1"
    std::function<std::string()> new_id; ///< ids of requests, never the same twice
    std::function<Moment()> steady;      ///< the kiosk's steady clock
    QString language = QStringLiteral("vi");
    HallView view;
    TapGuard taps;

    /// False for the second half of a double tap.
    [[nodiscard]] bool admits() const { return taps.admits(steady()); }

    [[nodiscard]] QString say(const Words& words) const { return words.in(language); }

    [[nodiscard]] QString say(const ui::Refusal& refusal) const {
        return Words{QString::fromStdString(refusal.vi), QString::fromStdString(refusal.en)}.in(
            language);
    }
};

} // namespace motcua::kiosk
