#include "tests/support/translations.h"

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

TEST(Translations, EnglishOfTheSharedControlsIsComplete) {
    const QString folder = QStringLiteral(MOTCUA_SOURCE_DIR "/ui");
    const QStringList missing = testing::missing_translations(
        QStringLiteral(LUPDATE), folder, folder + QStringLiteral("/i18n/ui_en.ts"));
    EXPECT_TRUE(missing.isEmpty()) << missing.join(QLatin1Char('\n')).toStdString();
}

} // namespace

} // namespace motcua::ui
