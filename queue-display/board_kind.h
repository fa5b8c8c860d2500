#pragma once

namespace motcua::display {

/// The kinds of boards; each has a QML file and a model of its own.
enum class BoardKind { calling, waiting, counter };

} // namespace motcua::display
