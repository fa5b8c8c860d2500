#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>

#include <cstdio>
#include <stdexcept>

namespace {

using namespace motcua;

struct Look {
    QString name;
    QString language;
    QSize size;
    bool contrast;
};

std::vector<Look> looks() {
    const QSize portrait(1080, 1920);
    const QSize landscape(1920, 1080);
    std::vector<Look> all;
    for (const auto& [shape, size] : {std::pair{"portrait", portrait}, {"landscape", landscape}})
        for (const char* language : {"vi", "en"})
            for (const bool contrast : {false, true})
                all.push_back({QStringLiteral("%1-%2-%3")
                                   .arg(QLatin1String(shape),
                                        QLatin1String(language),
                                        QLatin1String(contrast ? "contrast" : "light")),
                               QLatin1String(language),
                               size,
                               contrast});
    return all;
}

void draw(const kiosk::Scene& scene, const Look& look, const QDir& folder) {
    kiosk::Moment clock{};
    ui::FixtureHall hall(kiosk::scene_hall().toStdString());
    kiosk::KioskScreen screen(hall, kiosk::scene_setup(clock, look.language), false);
    screen.window().setGeometry(QRect(QPoint(0, 0), look.size));
    screen.window().show();
    if (look.contrast)
        screen.controller().toggleContrast();
    kiosk::SceneKiosk kiosk{hall, screen.controller(), clock};
    scene.play(kiosk);
    QGuiApplication::processEvents();
    const QString file = folder.filePath(QLatin1String(scene.name) + QStringLiteral(".png"));
    if (!screen.window().grabWindow().save(file))
        throw std::runtime_error("cannot write " + file.toStdString());
}

int run(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws every screen of the kiosk into a folder."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where to."));
    parser.addOption({QStringLiteral("look"),
                      QStringLiteral("Only looks whose name holds this, as portrait-vi-light."),
                      QStringLiteral("name")});
    parser.addOption({QStringLiteral("scene"),
                      QStringLiteral("Only scenes whose name holds this."),
                      QStringLiteral("name")});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    int drawn = 0;
    for (const Look& look : looks()) {
        if (!look.name.contains(parser.value(QStringLiteral("look"))))
            continue;
        const QDir folder(parser.positionalArguments().front() + QLatin1Char('/') + look.name);
        folder.mkpath(QStringLiteral("."));
        for (const kiosk::Scene& scene : kiosk::scenes()) {
            if (!QLatin1String(scene.name).contains(parser.value(QStringLiteral("scene"))))
                continue;
            draw(scene, look, folder);
            ++drawn;
        }
    }
    std::printf("%d pictures\n", drawn);
    return drawn > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    try {
        return run(QGuiApplication::arguments());
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "motcua-kiosk-gallery: %s\n", problem.what());
        return 1;
    }
}
