#include "tests/support/finger.h"

#include <QPointingDevice>
#include <QtTest/qtesttouch.h>

namespace motcua::testing {

namespace {

QPointingDevice* glass() {
    static QPointingDevice* device = QTest::createTouchDevice();
    return device;
}

void collect(QQuickItem* item, std::vector<QQuickItem*>& found) {
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    found.push_back(item);
    for (QQuickItem* child : item->childItems())
        collect(child, found);
}

} // namespace

std::vector<QQuickItem*> shown_items(QQuickWindow& window) {
    std::vector<QQuickItem*> found;
    collect(window.contentItem(), found);
    return found;
}

std::vector<QQuickItem*> pressables(QQuickWindow& window) {
    std::vector<QQuickItem*> found;
    for (QQuickItem* item : shown_items(window))
        if (item->property("label").isValid() && item->property("slip").isValid())
            found.push_back(item);
    return found;
}

QQuickItem* Finger::find(const QString& label) const {
    for (QQuickItem* item : pressables(window_))
        if (item->isEnabled() && item->property("label").toString() == label)
            return item;
    return nullptr;
}

bool Finger::press(const QString& label) {
    const QQuickItem* item = find(label);
    if (item == nullptr)
        return false;
    at_ = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    QTest::touchEvent(&window_, glass()).press(1, at_, &window_);
    return true;
}

void Finger::lift() {
    QTest::touchEvent(&window_, glass()).release(1, at_, &window_);
}

bool Finger::tap(const QString& label) {
    if (!press(label))
        return false;
    lift();
    return true;
}

bool Finger::slip(const QString& label) {
    if (!press(label))
        return false;
    at_ = QPoint(2, 2);
    QTest::touchEvent(&window_, glass()).move(1, at_, &window_);
    lift();
    return true;
}

bool Finger::press_with_palm(const QString& label) {
    const QQuickItem* item = find(label);
    if (item == nullptr)
        return false;
    at_ = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    const QPoint beside = at_ + QPoint(60, 40);
    QTest::touchEvent(&window_, glass()).press(1, at_, &window_).press(2, beside, &window_);
    QTest::touchEvent(&window_, glass()).stationary(1).stationary(2);
    QTest::touchEvent(&window_, glass()).release(1, at_, &window_).release(2, beside, &window_);
    return true;
}

} // namespace motcua::testing
