#include "drivers/keypad/wired_keypad.h"
#include "drivers/line/checksum.h"
#include "drivers/transport/serial_transport.h"
#include "tests/support/far_end.h"

#include <gtest/gtest.h>

#include <linux/input.h>
#include <map>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using testing::FarEnd;

KeypadModel model(const std::string& text) {
    ConfigFile file("pad.toml",
                    "id = \"pad\"\nname = \"Pad\"\nkind = \"keypad\"\nevidence = \"simulated\"\n"
                    "source = [\"the test\"]\n" +
                        text);
    auto read = read_keypad_model(file);
    EXPECT_EQ(describe(file.errors()), "");
    return read;
}

class WiredKeypadTest : public ::testing::Test {
protected:
    void open(const KeypadModel& model, std::vector<std::string> units = {}) {
        LineSettings settings;
        settings.reopen_after = 5ms;
        settings.reopen_at_most = 20ms;
        settings.gap = 1ms;
        line_ = std::make_unique<Line>(
            loop_.get_executor(),
            std::make_unique<SerialTransport>(loop_.get_executor(), far_.path(), SerialSettings{}),
            settings);
        pad_ = std::make_unique<WiredKeypad>(loop_.get_executor(), *line_, model, units);
        pad_->start([this](const KeyPress& key) { keys_.push_back(key); },
                    [this](const KeypadState& state) { states_.push_back(state); });
        line_->start();
    }

    bool online() {
        return far_.comes_true([this] { return !states_.empty() && states_.back().online; });
    }

    bool pressed(std::size_t count) {
        return far_.comes_true([&] { return keys_.size() == count; });
    }

    boost::asio::io_context loop_;
    FarEnd far_{loop_};
    std::unique_ptr<Line> line_;
    std::unique_ptr<WiredKeypad> pad_;
    std::vector<KeyPress> keys_;
    std::vector<KeypadState> states_;
};

const char* const lines_pad =
    "language = \"frames\"\n"
    "[[key]]\ndoes = \"rate 1\"\nsends = \"K1\"\n"
    "[[key]]\ndoes = \"next\"\nsends = \"K2\"\n"
    "[frame]\nstart = \"U\"\nend = \"\\r\"\nunit_at = 1\nunit_size = 2\n"
    "unit_is_text = true\nkey_at = 3\n"
    "[lamp]\ndone = \"L1\"\nrefused = \"L2\"\noff = \"L0\"\ntime_ms = 100\n";

TEST_F(WiredKeypadTest, gives_keys_of_several_units_on_one_line) {
    open(model(lines_pad));
    ASSERT_TRUE(online());
    far_.say("U01K1\rnoise\x01U02");
    far_.say("K2\r");
    ASSERT_TRUE(pressed(2));
    EXPECT_EQ(keys_[0], (KeyPress{"01", Button::rate, 1}));
    EXPECT_EQ(keys_[1], (KeyPress{"02", Button::next, 0}));
}

TEST_F(WiredKeypadTest, shows_what_became_of_a_key_for_a_while) {
    open(model(lines_pad));
    ASSERT_TRUE(far_.comes_true([this] { return far_.heard == "L0"; })) << "dark at first";
    pad_->answer("01", true, "");
    ASSERT_TRUE(far_.comes_true([this] { return far_.heard == "L0L1L0"; }));
    pad_->answer("01", false, "");
    ASSERT_TRUE(far_.comes_true([this] { return far_.heard == "L0L1L0L2L0"; }));
}

TEST_F(WiredKeypadTest, tells_that_its_line_is_gone) {
    open(model(lines_pad));
    ASSERT_TRUE(online());
    far_.unplug();
    EXPECT_TRUE(far_.comes_true([this] { return !states_.back().online; }));
}

/// Modbus units at the other end: what each one's inputs are.
class ModbusPadTest : public WiredKeypadTest {
protected:
    ModbusPadTest() {
        far_.on_heard([this](std::string_view piece) {
            held_ += piece;
            while (held_.size() >= 8) {
                const int unit = static_cast<unsigned char>(held_[0]);
                held_.erase(0, 8);
                if (!inputs_.contains(unit)) {
                    continue;
                }
                Bytes reply{static_cast<std::uint8_t>(unit), 2, 1, inputs_[unit]};
                const auto crc = modbus_crc(reply);
                reply.push_back(static_cast<std::uint8_t>(crc));
                reply.push_back(static_cast<std::uint8_t>(crc >> 8));
                ++asked_[unit];
                far_.say({reinterpret_cast<const char*>(reply.data()), reply.size()});
            }
        });
    }

    const char* const text = "language = \"modbus\"\n"
                             "[[key]]\ndoes = \"rate 1\"\ninput = 0\n"
                             "[[key]]\ndoes = \"next\"\ninput = 7\n"
                             "[modbus]\nevery_ms = 20\nanswer_ms = 30\ncount = 8\n"
                             "[timing]\ndebounce_ms = 0\nstuck_ms = 2000\n";

    /// Two rounds, so that the last change was surely seen.
    bool asked(int unit) {
        const int before = asked_[unit];
        return far_.comes_true([&] { return asked_[unit] >= before + 2; });
    }

    std::map<int, std::uint8_t> inputs_;
    std::map<int, int> asked_;
    std::string held_;
};

TEST_F(ModbusPadTest, asks_each_unit_and_gives_its_keys) {
    inputs_ = {{5, 0}, {6, 0}};
    open(model(text), {"5", "6"});
    ASSERT_TRUE(online());
    inputs_[5] = 0x01;
    ASSERT_TRUE(pressed(1));
    inputs_[6] = 0x80;
    ASSERT_TRUE(pressed(2));
    EXPECT_EQ(keys_[0], (KeyPress{"5", Button::rate, 1}));
    EXPECT_EQ(keys_[1], (KeyPress{"6", Button::next, 0}));
    ASSERT_TRUE(asked(5));
    EXPECT_EQ(keys_.size(), 2U) << "a key that is held is one key";
    inputs_[5] = 0;
    ASSERT_TRUE(asked(5));
    inputs_[5] = 0x01;
    EXPECT_TRUE(pressed(3));
}

TEST_F(ModbusPadTest, is_online_while_one_unit_answers) {
    inputs_ = {{5, 0}};
    open(model(text), {"5", "9"});
    ASSERT_TRUE(online());
    ASSERT_TRUE(asked(5));
    EXPECT_TRUE(states_.back().online);
    inputs_.clear();
    EXPECT_TRUE(far_.comes_true([this] { return !states_.back().online; }));
}

} // namespace
} // namespace motcua::drivers
