#pragma once

#include "queue-display/board_kind.h"
#include "queue-display/boards/board_model.h"

#include <QQuickView>

namespace motcua::display {

/// A window with one board in it, not yet shown. `model` outlives it. Throws std::runtime_error
/// when the board's QML cannot be loaded, which is a fault of the program.
class BoardWindow {
public:
    BoardWindow(BoardKind kind, BoardModel& model);

    QQuickView& view() { return view_; }

private:
    QQuickView view_;
};

} // namespace motcua::display
