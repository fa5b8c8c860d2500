#include "kiosk/headphones.h"
#include "kiosk/kiosk_screen.h"
#include "kiosk/kiosk_settings.h"
#include "kiosk/machine_facts.h"
#include "kiosk/out_of_order.h"
#include "ui/hall_bridge.h"
#include "ui/picture_taker.h"
#include "ui/service_watch.h"
#include "ui/voice/sound_output.h"
#include "ui/window_options.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace {

using namespace motcua;
using namespace std::chrono_literals;

const QString kiosk_option = QStringLiteral("kiosk");
const QString settings_option = QStringLiteral("settings");
const QString panel_option = QStringLiteral("panel-mm");
const QString pin_option = QStringLiteral("set-pin");
const QString device_option = QStringLiteral("sound-device");
const QString speak_option = QStringLiteral("speak-to");
const QString jack_option = QStringLiteral("headphones");
const QString out_of_order_option = QStringLiteral("out-of-order");

void read_options(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral(
        "The touch screen on which citizens take a ticket, look things up and rate."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {kiosk_option,
         QStringLiteral("Name of this kiosk in the hall's configuration."),
         QStringLiteral("id"),
         QStringLiteral("K1")},
        {settings_option,
         QStringLiteral("File of this machine's own settings: panel size, technician's PIN."),
         QStringLiteral("file")},
        {panel_option,
         QStringLiteral("Width and height of the lit panel, as 268x476; else what is set."),
         QStringLiteral("millimetres")},
        {pin_option, QStringLiteral("Reads the technician's PIN from the input and keeps it.")},
        {device_option,
         QStringLiteral("ALSA device of the headphones."),
         QStringLiteral("name"),
         QStringLiteral("default")},
        {speak_option,
         QStringLiteral("Writes what would be heard into this folder instead."),
         QStringLiteral("folder")},
        {jack_option,
         QStringLiteral("Input device of the headphone jack, as /dev/input/event5."),
         QStringLiteral("device")},
        {out_of_order_option,
         QStringLiteral("Only tell, for so long, that the kiosk is out of order."),
         QStringLiteral("seconds")},
    });
    ui::add_window_options(parser);
    parser.process(QGuiApplication::arguments());
}

QSizeF panel_of(const QCommandLineParser& parser, const kiosk::KioskSettings& settings) {
    if (!parser.isSet(panel_option))
        return settings.panel_mm();
    const QSizeF panel = kiosk::read_panel_mm(parser.value(panel_option));
    if (panel.isEmpty())
        throw std::runtime_error("--panel-mm wants WIDTHxHEIGHT in millimetres, as 268x476");
    return panel;
}

kiosk::AudioGuide::MakeSpeaker speaker_of(const QCommandLineParser& parser) {
    const std::string folder = parser.value(speak_option).toStdString();
    const std::string device = parser.value(device_option).toStdString();
    return [folder, device]() -> std::unique_ptr<ui::Speaker> {
        std::unique_ptr<ui::SoundOutput> output;
        if (folder.empty())
            output = std::make_unique<ui::AlsaOutput>(device);
        else
            output = std::make_unique<ui::WavFolder>(folder);
        return std::make_unique<ui::VoiceSpeaker>(std::move(output));
    };
}

kiosk::TechnicianSetup
technician_of(const kiosk::KioskSettings& settings, const QString& hall, const QString& name) {
    kiosk::TechnicianSetup technician;
    if (settings.has_pin())
        technician.right_pin = [&](const std::string& pin) { return settings.right_pin(pin); };
    technician.restart = [] { QGuiApplication::exit(0); };
    technician.save_panel = [&](QSizeF size) { settings.save_panel_mm(size); };
    technician.facts = [hall, name] { return kiosk::machine_facts(hall, name); };
    return technician;
}

int set_pin(const kiosk::KioskSettings& settings) {
    std::string pin;
    std::cout << "PIN of the technician (6 to 12 digits): " << std::flush;
    std::getline(std::cin, pin);
    if (!settings.save_pin(pin)) {
        std::cerr << "not set: 6 to 12 digits, and --settings names a file that can be written\n";
        return 1;
    }
    std::cout << "set\n";
    return 0;
}

void hear_headphones(kiosk::Headphones& headphones, kiosk::AudioGuide& audio) {
    QObject::connect(&headphones, &kiosk::Headphones::plugged, &audio, &kiosk::AudioGuide::begin);
    QObject::connect(&headphones, &kiosk::Headphones::pulled, &audio, &kiosk::AudioGuide::end);
}

int rest(const ui::WindowOptions& options, std::chrono::seconds how_long) {
    kiosk::OutOfOrder page;
    ui::show_window(page.window(), options);
    QTimer::singleShot(how_long, &QGuiApplication::quit);
    return QGuiApplication::exec();
}

int run(const service::ServiceManager& manager) {
    QCommandLineParser parser;
    read_options(parser);
    const kiosk::KioskSettings settings(parser.value(settings_option));
    if (parser.isSet(pin_option))
        return set_pin(settings);
    const ui::WindowOptions options = ui::read_window_options(parser);
    if (parser.isSet(out_of_order_option))
        return rest(options, std::chrono::seconds(parser.value(out_of_order_option).toInt()));
    const QString name = parser.value(kiosk_option);

    QElapsedTimer clock;
    clock.start();
    ui::HallBridge hall(options.hall, "kiosk", name.toStdString());
    kiosk::KioskScreen screen(hall,
                              {.kiosk = name.toStdString(),
                               .new_id = client::make_request_id,
                               .steady = [&clock] { return kiosk::Moment(clock.elapsed()); },
                               .language = options.language,
                               .technician = technician_of(settings, options.hall, name),
                               .speaker = speaker_of(parser),
                               .panel_mm = panel_of(parser, settings)},
                              options.motion);
    kiosk::Headphones headphones(parser.value(jack_option));
    hear_headphones(headphones, screen.audio());

    QTimer second;
    QObject::connect(
        &second, &QTimer::timeout, &screen.controller(), &kiosk::KioskController::tick);
    second.start(1s);

    const ui::ServiceWatch watch(manager, screen.window(), hall);
    ui::show_window(screen.window(), options);
    std::unique_ptr<ui::PictureTaker> pictures;
    if (!options.pictures.isEmpty())
        pictures = std::make_unique<ui::PictureTaker>(
            screen.window(), options.pictures, QStringLiteral("kiosk-") + name);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    const auto manager = service::ServiceManager::from_environment();
    // A PIN is set at a machine without a screen too.
    if (std::find(argv, argv + argc, std::string_view("--set-pin")) != argv + argc)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("motcua-kiosk"));
    QGuiApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    try {
        return run(manager);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "motcua-kiosk: %s\n", problem.what());
        return 1;
    }
}
