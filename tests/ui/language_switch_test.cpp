#include "ui/language_switch.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

QString large_text() {
    return QCoreApplication::translate("AidBar", "Chữ to");
}

TEST(LanguageSwitch, SwitchesThereAndBack) {
    LanguageSwitch languages;
    languages.use(QStringLiteral("en"));
    EXPECT_EQ(large_text(), QStringLiteral("Large text"));
    languages.use(QStringLiteral("vi"));
    EXPECT_EQ(large_text(), QStringLiteral("Chữ to"));
}

TEST(LanguageSwitch, ShowsVietnameseWhereALanguageHasNoText) {
    LanguageSwitch languages;
    languages.use(QStringLiteral("km"));
    EXPECT_EQ(large_text(), QStringLiteral("Chữ to"));
}

} // namespace

} // namespace motcua::ui
