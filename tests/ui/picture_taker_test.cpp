#include "tests/support/temporary_folder.h"
#include "ui/picture_taker.h"

#include <QColor>
#include <QDeadlineTimer>
#include <QDir>
#include <QGuiApplication>

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

bool appears(const QString& file) {
    const QDeadlineTimer patience(20'000);
    while (!QFile::exists(file) && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return QFile::exists(file);
}

TEST(PictureTaker, SavesThePresentContentOnceItStandsStill) {
    const testing::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path().string()) + QStringLiteral("/new");
    QQuickWindow window;
    window.setColor(QColor(10, 87, 53));
    window.resize(60, 40);
    window.show();
    const PictureTaker taker(window, path, QStringLiteral("kiosk-K1"));
    ASSERT_TRUE(appears(path + QStringLiteral("/kiosk-K1.png")));
    const QImage picture(path + QStringLiteral("/kiosk-K1.png"));
    EXPECT_EQ(picture.size(), QSize(60, 40));
    EXPECT_EQ(picture.pixelColor(30, 20), QColor(10, 87, 53));
    EXPECT_TRUE(QFile::exists(path + QStringLiteral("/kiosk-K1-01.png")));
}

} // namespace

} // namespace motcua::ui
