#pragma once

#include <QQmlEngine>
#include <QQuickWindow>

#include <memory>

namespace motcua::kiosk {

/// The page that stands in for a kiosk that cannot run: it tells citizens where to go instead. It
/// asks nothing of a hall.
class OutOfOrder {
public:
    /// The window is made hidden. Throws std::runtime_error when the QML does not load.
    OutOfOrder();
    ~OutOfOrder();
    OutOfOrder(const OutOfOrder&) = delete;
    OutOfOrder& operator=(const OutOfOrder&) = delete;

    [[nodiscard]] QQuickWindow& window() { return *window_; }

private:
    QQmlEngine engine_;
    std::unique_ptr<QQuickWindow> window_;
};

} // namespace motcua::kiosk
