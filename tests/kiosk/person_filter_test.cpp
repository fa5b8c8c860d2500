#include "kiosk/person_filter.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

struct PersonFilterTest : ::testing::Test {
    PersonFilterTest() {
        watched.installEventFilter(&filter);
        QObject::connect(&filter, &PersonFilter::acted, [this] { ++acts; });
        QObject::connect(&filter, &PersonFilter::scanned, [this](QString& text) { scans << text; });
    }

    void press(int key, const QString& text) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&watched, &event);
    }

    void type(const QString& text) {
        for (const QChar letter : text)
            press(0, QString(letter));
    }

    QObject watched;
    PersonFilter filter;
    int acts = 0;
    QStringList scans;
};

TEST_F(PersonFilterTest, ReadsAScannerThatTypes) {
    type(QStringLiteral("http://hall/t/abc"));
    press(Qt::Key_Return, QStringLiteral("\r"));
    EXPECT_EQ(scans, QStringList{QStringLiteral("http://hall/t/abc")});
}

TEST_F(PersonFilterTest, LeavesEnterToWhomeverPressesAButton) {
    press(Qt::Key_Return, QStringLiteral("\r"));
    EXPECT_TRUE(scans.isEmpty());
    EXPECT_EQ(acts, 1);
}

TEST_F(PersonFilterTest, StartsAnewAfterEachScanAndStopsAtTheLimit) {
    type(QString(600, QLatin1Char('x')));
    press(Qt::Key_Enter, {});
    type(QStringLiteral("A017K7P"));
    press(Qt::Key_Enter, {});
    ASSERT_EQ(scans.size(), 2);
    EXPECT_EQ(scans[0].size(), 512);
    EXPECT_EQ(scans[1], QStringLiteral("A017K7P"));
}

} // namespace

} // namespace motcua::kiosk
