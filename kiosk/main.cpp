#include "kiosk/kiosk_screen.h"
#include "kiosk/out_of_order.h"
#include "ui/hall_bridge.h"
#include "ui/picture_taker.h"
#include "ui/service_watch.h"
#include "ui/window_options.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

#include <cstdio>
#include <exception>
#include <memory>

namespace {

using namespace motcua;
using namespace std::chrono_literals;

const QString kiosk_option = QStringLiteral("kiosk");
const QString out_of_order_option = QStringLiteral("out-of-order");

void read_options(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral(
        "The touch screen on which citizens take a ticket, find it again and rate."));
    parser.addHelpOption();
    parser.addOption({kiosk_option,
                      QStringLiteral("Name of this kiosk in the hall's configuration."),
                      QStringLiteral("id"),
                      QStringLiteral("K1")});
    parser.addOption({out_of_order_option,
                      QStringLiteral("Only tell, for so long, that the kiosk is out of order."),
                      QStringLiteral("seconds")});
    ui::add_window_options(parser);
    parser.process(QGuiApplication::arguments());
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
    const ui::WindowOptions options = ui::read_window_options(parser);
    if (parser.isSet(out_of_order_option))
        return rest(options, std::chrono::seconds(parser.value(out_of_order_option).toInt()));
    const std::string name = parser.value(kiosk_option).toStdString();

    QElapsedTimer clock;
    clock.start();
    ui::HallBridge hall(options.hall, "kiosk", name);
    kiosk::KioskScreen screen(hall,
                              {.kiosk = name,
                               .new_id = client::make_request_id,
                               .steady = [&clock] { return kiosk::Moment(clock.elapsed()); },
                               .language = options.language},
                              options.motion);

    QTimer second;
    QObject::connect(
        &second, &QTimer::timeout, &screen.controller(), &kiosk::KioskController::tick);
    second.start(1s);

    const ui::ServiceWatch watch(manager, screen.window(), hall);
    ui::show_window(screen.window(), options);
    std::unique_ptr<ui::PictureTaker> pictures;
    if (!options.pictures.isEmpty())
        pictures = std::make_unique<ui::PictureTaker>(screen.window(),
                                                      options.pictures,
                                                      QStringLiteral("kiosk-") +
                                                          parser.value(kiosk_option));
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    const auto manager = service::ServiceManager::from_environment();
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("motcua-kiosk"));
    try {
        return run(manager);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "motcua-kiosk: %s\n", problem.what());
        return 1;
    }
}
