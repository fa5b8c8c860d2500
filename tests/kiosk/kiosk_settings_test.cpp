#include "kiosk/kiosk_settings.h"
#include "tests/support/temporary_folder.h"

#include <QFile>

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

struct KioskSettingsTest : ::testing::Test {
    QString path() const { return QString::fromStdString((folder.path() / "kiosk.ini").string()); }

    motcua::testing::TemporaryFolder folder;
    KioskSettings settings{path()};
};

TEST_F(KioskSettingsTest, KeepsThePanelsSize) {
    EXPECT_TRUE(settings.panel_mm().isEmpty());
    EXPECT_TRUE(settings.save_panel_mm({268.2, 476.7}));
    EXPECT_EQ(KioskSettings(path()).panel_mm(), QSizeF(268.2, 476.7));
}

TEST_F(KioskSettingsTest, KeepsAPinHashedAndReadableByItsOwnerAlone) {
    EXPECT_FALSE(settings.has_pin());
    EXPECT_FALSE(settings.right_pin(""));
    ASSERT_TRUE(settings.save_pin("135790"));
    EXPECT_TRUE(settings.has_pin());
    EXPECT_TRUE(settings.right_pin("135790"));
    EXPECT_FALSE(settings.right_pin("135791"));
    EXPECT_FALSE(settings.right_pin(""));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("135790"));
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST_F(KioskSettingsTest, RefusesWhatIsNoPin) {
    for (const char* pin : {"", "12345", "1234567890123", "12345a", "1234 6"})
        EXPECT_FALSE(settings.save_pin(pin)) << pin;
    EXPECT_FALSE(KioskSettings(QString()).save_pin("135790")) << "nowhere to keep it";
}

TEST(ReadPanelMm, ReadsTwoPossibleLengths) {
    EXPECT_EQ(read_panel_mm(QStringLiteral("268x476")), QSizeF(268, 476));
    EXPECT_EQ(read_panel_mm(QStringLiteral("217.5x135.9")), QSizeF(217.5, 135.9));
    for (const char* text : {"", "268", "268x", "x476", "0x0", "268x476x1", "9999x10", "nanxnan"})
        EXPECT_TRUE(read_panel_mm(QLatin1String(text)).isEmpty()) << text;
}

} // namespace

} // namespace motcua::kiosk
