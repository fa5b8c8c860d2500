#include "hall/service/heartbeat.h"
#include "tests/hall/service/manager_socket.h"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <cstdlib>

using motcua::service::Heartbeat;
using motcua::service::ServiceManager;
using motcua::testing::ManagerSocket;

namespace {

/// A program with a watchdog of 30 ms, so that it beats each 10 ms.
struct Program {
    Program() {
        ::setenv("WATCHDOG_USEC", "30000", 1);
        ::unsetenv("WATCHDOG_PID");
        manager = ServiceManager::from_environment();
    }

    void turn_until_beat() {
        const int before = beats;
        while (beats == before)
            loop.run_one();
    }

    ManagerSocket socket;
    ServiceManager manager;
    boost::asio::io_context loop{1};
    bool works = true;
    int beats = 0;
    Heartbeat heartbeat{loop.get_executor(), manager, [this] {
                            ++beats;
                            return works;
                        }};
};

} // namespace

TEST(Heartbeat, tells_ready_then_beats_while_the_loop_turns) {
    Program program;
    program.heartbeat.start();
    EXPECT_EQ(program.socket.next(0), "READY=1");
    EXPECT_EQ(program.socket.next(0), "WATCHDOG=1");
    EXPECT_EQ(program.socket.next(0), "") << "a loop that does not turn must not beat";
    program.turn_until_beat();
    EXPECT_EQ(program.socket.next(0), "WATCHDOG=1");
}

TEST(Heartbeat, is_silent_while_the_program_does_not_work) {
    Program program;
    program.works = false;
    program.heartbeat.start();
    program.turn_until_beat();
    EXPECT_EQ(program.socket.next(0), "READY=1");
    EXPECT_EQ(program.socket.next(0), "");
    program.works = true;
    program.turn_until_beat();
    EXPECT_EQ(program.socket.next(0), "WATCHDOG=1");
}

TEST(Heartbeat, tells_that_it_stops_and_beats_no_more) {
    Program program;
    program.heartbeat.start();
    program.heartbeat.stop();
    EXPECT_EQ(program.socket.next(0), "READY=1");
    EXPECT_EQ(program.socket.next(0), "WATCHDOG=1");
    EXPECT_EQ(program.socket.next(0), "STOPPING=1");
    program.loop.run();
    EXPECT_EQ(program.socket.next(0), "");
}
