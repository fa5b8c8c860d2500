#include "drivers/board/ascii_board.h"
#include "drivers/board/board.h"
#include "drivers/board/modbus_board.h"
#include "drivers/line/checksum.h"
#include "drivers/transport/serial_transport.h"
#include "tests/support/far_end.h"

#include <gtest/gtest.h>

#include <map>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using testing::FarEnd;

/// Boards on one line, and the tests' own Modbus units at the other end.
class BoardTest : public ::testing::Test {
protected:
    BoardTest() {
        far_.on_heard([this](std::string_view piece) { serve(piece); });
    }

    void open() {
        LineSettings settings;
        settings.reopen_after = 5ms;
        settings.reopen_at_most = 20ms;
        settings.gap = 1ms;
        line_ = std::make_unique<Line>(
            loop_.get_executor(),
            std::make_unique<SerialTransport>(loop_.get_executor(), far_.path(), SerialSettings{}),
            settings);
    }

    void add(int address, std::unique_ptr<const BoardLanguage> language) {
        auto& board = boards_[address];
        board = std::make_unique<Board>(
            loop_.get_executor(), *line_, std::move(language), Board::Settings{address, refresh_});
        board->start([this, address](BoardState state) { states_[address] = state; });
    }

    void add_modbus(int address) {
        ModbusFormat format;
        format.limit = 40ms;
        add(address, std::make_unique<ModbusBoard>(format));
    }

    /// Answers each whole function 10h frame of a unit that is there, as a slave does.
    void serve(std::string_view piece) {
        held_ += piece;
        while (held_.size() >= 17 && held_[1] == '\x10') {
            const Bytes frame(held_.begin(), held_.begin() + 17);
            held_.erase(0, 17);
            const int unit = frame[0];
            if (!units_.contains(unit)) {
                continue;
            }
            std::string shown;
            for (int digit = 0; digit < 4; ++digit) {
                shown += static_cast<char>(frame[8 + 2 * digit]);
            }
            units_[unit] = shown;
            ++writes_[unit];
            Bytes reply(frame.begin(), frame.begin() + 6);
            const auto crc = modbus_crc(reply);
            reply.push_back(static_cast<std::uint8_t>(crc));
            reply.push_back(static_cast<std::uint8_t>(crc >> 8));
            far_.say(noise_ + std::string(reply.begin(), reply.end()));
        }
    }

    boost::asio::io_context loop_;
    FarEnd far_{loop_};
    std::unique_ptr<Line> line_;
    std::map<int, std::unique_ptr<Board>> boards_;
    std::map<int, BoardState> states_;
    std::map<int, std::string> units_; ///< what the units that are there show
    std::map<int, int> writes_;
    std::string held_;
    std::string noise_;
    std::chrono::milliseconds refresh_ = 1h;
};

TEST_F(BoardTest, shows_texts_on_several_boards_of_one_line) {
    units_ = {{5, ""}, {6, ""}};
    open();
    add_modbus(5);
    add_modbus(6);
    line_->start();
    boards_[5]->show("A001");
    boards_[6]->show("B7");
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A001" && units_[6] == "  B7"; }));
    boards_[5]->show("A002");
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A002"; }));
    ASSERT_TRUE(far_.comes_true(
        [this] { return states_[5] == BoardState::good && states_[6] == BoardState::good; }));
}

TEST_F(BoardTest, tells_a_silent_board_from_a_good_one_on_the_same_line) {
    units_ = {{5, ""}};
    open();
    add_modbus(5);
    add_modbus(9);
    line_->start();
    boards_[5]->show("A001");
    boards_[9]->show("A002");
    ASSERT_TRUE(far_.comes_true([this] { return states_[9] == BoardState::silent; }));
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A001"; }));
    EXPECT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
}

TEST_F(BoardTest, shows_the_text_to_a_board_that_was_switched_on_later) {
    refresh_ = 10ms;
    open();
    add_modbus(5);
    line_->start();
    boards_[5]->show("A001");
    ASSERT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::silent; }));
    units_ = {{5, ""}};
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A001"; }));
    ASSERT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
    units_[5] = "    "; // it lost its power
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A001"; }));
}

TEST_F(BoardTest, is_good_through_noise_before_each_answer) {
    units_ = {{5, ""}};
    noise_ = std::string("\x00\xff\x05\x10\x05", 5);
    open();
    add_modbus(5);
    line_->start();
    for (const char* number : {"A001", "A002", "A003"}) {
        boards_[5]->show(number);
        ASSERT_TRUE(far_.comes_true([&] { return units_[5] == number; }));
    }
    EXPECT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
}

TEST_F(BoardTest, shows_only_the_newest_of_texts_that_come_at_once) {
    units_ = {{5, ""}};
    open();
    add_modbus(5);
    line_->start();
    ASSERT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
    const int before = writes_[5];
    for (int number = 0; number < 100; ++number) {
        boards_[5]->show(std::to_string(1000 + number));
    }
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "1099"; }));
    EXPECT_LE(writes_[5] - before, 3);
}

TEST_F(BoardTest, does_not_call_a_board_good_that_never_says_a_word) {
    AsciiFormat format;
    format.text.digits = 3;
    open();
    add(5, std::make_unique<AsciiBoard>(format));
    line_->start();
    boards_[5]->show("001");
    ASSERT_TRUE(far_.comes_true([this] {
        return far_.heard.ends_with(std::string("\x02"
                                                "05001\x03"));
    }));
    EXPECT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::unknown; }));
}

TEST_F(BoardTest, tells_that_its_line_is_gone_and_shows_again_when_it_is_back) {
    const auto port = std::string(::testing::TempDir()) + "board-test-port";
    ::unlink(port.c_str());
    ASSERT_EQ(::symlink(far_.path().c_str(), port.c_str()), 0);
    units_ = {{5, ""}};
    LineSettings settings;
    settings.reopen_after = 5ms;
    settings.reopen_at_most = 20ms;
    line_ = std::make_unique<Line>(
        loop_.get_executor(),
        std::make_unique<SerialTransport>(loop_.get_executor(), port, SerialSettings{}),
        settings);
    add_modbus(5);
    line_->start();
    boards_[5]->show("A001");
    ASSERT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
    far_.unplug();
    ::unlink(port.c_str());
    ASSERT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::offline; }));
    boards_[5]->show("A002");
    far_.plug();
    ASSERT_EQ(::symlink(far_.path().c_str(), port.c_str()), 0);
    ASSERT_TRUE(far_.comes_true([this] { return units_[5] == "A002"; }));
    EXPECT_TRUE(far_.comes_true([this] { return states_[5] == BoardState::good; }));
    ::unlink(port.c_str());
}

} // namespace
} // namespace motcua::drivers
