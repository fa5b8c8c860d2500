#include "hall/service/service_manager.h"
#include "tests/hall/service/manager_socket.h"

#include <gtest/gtest.h>

#include <cstdlib>

using motcua::service::ServiceManager;
using motcua::testing::ManagerSocket;

namespace {

void set(const char* name, const std::string& value) {
    ::setenv(name, value.c_str(), 1);
}

} // namespace

TEST(ServiceManager, is_silent_where_nobody_listens) {
    const auto manager = ServiceManager::from_environment();
    manager.tell("READY=1");
    EXPECT_EQ(manager.watchdog().count(), 0);
    EXPECT_EQ(manager.passed_socket("hall"), -1);
}

TEST(ServiceManager, tells_in_one_datagram) {
    ManagerSocket socket;
    const auto manager = ServiceManager::from_environment();
    manager.tell("READY=1\nSTATUS=open");
    EXPECT_EQ(socket.next(1000), "READY=1\nSTATUS=open");
}

TEST(ServiceManager, leaves_nothing_in_the_environment_for_a_child) {
    ManagerSocket socket;
    set("WATCHDOG_USEC", "3000000");
    set("LISTEN_FDS", "1");
    static_cast<void>(ServiceManager::from_environment());
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "LISTEN_FDS"})
        EXPECT_EQ(std::getenv(name), nullptr) << name;
}

TEST(ServiceManager, heeds_a_watchdog_only_when_it_is_for_this_process) {
    set("WATCHDOG_USEC", "3000000");
    set("WATCHDOG_PID", std::to_string(::getpid()));
    EXPECT_EQ(ServiceManager::from_environment().watchdog().count(), 3'000'000);
    set("WATCHDOG_USEC", "3000000");
    set("WATCHDOG_PID", "1");
    EXPECT_EQ(ServiceManager::from_environment().watchdog().count(), 0);
    set("WATCHDOG_USEC", "soon");
    EXPECT_EQ(ServiceManager::from_environment().watchdog().count(), 0);
}

TEST(ServiceManager, knows_passed_sockets_by_name) {
    set("LISTEN_FDS", "2");
    set("LISTEN_PID", std::to_string(::getpid()));
    set("LISTEN_FDNAMES", "hall:lan");
    const auto manager = ServiceManager::from_environment();
    EXPECT_EQ(manager.passed_socket("hall"), 3);
    EXPECT_EQ(manager.passed_socket("lan"), 4);
    EXPECT_EQ(manager.passed_socket("other"), -1);
}

TEST(ServiceManager, refuses_sockets_that_are_another_process_s) {
    set("LISTEN_FDS", "1");
    set("LISTEN_PID", "1");
    set("LISTEN_FDNAMES", "hall");
    EXPECT_EQ(ServiceManager::from_environment().passed_socket("hall"), -1);
}
