#include "kiosk/person_filter.h"

#include <QKeyEvent>

#include <utility>

namespace motcua::kiosk {

namespace {

// Fewer keys before Enter are a person who presses the focused button.
constexpr int shortest_scan = 4;

} // namespace

bool PersonFilter::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    // On release: what a press reveals must not be under the finger that is still down.
    case QEvent::TouchEnd:
    case QEvent::MouseButtonRelease:
        forget_keys();
        emit acted();
        break;
    case QEvent::KeyPress: {
        emit acted();
        const auto* press = static_cast<QKeyEvent*>(event);
        if (key(press->text(), press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter))
            return true;
        bool used = false;
        emit pressed(press->key(), used);
        if (used)
            return true;
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

PersonFilter::~PersonFilter() {
    forget_keys();
}

/// What was typed may be a card: it is overwritten, and its memory kept for the next.
void PersonFilter::forget_keys() {
    keys_.fill(QChar());
    keys_.resize(0);
}

bool PersonFilter::key(const QString& text, bool enter) {
    if (!enter) {
        if (!text.isEmpty() && text.front().isPrint() && keys_.size() < longest_scan)
            keys_ += text;
        return false;
    }
    QString scan = std::exchange(keys_, {});
    keys_.reserve(longest_scan);
    const bool whole = scan.size() >= shortest_scan;
    if (whole)
        emit scanned(scan);
    scan.fill(QChar());
    return whole;
}

} // namespace motcua::kiosk
