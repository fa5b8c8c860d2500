#include "ui/window_options.h"

#include <QRegularExpression>

#include <stdexcept>

namespace motcua::ui {

namespace {

QRect geometry_of(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d+)x(\\d+)(?:\\+(\\d+)\\+(\\d+))?$"));
    const auto match = form.match(text);
    const QRect result(match.captured(3).toInt(),
                       match.captured(4).toInt(),
                       match.captured(1).toInt(),
                       match.captured(2).toInt());
    if (!match.hasMatch() || result.width() < 100 || result.height() < 100)
        throw std::runtime_error("--geometry wants WIDTHxHEIGHT or WIDTHxHEIGHT+X+Y, not \"" +
                                 text.toStdString() + '"');
    return result;
}

} // namespace

void add_window_options(QCommandLineParser& parser) {
    parser.addOptions({
        {QStringLiteral("hall"),
         QStringLiteral("Address of the hall."),
         QStringLiteral("url"),
         QStringLiteral("ws://127.0.0.1:7450")},
        {QStringLiteral("language"),
         QStringLiteral("Language at start: vi or en."),
         QStringLiteral("code"),
         QStringLiteral("vi")},
        {QStringLiteral("geometry"),
         QStringLiteral("Size and place of the window, WIDTHxHEIGHT+X+Y; else the whole screen."),
         QStringLiteral("rectangle")},
        {QStringLiteral("pictures"),
         QStringLiteral("Save a picture of the window here each time it changed."),
         QStringLiteral("folder")},
        {QStringLiteral("no-motion"), QStringLiteral("Nothing on the screen moves or fades.")},
    });
}

WindowOptions read_window_options(const QCommandLineParser& parser) {
    WindowOptions options;
    options.hall = parser.value(QStringLiteral("hall"));
    options.pictures = parser.value(QStringLiteral("pictures"));
    options.motion = !parser.isSet(QStringLiteral("no-motion"));
    options.language = parser.value(QStringLiteral("language"));
    if (options.language != QStringLiteral("vi") && options.language != QStringLiteral("en"))
        throw std::runtime_error("--language wants vi or en");
    if (parser.isSet(QStringLiteral("geometry")))
        options.geometry = geometry_of(parser.value(QStringLiteral("geometry")));
    return options;
}

void show_window(QQuickWindow& window, const WindowOptions& options) {
    window.setFlag(Qt::FramelessWindowHint);
    if (options.geometry.isNull()) {
        window.showFullScreen();
        return;
    }
    window.setGeometry(options.geometry);
    window.show();
}

} // namespace motcua::ui
