#include "drivers/keypad/line_keypad.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

TEST(ListenAddress, IsReadAndRefused) {
    EXPECT_EQ(parse_listen_address("listen://127.0.0.1:7470")->port, 7470);
    EXPECT_EQ(parse_listen_address("listen://127.0.0.1:0")->port, 0);
    for (const char* text : {"tcp://127.0.0.1:1", "listen://", "listen://:1", "x", ""}) {
        EXPECT_FALSE(parse_listen_address(text).has_value()) << text;
    }
}

class LineKeypadTest : public testing::Test {
protected:
    LineKeypadTest() : keypad_(context_.get_executor(), {"127.0.0.1", 0}), client_(context_) {
        keypad_.start([this](const KeyPress& key) { keys_.push_back(key); },
                      [this](const KeypadState& state) { online_ = state.online; });
        client_.connect({asio::ip::address_v4::loopback(), keypad_.port()});
    }

    void press(const std::string& line) { asio::write(client_, asio::buffer(line)); }

    std::string hear() {
        std::optional<std::string> line;
        asio::async_read_until(client_,
                               asio::dynamic_buffer(heard_),
                               '\n',
                               [&](boost::system::error_code, std::size_t count) {
                                   line = heard_.substr(0, count);
                                   heard_.erase(0, count);
                               });
        while (!line) {
            context_.run_one();
        }
        return *line;
    }

    void await_keys(std::size_t count) {
        while (keys_.size() < count) {
            context_.run_one();
        }
    }

    asio::io_context context_;
    LineKeypad keypad_;
    tcp::socket client_;
    std::vector<KeyPress> keys_;
    std::string heard_;
    bool online_ = false;
};

TEST_F(LineKeypadTest, LinesBecomeKeys) {
    press("counter-1 next\nrate 2\n");
    await_keys(2);
    EXPECT_TRUE(online_);
    EXPECT_EQ(keys_[0], (KeyPress{"counter-1", Button::next, 0}));
    EXPECT_EQ(keys_[1], (KeyPress{"", Button::rate, 2}));
}

TEST_F(LineKeypadTest, AnswersGoToTheUnitThatAsked) {
    press("counter-1 next\n");
    await_keys(1);
    keypad_.answer("counter-1", true, "A017");
    EXPECT_EQ(hear(), "ok A017\n");
    keypad_.answer("counter-9", true, "nobody there");
    keypad_.answer("counter-1", false, "Không còn ai chờ");
    EXPECT_EQ(hear(), "no Không còn ai chờ\n");
}

TEST_F(LineKeypadTest, NonsenseIsToldAndHarmsNothing) {
    press("open sesame\n");
    EXPECT_EQ(hear().substr(0, 12), "no such key;");
    press("next\n");
    await_keys(1);
}

TEST_F(LineKeypadTest, ALineWithoutAnEndDoesNotGrow) {
    tcp::socket other(context_);
    other.connect({asio::ip::address_v4::loopback(), keypad_.port()});
    asio::write(other, asio::buffer(std::string(100000, 'x')));
    press("next\n");
    await_keys(1);
    boost::system::error_code error;
    char byte = 0;
    std::optional<boost::system::error_code> end;
    other.async_read_some(asio::buffer(&byte, 1),
                          [&](boost::system::error_code closed, std::size_t) { end = closed; });
    while (!end) {
        context_.run_one();
    }
    EXPECT_TRUE(*end) << "it was closed";
}

TEST_F(LineKeypadTest, APortThatIsTakenIsOffline) {
    LineKeypad second(context_.get_executor(), {"127.0.0.1", keypad_.port()});
    std::optional<bool> online;
    second.start([](const KeyPress&) {}, [&](const KeypadState& now) { online = now.online; });
    while (!online) {
        context_.run_one();
    }
    EXPECT_FALSE(*online);
}

} // namespace
} // namespace motcua::drivers
