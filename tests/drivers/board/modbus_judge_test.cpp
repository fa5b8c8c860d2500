/// Our Modbus judged by somebody else's: a display made of pymodbus.

#include "drivers/board/board.h"
#include "drivers/board/modbus_board.h"
#include "drivers/transport/serial_transport.h"
#include "tests/support/child_process.h"
#include "tests/support/far_end.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using testing::ChildProcess;
using testing::FarEnd;

constexpr const char* python = "/usr/bin/python3";

TEST(ModbusJudge, pymodbus_shows_what_we_write) {
    const auto probe = std::string(python) + " -c 'import pymodbus, serial_asyncio' 2>/dev/null";
    if (std::system(probe.c_str()) != 0) {
        GTEST_SKIP() << "python3-pymodbus and python3-serial-asyncio are not here";
    }
    boost::asio::io_context loop;
    FarEnd ours(loop);
    FarEnd theirs(loop);
    ours.on_heard([&](std::string_view bytes) { theirs.say(bytes); });
    theirs.on_heard([&](std::string_view bytes) { ours.say(bytes); });
    ChildProcess display(
        {python, MOTCUA_SOURCE_DIR "/tests/drivers/board/pymodbus_display.py", theirs.path()});
    display.wait_for_line("ready");

    Line line(loop.get_executor(),
              std::make_unique<SerialTransport>(loop.get_executor(), ours.path(), SerialSettings{}),
              LineSettings{});
    ModbusFormat format;
    format.limit = 500ms;
    Board board(loop.get_executor(),
                line,
                std::make_unique<ModbusBoard>(format),
                Board::Settings{5, 200ms});
    std::optional<BoardState> state;
    board.start([&](BoardState now) { state = now; });
    board.show("A001");
    ModbusFormat elsewhere;
    elsewhere.first = 5000; // a register it does not have
    elsewhere.limit = 500ms;
    Board refused(loop.get_executor(),
                  line,
                  std::make_unique<ModbusBoard>(elsewhere),
                  Board::Settings{5, 200ms});
    std::optional<BoardState> other;
    refused.start([&](BoardState now) { other = now; });
    refused.show("B002");
    line.start();
    ASSERT_TRUE(ours.comes_true([&] { return state == BoardState::good; }));
    EXPECT_EQ(display.wait_for_line("shows "), "A001");
    EXPECT_TRUE(ours.comes_true([&] { return other == BoardState::refusing; }));
}

} // namespace
} // namespace motcua::drivers
