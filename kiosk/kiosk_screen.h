#pragma once

#include "kiosk/audio_guide.h"
#include "kiosk/kiosk_controller.h"
#include "kiosk/person_filter.h"
#include "ui/hall_connection.h"
#include "ui/language_switch.h"

#include <QQmlEngine>
#include <QQuickWindow>

#include <memory>

namespace motcua::kiosk {

/// The kiosk with its pixels: engine, controller and window, wired. The window is made hidden.
class KioskScreen {
public:
    /// Throws std::runtime_error when the QML does not load.
    KioskScreen(ui::HallConnection& hall, KioskSetup setup, bool motion);
    ~KioskScreen();
    KioskScreen(const KioskScreen&) = delete;
    KioskScreen& operator=(const KioskScreen&) = delete;

    [[nodiscard]] KioskController& controller() { return controller_; }

    [[nodiscard]] QQuickWindow& window() { return *window_; }

    [[nodiscard]] AudioGuide& audio() { return *audio_; }

private:
    QQmlEngine engine_;
    ui::LanguageSwitch languages_;
    KioskController controller_;
    PersonFilter person_;
    std::unique_ptr<QQuickWindow> window_;
    std::unique_ptr<AudioGuide> audio_;
};

} // namespace motcua::kiosk
