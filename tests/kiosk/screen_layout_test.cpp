#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "tests/support/finger.h"
#include "ui/fixture_hall.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

#include <string>

namespace motcua::kiosk {

namespace {

// 21.5 inch: 0.248 mm a pixel, so 61 pixels are 15 mm.
constexpr qreal smallest_target = 61;

struct Look {
    const char* name;
    const char* language;
    QSize size;
};

std::ostream& operator<<(std::ostream& out, const Look& look) {
    return out << look.name;
}

QRectF place_of(const QQuickItem* item) {
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

/// The control or card that a text stands in, else the window.
QRectF room_of(const QQuickItem* text, const QQuickWindow& window) {
    for (const QQuickItem* item = text->parentItem(); item != nullptr; item = item->parentItem())
        if (item->property("label").isValid())
            return place_of(item);
    return QRectF(QPointF(0, 0), QSizeF(window.size()));
}

class ScreenLayout : public ::testing::TestWithParam<Look> {
protected:
    void check(const Scene& scene) {
        SCOPED_TRACE(scene.name);
        Moment clock{};
        ui::FixtureHall hall(scene_hall().toStdString());
        KioskScreen screen(hall, scene_setup(clock, QLatin1String(GetParam().language)), false);
        screen.window().setGeometry(QRect(QPoint(0, 0), GetParam().size));
        screen.window().show();
        SceneKiosk kiosk{hall, screen.controller(), clock};
        scene.play(kiosk);
        QGuiApplication::processEvents();
        for (const QQuickItem* item : testing::pressables(screen.window()))
            check_target(*item, screen);
        for (const QQuickItem* item : testing::shown_items(screen.window()))
            if (item->inherits("QQuickText"))
                check_text(*item, screen.window());
    }

private:
    void check_target(const QQuickItem& item, KioskScreen& screen) {
        const QString label = item.property("label").toString();
        EXPECT_FALSE(label.isEmpty()) << "a control without a name";
        const QRectF place = place_of(&item);
        EXPECT_GE(place.height(), smallest_target) << label.toStdString();
        EXPECT_GE(place.width(), smallest_target) << label.toStdString();
        const QRectF window(QPointF(0, 0), QSizeF(GetParam().size));
        EXPECT_TRUE(window.contains(place)) << label.toStdString() << " leaves the window";
        if (screen.controller().lowered()) {
            EXPECT_GE(place.top(), window.height() / 2 - 1)
                << label.toStdString() << " is in the upper half";
        }
    }

    void check_text(const QQuickItem& item, const QQuickWindow& window) {
        const std::string text = item.property("text").toString().toStdString();
        EXPECT_FALSE(item.property("truncated").toBool()) << text;
        QRectF ink = place_of(&item);
        ink.setHeight(std::max(ink.height(), item.property("contentHeight").toReal()));
        const QRectF room = room_of(&item, window).adjusted(-1, -1, 1, 1);
        EXPECT_GE(ink.top(), room.top()) << text << " is cut above";
        EXPECT_LE(ink.bottom(), room.bottom()) << text << " is cut below";
        EXPECT_LE(item.property("contentWidth").toReal(), room.width()) << text << " is too wide";
    }
};

TEST_P(ScreenLayout, EverythingIsWholeNamedAndLargeEnough) {
    for (const Scene& scene : scenes())
        check(scene);
}

INSTANTIATE_TEST_SUITE_P(Looks,
                         ScreenLayout,
                         ::testing::Values(Look{"portrait_vi", "vi", {1080, 1920}},
                                           Look{"portrait_en", "en", {1080, 1920}},
                                           Look{"landscape_vi", "vi", {1920, 1080}},
                                           Look{"landscape_en", "en", {1920, 1080}}),
                         [](const auto& look) { return std::string(look.param.name); });

} // namespace

} // namespace motcua::kiosk
