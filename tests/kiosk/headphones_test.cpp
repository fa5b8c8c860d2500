#include "kiosk/headphones.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

namespace motcua::kiosk {

namespace {

/// A jack's input device as the kernel gives its events, through a named pipe.
struct HeadphonesTest : ::testing::Test {
    HeadphonesTest() {
        EXPECT_EQ(mkfifo(path.c_str(), 0600), 0);
        kernel = open(path.c_str(), O_RDWR | O_CLOEXEC);
    }

    ~HeadphonesTest() override { close(kernel); }

    void report(unsigned short type, unsigned short code, int value) {
        input_event event{};
        event.type = type;
        event.code = code;
        event.value = value;
        ASSERT_EQ(write(kernel, &event, sizeof event), static_cast<ssize_t>(sizeof event));
        QCoreApplication::processEvents();
    }

    motcua::testing::TemporaryFolder folder;
    std::string path = folder.path() / "event5";
    int kernel = -1;
};

TEST_F(HeadphonesTest, TellsPlugAndPull) {
    Headphones headphones(QString::fromStdString(path));
    const QSignalSpy plugged(&headphones, &Headphones::plugged);
    const QSignalSpy pulled(&headphones, &Headphones::pulled);
    report(EV_SW, SW_HEADPHONE_INSERT, 1);
    EXPECT_EQ(plugged.count(), 1);
    report(EV_SYN, SYN_REPORT, 0);
    report(EV_SW, SW_MICROPHONE_INSERT, 1);
    report(EV_KEY, KEY_A, 1);
    EXPECT_EQ(plugged.count(), 1);
    report(EV_SW, SW_HEADPHONE_INSERT, 0);
    EXPECT_EQ(pulled.count(), 1);
}

TEST_F(HeadphonesTest, AMissingJackTellsNothing) {
    const Headphones headphones(QStringLiteral("/dev/input/none"));
    QCoreApplication::processEvents();
    SUCCEED();
}

} // namespace

} // namespace motcua::kiosk
