#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_screen.h"
#include "tests/support/finger.h"
#include "ui/fixture_hall.h"

#include <QAccessible>
#include <QGuiApplication>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace motcua::kiosk {

namespace {

// quality.md A1: what one does next at least 20 mm, everything 15 mm, 3 mm apart.
constexpr qreal primary_mm = 20;
constexpr qreal any_mm = 15;
constexpr qreal gap_mm = 3;
constexpr qreal rounding_mm = 0.22; ///< of one pixel, its edges on both sides

struct Panel {
    const char* name;
    QSize pixels;
    QSizeF millimetres;
};

std::ostream& operator<<(std::ostream& out, const Panel& panel) {
    return out << panel.name;
}

/// Something that a finger may press, in millimetres on the panel.
struct Target {
    std::string label;
    QRectF place;
    bool primary = false;
};

/// A choice among others, or the button that is the thing to do next; aids, languages, keys and
/// ways beside are not.
bool is_primary(const QQuickItem& item) {
    const QString kind = item.property("kind").toString();
    const bool button = item.property("role").toInt() == QAccessible::Button;
    const bool choice = item.property("cardId").isValid();
    return button &&
           (choice || kind == QStringLiteral("gold") || kind == QStringLiteral("primary"));
}

/// A panel of 10 inch is all within reach: it offers no lower half.
bool is_shown_on(const Scene& scene, const Panel& panel) {
    const bool lowered = std::string_view(scene.name).starts_with("lowered");
    return !lowered || std::max(panel.millimetres.width(), panel.millimetres.height()) > 250;
}

qreal distance(const QRectF& one, const QRectF& other) {
    const qreal across = std::max(one.left(), other.left()) - std::min(one.right(), other.right());
    const qreal down = std::max(one.top(), other.top()) - std::min(one.bottom(), other.bottom());
    return std::max(across, down);
}

class TargetSize : public ::testing::TestWithParam<Panel> {
protected:
    void check(const Scene& scene) {
        SCOPED_TRACE(scene.name);
        Moment clock{};
        ui::FixtureHall hall(scene_hall().toStdString());
        KioskSetup setup = scene_setup(clock, QStringLiteral("vi"));
        setup.panel_mm = GetParam().millimetres;
        KioskScreen screen(hall, std::move(setup), false);
        screen.window().setGeometry(QRect(QPoint(0, 0), GetParam().pixels));
        screen.window().show();
        SceneKiosk kiosk{hall, screen.controller(), clock};
        scene.play(kiosk);
        QGuiApplication::processEvents();
        check_targets(targets(screen), screen.controller().leaving());
    }

private:
    static std::vector<Target> targets(KioskScreen& screen) {
        const qreal mm = GetParam().millimetres.width() / GetParam().pixels.width();
        std::vector<Target> found;
        for (const QQuickItem* item : testing::pressables(screen.window())) {
            const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
            found.push_back({item->property("label").toString().toStdString(),
                             {place.topLeft() * mm, place.size() * mm},
                             is_primary(*item)});
        }
        return found;
    }

    static void check_targets(const std::vector<Target>& targets, bool veiled) {
        const QRectF panel(QPointF(0, 0), GetParam().millimetres);
        for (const Target& one : targets) {
            const qreal least = (one.primary ? primary_mm : any_mm) - rounding_mm;
            EXPECT_GE(one.place.width(), least) << one.label;
            EXPECT_GE(one.place.height(), least) << one.label;
            EXPECT_TRUE(panel.adjusted(-1, -1, 1, 1).contains(one.place)) << one.label;
        }
        if (!veiled)
            check_gaps(targets);
    }

    static void check_gaps(const std::vector<Target>& targets) {
        for (std::size_t one = 0; one < targets.size(); ++one)
            for (std::size_t other = one + 1; other < targets.size(); ++other)
                EXPECT_GE(distance(targets[one].place, targets[other].place), gap_mm - rounding_mm)
                    << targets[one].label << " and " << targets[other].label;
    }
};

TEST_P(TargetSize, EveryTargetIsLargeEnoughForAFingerAndStandsApart) {
    for (const Scene& scene : scenes())
        if (is_shown_on(scene, GetParam()))
            check(scene);
}

INSTANTIATE_TEST_SUITE_P(Panels,
                         TargetSize,
                         ::testing::Values(Panel{"p10_portrait", {1080, 1920}, {125.8, 223.6}},
                                           Panel{"p10_landscape", {1920, 1080}, {223.6, 125.8}},
                                           Panel{"p15_portrait", {1080, 1920}, {194.3, 345.4}},
                                           Panel{"p15_landscape", {1920, 1080}, {345.4, 194.3}},
                                           Panel{"p21_portrait", {1080, 1920}, {267.7, 476.0}},
                                           Panel{"p21_landscape", {1920, 1080}, {476.0, 267.7}},
                                           Panel{"p32_portrait", {1080, 1920}, {398.5, 708.5}},
                                           Panel{"p32_landscape", {1920, 1080}, {708.5, 398.5}}),
                         [](const auto& panel) { return std::string(panel.param.name); });

} // namespace

} // namespace motcua::kiosk
