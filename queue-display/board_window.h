#pragma once

#include "queue-display/boards/board_model.h"

#include <QQuickView>
#include <QString>

#include <memory>

namespace motcua::display {

/// The kinds of boards; each has a QML file and a model of its own.
enum class BoardKind { calling, waiting, counter };

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
