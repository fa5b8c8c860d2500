#include "drivers/line/line.h"
#include "drivers/transport/serial_transport.h"
#include "tests/support/far_end.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Outcome = Exchange::Outcome;
using testing::FarEnd;

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

/// A line over a pair of pseudo terminals, with the test at the other end.
class LineTest : public ::testing::Test {
protected:
    void open(LineSettings settings = {}) {
        settings.reopen_after = 10ms;
        settings.reopen_at_most = 50ms;
        auto transport =
            std::make_unique<SerialTransport>(loop_.get_executor(), far_.path(), SerialSettings{});
        line_ = std::make_unique<Line>(loop_.get_executor(), std::move(transport), settings);
        line_->listen([this](bool up) { states_ += up ? "up " : "down "; },
                      [this](std::span<const std::uint8_t> heard) {
                          alone_.append(heard.begin(), heard.end());
                      });
        line_->start();
    }

    bool up() {
        return far_.comes_true([this] { return line_->up(); });
    }

    /// Asks, and takes what comes until a '.' for the answer.
    void ask(const std::string& request, bool answers = true) {
        Exchange exchange;
        exchange.request = bytes(request);
        exchange.limit = limit_;
        if (answers) {
            exchange.hear = [this, request, held = std::string()](auto heard) mutable {
                held.append(heard.begin(), heard.end());
                if (held.ends_with('.')) {
                    answers_ += request + "=" + held + " ";
                }
                return held.ends_with('.');
            };
        }
        exchange.done = [this, request](Outcome outcome) {
            constexpr const char* words[] = {"answered", "sent", "silent", "down"};
            done_ += request + ":" + words[static_cast<std::size_t>(outcome)] + " ";
        };
        line_->ask(std::move(exchange));
    }

    bool done(const std::string& what) {
        return far_.comes_true([&] { return done_ == what; });
    }

    boost::asio::io_context loop_;
    FarEnd far_{loop_};
    std::unique_ptr<Line> line_;
    std::chrono::milliseconds limit_ = 10s;
    std::string states_;
    std::string answers_;
    std::string done_;
    std::string alone_;
};

TEST_F(LineTest, asks_one_after_another) {
    open();
    ASSERT_TRUE(up());
    far_.on_heard([this](std::string_view) {
        // The second question is not heard before the first has its answer.
        if (far_.heard == "one" || far_.heard == "onetwo") {
            far_.say(far_.heard == "one" ? "1" : "2.");
        }
        if (far_.heard == "one") {
            far_.say(".");
        }
    });
    ask("one");
    ask("two");
    ask("three", false);
    ASSERT_TRUE(done("one:answered two:answered three:sent ")) << done_;
    EXPECT_EQ(answers_, "one=1. two=2. ");
    EXPECT_TRUE(far_.comes_true([this] { return far_.heard == "onetwothree"; }));
}

TEST_F(LineTest, gives_up_waiting_and_goes_on) {
    open();
    ASSERT_TRUE(up());
    limit_ = 30ms;
    far_.on_heard([this](std::string_view piece) {
        if (piece.find("there") != piece.npos) {
            far_.say("yes.");
        }
    });
    ask("nobody");
    limit_ = 10s;
    ask("there");
    ASSERT_TRUE(done("nobody:silent there:answered ")) << done_;
}

TEST_F(LineTest, hears_what_devices_say_by_themselves) {
    open();
    ASSERT_TRUE(up());
    far_.say("key");
    ASSERT_TRUE(far_.comes_true([this] { return alone_ == "key"; }));
}

TEST_F(LineTest, takes_its_own_echo_away) {
    LineSettings settings;
    settings.echo = true;
    open(settings);
    ASSERT_TRUE(up());
    far_.on_heard([this](std::string_view piece) {
        far_.say(piece);
        if (far_.heard == "abc.") {
            far_.say("abc.");
        }
    });
    ask("abc."); // the answer looks like the question, as Modbus answers a write
    ASSERT_TRUE(done("abc.:answered ")) << done_;
    EXPECT_EQ(answers_, "abc.=abc. ");
    EXPECT_EQ(alone_, "");
}

TEST_F(LineTest, tells_everybody_that_it_broke_and_comes_back) {
    open();
    ASSERT_TRUE(up());
    ask("lost");
    ask("waiting");
    ASSERT_TRUE(far_.comes_true([this] { return far_.heard == "lost"; }));
    far_.unplug();
    ASSERT_TRUE(done("lost:down waiting:down ")) << done_;
    EXPECT_EQ(states_, "up down ");
    ask("gone");
    ASSERT_TRUE(done("lost:down waiting:down gone:down ")) << done_;
    EXPECT_FALSE(line_->up());
}

TEST_F(LineTest, tells_once_that_it_cannot_be_opened) {
    far_.unplug();
    open();
    ASSERT_TRUE(far_.comes_true([this] { return !states_.empty(); }));
    EXPECT_EQ(states_, "down ");
}

TEST_F(LineTest, opens_as_soon_as_the_port_is_there) {
    const auto folder = std::string(::testing::TempDir()) + "line-test-port";
    ::unlink(folder.c_str());
    LineSettings settings;
    settings.reopen_after = 5ms;
    settings.reopen_at_most = 20ms;
    line_ = std::make_unique<Line>(
        loop_.get_executor(),
        std::make_unique<SerialTransport>(loop_.get_executor(), folder, SerialSettings{}),
        settings);
    line_->listen([this](bool up) { states_ += up ? "up " : "down "; });
    line_->start();
    ASSERT_TRUE(far_.comes_true([this] { return states_ == "down "; }));
    ASSERT_EQ(::symlink(far_.path().c_str(), folder.c_str()), 0);
    ASSERT_TRUE(far_.comes_true([this] { return states_ == "down up "; }));
    ::unlink(folder.c_str());
}

TEST_F(LineTest, is_not_shaken_by_noise) {
    open();
    ASSERT_TRUE(up());
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 50; ++round) {
        std::string noise(random() % 100, '\0');
        for (char& byte : noise) {
            byte = static_cast<char>(random() % 255);
            byte = byte == '.' ? ',' : byte;
        }
        far_.on_heard([this, noise](std::string_view) { far_.say(noise + "."); });
        done_.clear();
        ask("q");
        ASSERT_TRUE(done("q:answered "));
    }
}

TEST_F(LineTest, tells_nothing_after_its_end) {
    open();
    ASSERT_TRUE(up());
    ask("never");
    ask("never");
    line_.reset();
    loop_.restart();
    loop_.poll();
    EXPECT_EQ(done_, "");
    EXPECT_EQ(states_, "up ");
}

} // namespace
} // namespace motcua::drivers
