#pragma once

#include <QPoint>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

#include <vector>

namespace motcua::testing {

/// All items of a window that are shown, parents before children.
std::vector<QQuickItem*> shown_items(QQuickWindow& window);

/// Shown items that can be pressed, those with the property "label" of `Pressable`.
std::vector<QQuickItem*> pressables(QQuickWindow& window);

/// A finger on the glass: real touch events at the centre of the shown control with this label.
class Finger {
public:
    explicit Finger(QQuickWindow& window) : window_(window) {}

    /// Presses and releases; false when there is no such enabled control.
    bool tap(const QString& label);
    /// Presses, slides off the control, releases: nothing is meant.
    bool slip(const QString& label);
    /// The control and a spot beside it are touched at once, both rest, both leave.
    bool press_with_palm(const QString& label);
    /// Presses down and stays; `lift` ends it.
    bool press(const QString& label);
    void lift();

private:
    [[nodiscard]] QQuickItem* find(const QString& label) const;

    QQuickWindow& window_;
    QPoint at_;
};

} // namespace motcua::testing
