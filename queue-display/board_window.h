#pragma once

#include "queue-display/boards/board_model.h"

#include <QQuickView>

#include <memory>
#include <string>

namespace motcua::display {

/// A model of this kind.
std::unique_ptr<BoardModel>
make_board_model(ui::HallConnection& connection, const BoardSetup& setup, rules::BoardKind kind);

/// A window with one board in it, not yet shown. `model` outlives it. `media` is the folder of
/// pictures and videos, or empty. Throws std::runtime_error when the board's QML cannot be loaded,
/// which is a fault of the program.
class BoardWindow {
public:
    BoardWindow(rules::BoardKind kind, BoardModel& model, const std::string& media);

    QQuickView& view() { return view_; }

private:
    QQuickView view_;
};

} // namespace motcua::display
