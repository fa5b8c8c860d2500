#include "tests/support/translations.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

TEST(Translations, EnglishOfTheKioskIsComplete) {
    const QString folder = QStringLiteral(MOTCUA_SOURCE_DIR "/kiosk");
    const QStringList missing = testing::missing_translations(
        QStringLiteral(LUPDATE), folder, folder + QStringLiteral("/i18n/kiosk_en.ts"));
    EXPECT_TRUE(missing.isEmpty()) << missing.join(QLatin1Char('\n')).toStdString();
}

} // namespace

} // namespace motcua::kiosk
