#include "ui/service_watch.h"

#include "ui/hall_bridge.h"

#include <chrono>

namespace motcua::ui {

ServiceWatch::ServiceWatch(const service::ServiceManager& manager,
                           QQuickWindow& window,
                           HallBridge& hall)
    : manager_(manager) {
    connect(
        &window,
        &QQuickWindow::frameSwapped,
        this,
        [this] { manager_.tell("READY=1"); },
        Qt::SingleShotConnection);
    if (manager.watchdog().count() == 0)
        return;
    connect(&period_, &QTimer::timeout, this, [this, &hall] {
        hall.turn([&manager = manager_] { manager.tell("WATCHDOG=1"); });
    });
    period_.start(std::chrono::duration_cast<std::chrono::milliseconds>(manager.watchdog()) / 3);
}

} // namespace motcua::ui
