/// The simulated day against the real hall: what a newcomer sees moves.

#include "hall/client/hall_client.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using motcua::testing::ChildProcess;

TEST(Day, takes_tickets_serves_and_rates_through_the_halls_own_doors) {
    const motcua::testing::TemporaryFolder data;
    const std::string programs = MOTCUA_BINARY_DIR "/bin/";
    ChildProcess hall({programs + "motcua-hall",
                       "--hall",
                       MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml",
                       "--data",
                       data.path().string(),
                       "--port",
                       "0",
                       "--centre",
                       "none",
                       "--pages",
                       MOTCUA_SOURCE_DIR "/hall/web",
                       "--demo",
                       "--speed",
                       "300"});
    const std::string port = hall.wait_for_line("listening on port ");
    const ChildProcess day({programs + "motcua-day",
                            "--hall",
                            "ws://127.0.0.1:" + port,
                            "--pins",
                            (data / "demo-pins.txt").string()});

    boost::asio::io_context loop;
    motcua::client::Options options;
    options.port = static_cast<std::uint16_t>(std::stoi(port));
    options.role = "display";
    options.id = "B1";
    motcua::client::HallClient board(loop.get_executor(), options);
    board.follow("hall", {});
    board.start();
    const auto figure = [&](const char* name) {
        const auto* record = board.topic("hall")->find("day");
        return record == nullptr ? 0 : record->at(name).to_number<int>();
    };
    const auto end = std::chrono::steady_clock::now() + 100s;
    while (figure("served") < 10 || figure("rated") < 2) {
        ASSERT_LT(std::chrono::steady_clock::now(), end) << figure("served") << " served";
        loop.restart();
        loop.run_for(50ms);
    }
    EXPECT_GE(figure("issued"), figure("served"));
}
