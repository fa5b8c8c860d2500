#pragma once

#include "hall/service/service_manager.h"

#include <QObject>
#include <QQuickWindow>
#include <QTimer>

namespace motcua::ui {

class HallBridge;

/// Tells the service manager that a screen is ready when its first picture stands on the glass, and
/// that it works as long as both its threads turn: the one that draws, and the hall's connection.
/// A connection that is lost is no reason to start again; a thread that hangs is. GUI thread.
class ServiceWatch : public QObject {
    Q_OBJECT

public:
    /// `manager` outlives the watch.
    ServiceWatch(const service::ServiceManager& manager, QQuickWindow& window, HallBridge& hall);

private:
    const service::ServiceManager& manager_;
    QTimer period_;
};

} // namespace motcua::ui
