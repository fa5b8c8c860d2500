#include "drivers/transport/listen_transport.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace motcua::drivers {
namespace {

using boost::asio::ip::tcp;

class ListenTransportTest : public testing::Test {
protected:
    template <class Condition>
    bool comes_true(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            loop_.restart();
            loop_.run_one_for(std::chrono::milliseconds(10));
        }
        return true;
    }

    void open() {
        door_.open([this](ErrorCode error) {
            open_ = !error;
            read();
        });
        ASSERT_TRUE(comes_true([this] { return open_; }));
    }

    void read() {
        door_.read(room_, [this](ErrorCode error, std::size_t count) {
            if (error) {
                ended_ = true;
                return;
            }
            heard_.append(room_.begin(), room_.begin() + static_cast<std::ptrdiff_t>(count));
            read();
        });
    }

    tcp::socket connect() {
        tcp::socket peer(loop_);
        peer.connect({boost::asio::ip::address_v4::loopback(), door_.port()});
        return peer;
    }

    static void say(tcp::socket& peer, std::string_view text) {
        boost::asio::write(peer, boost::asio::buffer(text.data(), text.size()));
    }

    boost::asio::io_context loop_;
    ListenTransport door_{loop_.get_executor(), "127.0.0.1", 0};
    std::array<std::uint8_t, 4> room_{}; // small, so that what is said must wait
    std::string heard_;
    bool open_ = false;
    bool ended_ = false;
};

TEST_F(ListenTransportTest, hears_one_who_comes_speaks_and_goes) {
    open();
    for (const char* text : {"A001\r", "B2\r"}) {
        auto peer = connect();
        say(peer, text);
    }
    EXPECT_TRUE(comes_true([this] { return heard_ == "A001\rB2\r"; })) << heard_;
}

TEST_F(ListenTransportTest, hears_others_while_one_stays_and_is_silent) {
    open();
    auto silent = connect();
    auto other = connect();
    say(other, "hello");
    EXPECT_TRUE(comes_true([this] { return heard_ == "hello"; }));
    say(silent, "me too");
    EXPECT_TRUE(comes_true([this] { return heard_ == "hellome too"; }));
}

TEST_F(ListenTransportTest, answers_the_newest) {
    open();
    auto peer = connect();
    say(peer, "?");
    ASSERT_TRUE(comes_true([this] { return heard_ == "?"; }));
    const std::array<std::uint8_t, 2> answer{'o', 'k'};
    std::size_t written = 0;
    door_.write(answer, [&](ErrorCode, std::size_t count) { written = count; });
    ASSERT_TRUE(comes_true([&] { return written == 2; }));
    std::array<char, 2> got{};
    boost::asio::read(peer, boost::asio::buffer(got));
    EXPECT_EQ(std::string(got.data(), 2), "ok");
}

TEST_F(ListenTransportTest, does_not_let_a_crowd_in) {
    open();
    std::vector<tcp::socket> crowd;
    for (int i = 0; i < 30; ++i) {
        crowd.push_back(connect());
        loop_.restart();
        loop_.poll();
    }
    say(crowd.back(), "last");
    EXPECT_TRUE(comes_true([this] { return heard_ == "last"; }));
}

TEST_F(ListenTransportTest, ends_a_read_when_it_is_closed_and_opens_again) {
    open();
    door_.close();
    EXPECT_TRUE(comes_true([this] { return ended_; }));
    EXPECT_EQ(door_.port(), 0);
    open_ = false;
    open();
    auto peer = connect();
    say(peer, "x");
    EXPECT_TRUE(comes_true([this] { return heard_ == "x"; }));
}

TEST_F(ListenTransportTest, cannot_have_a_port_that_is_taken) {
    open();
    ListenTransport second(loop_.get_executor(), "127.0.0.1", door_.port());
    std::optional<ErrorCode> told;
    second.open([&](ErrorCode error) { told = error; });
    ASSERT_TRUE(comes_true([&] { return told.has_value(); }));
    EXPECT_TRUE(*told);
}

} // namespace
} // namespace motcua::drivers
