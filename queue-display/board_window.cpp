#include "queue-display/board_window.h"

#include "queue-display/boards/calling_board_model.h"
#include "queue-display/boards/counter_board_model.h"
#include "queue-display/boards/waiting_board_model.h"
#include "ui/modules.h"

#include <QQmlEngine>
#include <QUrl>
#include <QVariant>

#include <stdexcept>

// Made by Qt's build step; naming it keeps the linker from dropping it from the static library.
extern void qml_register_types_Motcua_Display();

namespace motcua::display {

namespace {

QUrl source_of(rules::BoardKind kind) {
    switch (kind) {
    case rules::BoardKind::waiting:
        return QUrl(QStringLiteral("qrc:/Motcua/Display/WaitingBoard.qml"));
    case rules::BoardKind::counter:
        return QUrl(QStringLiteral("qrc:/Motcua/Display/CounterBoard.qml"));
    case rules::BoardKind::calling:
        break;
    }
    return QUrl(QStringLiteral("qrc:/Motcua/Display/CallingBoard.qml"));
}

} // namespace

std::unique_ptr<BoardModel>
make_board_model(ui::HallConnection& connection, const BoardSetup& setup, rules::BoardKind kind) {
    switch (kind) {
    case rules::BoardKind::waiting:
        return std::make_unique<WaitingBoardModel>(connection, setup);
    case rules::BoardKind::counter:
        return std::make_unique<CounterBoardModel>(connection, setup);
    case rules::BoardKind::calling:
        break;
    }
    return std::make_unique<CallingBoardModel>(connection, setup);
}

BoardWindow::BoardWindow(rules::BoardKind kind, BoardModel& model, const std::string& media) {
    ui::use_modules(*view_.engine());
    qml_register_types_Motcua_Display();
    view_.setResizeMode(QQuickView::SizeRootObjectToView);
    view_.setColor(QColor(QStringLiteral("#071D35")));
    QVariantMap given{{QStringLiteral("board"), QVariant::fromValue(&model)}};
    if (kind == rules::BoardKind::calling)
        given.insert(QStringLiteral("mediaFolder"), QString::fromStdString(media));
    view_.setInitialProperties(given);
    view_.setSource(source_of(kind));
    if (view_.status() != QQuickView::Ready) {
        const auto errors = view_.errors();
        throw std::runtime_error(errors.isEmpty() ? "the board cannot be loaded"
                                                  : errors.front().toString().toStdString());
    }
}

} // namespace motcua::display
