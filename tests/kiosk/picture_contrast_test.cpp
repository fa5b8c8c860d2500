#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "tests/support/finger.h"
#include "ui/fixture_hall.h"

#include <QGuiApplication>
#include <QImage>

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace motcua::kiosk {

namespace {

double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// WCAG 2.2 contrast ratio.
double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// The colour that most of a picture's part has: what stands behind the letters.
QColor ground_of(const QImage& picture, const QRect& part) {
    std::map<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[picture.pixel(x, y)];
    const auto most = std::max_element(
        counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
    return QColor(most->first);
}

/// The strongest contrast that a pixel of the part has to its ground: strokes are blurred at their
/// edges, so the heart of a letter tells.
double contrast_in(const QImage& picture, const QRect& part) {
    const QColor ground = ground_of(picture, part);
    double best = 1;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            best = std::max(best, contrast(QColor(picture.pixel(x, y)), ground));
    return best;
}

bool is_disabled(const QQuickItem* item) {
    for (; item != nullptr; item = item->parentItem())
        if (!item->isEnabled())
            return true;
    return false;
}

class PictureContrast : public ::testing::TestWithParam<bool> {
protected:
    void check(const Scene& scene) {
        SCOPED_TRACE(scene.name);
        Moment clock{};
        ui::FixtureHall hall(scene_hall().toStdString());
        KioskScreen screen(hall, scene_setup(clock, QStringLiteral("vi")), false);
        screen.window().setGeometry(0, 0, 1080, 1920);
        screen.window().show();
        if (GetParam())
            screen.controller().toggleContrast();
        SceneKiosk kiosk{hall, screen.controller(), clock};
        scene.play(kiosk);
        QGuiApplication::processEvents();
        if (!screen.controller().leaving())
            check_texts(screen);
    }

private:
    static void check_texts(KioskScreen& screen) {
        const QImage picture = screen.window().grabWindow();
        for (const QQuickItem* item : testing::shown_items(screen.window())) {
            const QString text = item->property("text").toString();
            if (!item->inherits("QQuickText") || text.trimmed().isEmpty() || is_disabled(item) ||
                item->property("example").toBool())
                continue;
            const QRect part = item->mapRectToScene({0, 0, item->width(), item->height()})
                                   .toAlignedRect()
                                   .intersected(picture.rect());
            if (part.isEmpty())
                continue;
            EXPECT_GE(contrast_in(picture, part), 7.0) << text.toStdString();
        }
    }
};

TEST_P(PictureContrast, EveryTextOfEveryPictureStandsOutSevenToOne) {
    for (const Scene& scene : scenes())
        check(scene);
}

INSTANTIATE_TEST_SUITE_P(Themes, PictureContrast, ::testing::Bool(), [](const auto& high) {
    return std::string(high.param ? "high_contrast" : "light");
});

} // namespace

} // namespace motcua::kiosk
