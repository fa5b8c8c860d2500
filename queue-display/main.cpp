#include "queue-display/board_screen.h"
#include "queue-display/display_options.h"
#include "queue-display/voice/voice_pack.h"
#include "ui/hall_bridge.h"
#include "ui/service_watch.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <string_view>

namespace {

using namespace motcua;

/// Tells what a pack lacks for the usual phrases; 0 when it says at least one language whole.
int check_pack(const std::string& folder) {
    const display::PackCheck check = display::check_voice_pack(folder, display::VoiceProfile{});
    for (const std::string& mistake : check.mistakes)
        std::printf("%s\n", mistake.c_str());
    std::string languages;
    for (const std::string& language : check.languages)
        languages += " " + language;
    std::printf("%s: %d clips, says%s\n",
                folder.c_str(),
                check.clips,
                languages.empty() ? " no language whole" : languages.c_str());
    return check.mistakes.empty() && !languages.empty() ? 0 : 1;
}

int run(const service::ServiceManager& manager) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The boards of a hall: calls with voice, waiting times, one counter's number."));
    parser.addHelpOption();
    display::add_display_options(parser);
    parser.process(QGuiApplication::arguments());
    const display::DisplayOptions options = display::read_display_options(parser);
    if (!options.check_pack.empty())
        return check_pack(options.check_pack);

    ui::HallBridge hall(options.window.hall, "display", options.name());
    const auto watch = [&](QQuickWindow& window) {
        return std::make_unique<ui::ServiceWatch>(manager, window, hall);
    };
    const display::BoardScreen screen(hall, options, watch);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    const auto manager = service::ServiceManager::from_environment();
    // A pack is checked on a machine without a screen too.
    const auto checks = [](std::string_view word) {
        return word.starts_with("--check-voice-pack");
    };
    if (std::any_of(argv, argv + argc, checks))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("motcua-display"));
    try {
        return run(manager);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "motcua-display: %s\n", problem.what());
        return 1;
    }
}
