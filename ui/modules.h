#pragma once

class QQmlEngine;

namespace motcua::ui {

/// Registers `Motcua.Ui`, lets `engine` find our modules in the program's resources and loads the
/// typeface. Call once, before any QML is loaded, on the GUI thread. Throws std::runtime_error when
/// the typeface cannot be read: without it Vietnamese marks are cut, so nothing may be shown.
void use_modules(QQmlEngine& engine);

/// Loads Be Vietnam Pro into the application. Throws std::runtime_error when a file is missing.
void load_fonts();

} // namespace motcua::ui
