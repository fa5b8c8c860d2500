#pragma once

#include <QCommandLineParser>
#include <QQuickWindow>
#include <QRect>
#include <QString>

namespace motcua::ui {

/// The options that every program with a screen has.
struct WindowOptions {
    QString hall;       ///< --hall, address of the hall's WebSocket
    QString pictures;   ///< --pictures, folder for pictures of the window; empty: none
    QRect geometry;     ///< --geometry WxH+X+Y; null: the whole screen
    QString language;   ///< --language, "vi" or "en"
    bool motion = true; ///< false with --no-motion
};

/// Declares the options on `parser`.
void add_window_options(QCommandLineParser& parser);

/// Reads them. Throws std::runtime_error that names the option and what it allows.
WindowOptions read_window_options(const QCommandLineParser& parser);

/// Shows the window where the options say, without frame: full screen when they say nothing.
void show_window(QQuickWindow& window, const WindowOptions& options);

} // namespace motcua::ui
