#include "queue-display/board_window.h"
#include "queue-display/boards/calling_board_model.h"
#include "queue-display/boards/counter_board_model.h"
#include "queue-display/boards/waiting_board_model.h"
#include "queue-display/call_voice.h"
#include "queue-display/display_options.h"
#include "ui/hall_bridge.h"
#include "ui/language_switch.h"
#include "ui/picture_taker.h"
#include "ui/service_watch.h"
#include "ui/voice/sound_output.h"

#include <QGuiApplication>

#include <cstdio>
#include <exception>
#include <memory>

namespace {

using namespace motcua;
using display::BoardKind;

std::unique_ptr<display::BoardModel> make_model(const display::DisplayOptions& options,
                                                ui::HallConnection& hall) {
    const QString& language = options.window.language;
    switch (options.kind) {
    case BoardKind::waiting:
        return std::make_unique<display::WaitingBoardModel>(hall, language);
    case BoardKind::counter:
        return std::make_unique<display::CounterBoardModel>(hall, language, options.counter);
    case BoardKind::calling:
        break;
    }
    return std::make_unique<display::CallingBoardModel>(hall, language);
}

std::unique_ptr<ui::SoundOutput> make_output(const display::DisplayOptions& options) {
    if (!options.announce_to.empty())
        return std::make_unique<ui::WavFolder>(options.announce_to);
    return std::make_unique<ui::AlsaOutput>(options.sound_device);
}

/// The voice, if wanted; a calling board tells when it cannot be heard.
std::unique_ptr<display::CallVoice> make_voice(const display::DisplayOptions& options,
                                               ui::HallConnection& hall,
                                               display::BoardModel& model) {
    if (!options.voice)
        return nullptr;
    auto voice = std::make_unique<display::CallVoice>(hall, make_output(options), options.profile);
    auto* const board = qobject_cast<display::CallingBoardModel*>(&model);
    if (board != nullptr) {
        const auto tell = [board, from = voice.get()] {
            board->setVoiceTrouble(from->is_mute() ? display::CallingBoardModel::muteWords()
                                                   : QString());
        };
        QObject::connect(voice.get(), &display::CallVoice::muteChanged, board, tell);
    }
    return voice;
}

int run(const service::ServiceManager& manager) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The boards of a hall: calls with voice, waiting times, one counter's number."));
    parser.addHelpOption();
    display::add_display_options(parser);
    parser.process(QGuiApplication::arguments());
    const display::DisplayOptions options = display::read_display_options(parser);

    ui::LanguageSwitch language;
    language.use(options.window.language);
    ui::HallBridge hall(options.window.hall, "display", options.name());
    const auto model = make_model(options, hall);
    model->set_motion(options.window.motion);
    const auto voice = make_voice(options, hall, *model);

    display::BoardWindow window(options.kind, *model);
    const ui::ServiceWatch watch(manager, window.view(), hall);
    ui::show_window(window.view(), options.window);
    std::unique_ptr<ui::PictureTaker> pictures;
    if (!options.window.pictures.isEmpty())
        pictures = std::make_unique<ui::PictureTaker>(
            window.view(), options.window.pictures, QString::fromStdString(options.name()));
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    const auto manager = service::ServiceManager::from_environment();
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
