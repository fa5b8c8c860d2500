#include "ui/modules.h"

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

namespace motcua::ui {

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

struct Pair {
    const char* text;
    const char* ground;
};

const std::vector<Pair> texts{
    {"ink", "ground"},
    {"ink", "card"},
    {"ink", "soft"},
    {"ink", "cardClosed"},
    {"ink", "cardPressed"},
    {"muted", "ground"},
    {"muted", "card"},
    {"muted", "soft"},
    {"red", "card"},
    {"red", "cardClosed"},
    {"red", "redGround"},
    {"red", "ground"},
    {"green", "ground"},
    {"green", "card"},
    {"headerInk", "header"},
    {"badgeInk", "badge"},
    {"primaryInk", "primary"},
    {"primaryInk", "primaryPressed"},
    {"goldInk", "gold"},
    {"goldInk", "goldPressed"},
    {"amberInk", "amber"},
    {"badgeClosedInk", "badgeClosed"},
    {"boardText", "boardRow"},
    {"boardMuted", "boardRow"},
    {"boardText", "boardGround"},
    {"boardMuted", "boardGround"},
};

struct ThemeTest : ::testing::Test {
    ThemeTest() {
        use_modules(engine);
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nimport Motcua.Ui\n"
                          "QtObject { property QtObject theme: Theme }",
                          {});
        holder.reset(component.create());
    }

    QObject* theme() const { return holder->property("theme").value<QObject*>(); }

    QColor color(const char* name) const { return theme()->property(name).value<QColor>(); }

    void expect_readable() const {
        for (const Pair& pair : texts)
            EXPECT_GE(contrast(color(pair.text), color(pair.ground)), 7.0)
                << pair.text << " on " << pair.ground;
    }

    QQmlEngine engine;
    std::unique_ptr<QObject> holder;
};

TEST_F(ThemeTest, EveryTextStandsOutSevenToOneInTheLightTheme) {
    expect_readable();
}

TEST_F(ThemeTest, EveryTextStandsOutSevenToOneInHighContrast) {
    theme()->setProperty("highContrast", true);
    expect_readable();
}

TEST_F(ThemeTest, FocusStandsOutThreeToOne) {
    for (const bool high : {false, true}) {
        theme()->setProperty("highContrast", high);
        EXPECT_GE(contrast(color("focus"), color("ground")), 3.0);
        EXPECT_GE(contrast(color("focus"), color("card")), 3.0);
    }
}

TEST_F(ThemeTest, TargetsAreLargeEnoughOnTheSmallestKioskPanel) {
    // 21.5 inch, 1920 pixels along 476 mm.
    const double millimetres = 476.0 / 1920.0;
    EXPECT_GE(theme()->property("touch").toInt() * millimetres, 20.0);
    EXPECT_GE(theme()->property("touchSmall").toInt() * millimetres, 15.0);
    EXPECT_GE(theme()->property("gapSmall").toInt() * millimetres, 3.0);
    // Capital letters are 0.7 of the size; 4.8 mm is the smallest that signs may have.
    EXPECT_GE(theme()->property("textSmall").toInt() * 0.7 * millimetres, 4.8);
}

} // namespace

} // namespace motcua::ui
