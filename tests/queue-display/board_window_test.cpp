#include "queue-display/board_window.h"
#include "queue-display/gallery/scenes.h"
#include "ui/language_switch.h"

#include <QGuiApplication>
#include <QQuickItem>

#include <gtest/gtest.h>

#include <string>
#include <tuple>

namespace motcua::display {

namespace {

int warnings = 0;

void count_warnings(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtDebugMsg || type == QtInfoMsg ||
        message.startsWith(QLatin1String("QStandardPaths")))
        return;
    ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// A text is whole when it is inside the window and inside the place given to it.
void expect_whole(const QQuickItem& text, const QSizeF& window, const std::string& where) {
    const QRectF place = text.mapRectToScene(text.boundingRect());
    const double painted = text.property("contentWidth").toDouble();
    EXPECT_FALSE(text.property("truncated").toBool()) << where;
    EXPECT_LE(painted, text.width() + 1.5) << where;
    EXPECT_GE(place.left(), -1) << where;
    EXPECT_LE(place.right(), window.width() + 1) << where;
    EXPECT_GE(place.top(), -1) << where;
    EXPECT_LE(place.bottom(), window.height() + 1) << where;
}

void expect_texts_whole(const QQuickItem& item, const QSizeF& window, const std::string& where) {
    if (!item.isVisible())
        return;
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty())
        expect_whole(item, window, where + ": " + item.property("text").toString().toStdString());
    for (const QQuickItem* child : item.childItems())
        expect_texts_whole(*child, window, where);
}

class Boards : public testing::TestWithParam<std::tuple<const char*, QSize>> {};

TEST_P(Boards, CutNoTextInAnyScene) {
    const auto& [language, size] = GetParam();
    ui::LanguageSwitch languages;
    languages.use(QLatin1String(language));
    const auto before = qInstallMessageHandler(count_warnings);
    warnings = 0;
    for (const Scene& scene : scenes()) {
        ui::FixtureHall hall(scene_hall(scene.hall));
        const auto model = scene_model(scene, hall, QLatin1String(language));
        BoardWindow window(scene.kind, *model, scene_media);
        window.view().setGeometry(QRect(QPoint(0, 0), size));
        window.view().show();
        scene.play(hall);
        QGuiApplication::processEvents();
        EXPECT_FALSE(window.view().grabWindow().isNull());
        expect_texts_whole(*window.view().contentItem(), size, scene.name);
    }
    qInstallMessageHandler(before);
    EXPECT_EQ(warnings, 0);
}

INSTANTIATE_TEST_SUITE_P(
    All,
    Boards,
    testing::Combine(testing::Values("vi", "en"),
                     testing::Values(QSize(1920, 1080), QSize(1080, 1920), QSize(1366, 768))));

} // namespace

} // namespace motcua::display
