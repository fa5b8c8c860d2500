#include "queue-display/board_window.h"

#include "ui/modules.h"

#include <QQmlEngine>
#include <QUrl>
#include <QVariant>

#include <stdexcept>

// Made by Qt's build step; naming it keeps the linker from dropping it from the static library.
extern void qml_register_types_Motcua_Display();

namespace motcua::display {

namespace {

QUrl source_of(BoardKind kind) {
    switch (kind) {
    case BoardKind::waiting:
        return QUrl(QStringLiteral("qrc:/Motcua/Display/WaitingBoard.qml"));
    case BoardKind::counter:
        return QUrl(QStringLiteral("qrc:/Motcua/Display/CounterBoard.qml"));
    case BoardKind::calling:
        break;
    }
    return QUrl(QStringLiteral("qrc:/Motcua/Display/CallingBoard.qml"));
}

} // namespace

BoardWindow::BoardWindow(BoardKind kind, BoardModel& model) {
    ui::use_modules(*view_.engine());
    qml_register_types_Motcua_Display();
    view_.setResizeMode(QQuickView::SizeRootObjectToView);
    view_.setColor(QColor(QStringLiteral("#071D35")));
    view_.setInitialProperties({{QStringLiteral("board"), QVariant::fromValue(&model)}});
    view_.setSource(source_of(kind));
    if (view_.status() != QQuickView::Ready) {
        const auto errors = view_.errors();
        throw std::runtime_error(errors.isEmpty() ? "the board cannot be loaded"
                                                  : errors.front().toString().toStdString());
    }
}

} // namespace motcua::display
