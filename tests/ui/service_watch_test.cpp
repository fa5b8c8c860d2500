#include "tests/hall/service/manager_socket.h"
#include "ui/hall_bridge.h"
#include "ui/service_watch.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <cstdlib>

using namespace motcua;

namespace {

/// The next thing told, with the application's loop turning meanwhile.
std::string told(motcua::testing::ManagerSocket& socket) {
    std::string text;
    while (text.empty()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        text = socket.next(0);
    }
    return text;
}

} // namespace

TEST(ServiceWatch, is_ready_with_the_first_picture_and_beats_while_both_threads_turn) {
    motcua::testing::ManagerSocket socket;
    ::setenv("WATCHDOG_USEC", "90000", 1);
    const auto manager = service::ServiceManager::from_environment();
    ui::HallBridge hall("ws://127.0.0.1:1", "kiosk", "K1");
    QQuickWindow window;
    const ui::ServiceWatch watch(manager, window, hall);
    EXPECT_EQ(socket.next(0), "") << "nothing is on the glass yet";
    window.setGeometry(0, 0, 200, 200);
    window.show();
    std::string first = told(socket);
    while (first == "WATCHDOG=1")
        first = told(socket);
    EXPECT_EQ(first, "READY=1");
    EXPECT_EQ(told(socket), "WATCHDOG=1") << "a hall that is away is no fault of the screen";
}
