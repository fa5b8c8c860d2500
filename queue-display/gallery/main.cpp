#include "queue-display/gallery/scenes.h"
#include "ui/language_switch.h"

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
};

std::vector<Look> looks() {
    std::vector<Look> all;
    for (const char* language : {"vi", "en"}) {
        const QString code = QLatin1String(language);
        all.push_back({QStringLiteral("landscape-") + code, code, QSize(1920, 1080)});
        all.push_back({QStringLiteral("portrait-") + code, code, QSize(1080, 1920)});
    }
    return all;
}

void draw(const display::Scene& scene, const Look& look, const QDir& folder) {
    ui::LanguageSwitch language;
    language.use(look.language);
    ui::FixtureHall hall(display::scene_hall(scene.hall));
    const auto model = display::scene_model(scene, hall, look.language);
    display::BoardWindow window(scene.kind, *model, display::scene_media);
    window.view().setGeometry(QRect(QPoint(0, 0), look.size));
    window.view().show();
    scene.play(hall);
    QGuiApplication::processEvents();
    const QString file = folder.filePath(QLatin1String(scene.name) + QStringLiteral(".png"));
    if (!window.view().grabWindow().save(file))
        throw std::runtime_error("cannot write " + file.toStdString());
}

int run(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draws every board into a folder."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where to."));
    parser.addOption({QStringLiteral("look"),
                      QStringLiteral("Only looks whose name holds this, as portrait-vi."),
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
        for (const display::Scene& scene : display::scenes()) {
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
        std::fprintf(stderr, "motcua-display-gallery: %s\n", problem.what());
        return 1;
    }
}
