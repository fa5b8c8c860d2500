#include "tests/hall/server/net/raw_peer.h"
#include "tests/hall/server/net/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

namespace motcua::hall::net {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

/// What a stranger may throw at the doors: the stranger goes, the others notice nothing.
class GarbageTest : public testing::Test {
protected:
    GarbageTest() : hall_(options()), witness_(hall_.port()) {
        raise_descriptor_limit();
        witness_.enter();
    }

    static ListenerOptions options() {
        ListenerOptions options;
        options.limits.handshake = std::chrono::seconds(1);
        options.limits.connections = 200;
        options.limits.topics = 1;
        return options;
    }

    void expect_others_served() {
        witness_.say(R"({"request":")" + std::to_string(++asked_) + R"(","command":"echo"})");
        EXPECT_THAT(witness_.hear(), HasSubstr("answer"));
        EXPECT_TRUE(hall_.comes_true([this] { return hall_.desk().present() == 1; }));
    }

    /// Says one frame as the first, or after a good hello; gives what the hall says last.
    std::string throw_frame(const std::string& bytes, bool after_hello) {
        RawPeer peer(hall_.port());
        if (after_hello)
            peer.enter();
        else
            peer.upgrade();
        peer.send(bytes);
        auto error = peer.hear();
        return error.starts_with("closed") || error == "gone" ? error : error + " " + peer.hear();
    }

    TestHall hall_;
    RawPeer witness_;
    int asked_ = 0;
};

TEST_F(GarbageTest, frames_that_are_no_frames) {
    const auto text = [](std::string_view payload) { return RawPeer::frame(payload); };

    const struct {
        std::string bytes;
        std::string says;
    } rows[] = {
        {text("nonsense"), R"({"error":{"code":"bad_frame","text":"not JSON"}} closed 1008)"},
        {text(""), "closed 1008"},
        {text("[]"), "closed 1008"},
        {text("null"), "closed 1008"},
        {text(std::string(60'000, '[')), "closed 1008"},
        {text(R"({"subscribe":"hall"}{"subscribe":"hall"})"), "closed 1008"},
        {RawPeer::frame(std::string("\0\1\2", 3), 2), "a binary frame"},
        {text("{\"subscribe\":\"\xc3\x28\"}"), "closed 1007"},
        {text("\xff\xfe"), "closed 1007"},
        {text(std::string(65'537, 'x')), "closed 1009"},
        {RawPeer::frame("x", 1, false) + RawPeer::frame("y", 1), "closed 1002"},
        {RawPeer::frame("x", 0), "closed 1002"},
        {RawPeer::frame("x", 5), "closed 1002"},
        {RawPeer::frame(std::string(126, 'p'), 9), "closed 1002"},
        {std::string("\x81\x01x", 3), "closed 1002"}, // not masked
        {"GET / HTTP/1.1\r\n\r\n", "closed 1002"},
    };

    for (const auto& row : rows)
        for (const bool after_hello : {false, true})
            EXPECT_THAT(throw_frame(row.bytes, after_hello), HasSubstr(row.says));
    expect_others_served();
    EXPECT_THAT(hall_.log(), SizeIs(2 * std::size(rows))) << "each connection is logged once";
}

TEST_F(GarbageTest, hellos_that_do_not_fit) {
    const char* rows[] = {
        R"({"request":"1","command":"echo"})",
        R"({"subscribe":"hall"})",
        R"({"hello":{"version":2,"role":"kiosk","id":"K1"}})",
        R"({"hello":{"version":1,"role":"kiosk","id":""}})",
        R"({"hello":{"version":1,"role":"kiosk","id":"a\nb"}})",
    };
    for (const char* row : rows)
        EXPECT_THAT(throw_frame(RawPeer::frame(row), false), HasSubstr("\"error\"")) << row;
    EXPECT_THAT(throw_frame(RawPeer::frame(R"({"hello":{"version":1}})"), true),
                HasSubstr("a second hello"));
    expect_others_served();
}

TEST_F(GarbageTest, half_frames_and_sudden_ends) {
    const auto frame = RawPeer::frame(R"({"request":"half","command":"echo"})");
    for (std::size_t cut = 1; cut < frame.size(); cut += 3) {
        RawPeer peer(hall_.port());
        peer.enter();
        peer.send(frame.substr(0, cut));
    }
    expect_others_served();
    EXPECT_EQ(hall_.run([this] { return hall_.desk().executed; }), 1) << "the witness alone";
}

TEST_F(GarbageTest, too_much_of_everything) {
    RawPeer talker(hall_.port());
    talker.enter();
    std::string flood;
    for (int i = 0; i < 400; ++i)
        flood += RawPeer::frame(R"({"unsubscribe":"hall"})");
    talker.send(flood);
    EXPECT_THAT(talker.hear(), HasSubstr("too many messages"));

    RawPeer pinger(hall_.port());
    pinger.enter();
    flood.clear();
    for (int i = 0; i < 400; ++i)
        flood += RawPeer::frame("p", 9);
    pinger.send(flood);
    EXPECT_THAT(pinger.hear_until("error"), HasSubstr("too many messages"));

    RawPeer follower(hall_.port());
    follower.enter();
    for (int again = 0; again < 3; ++again) {
        follower.say(R"({"subscribe":"hall"})");
        EXPECT_THAT(follower.hear(), HasSubstr("snapshot"));
    }
    follower.say(R"({"subscribe":"counter/1"})");
    EXPECT_THAT(follower.hear(), HasSubstr("too many topics"));
    expect_others_served();
}

TEST_F(GarbageTest, http_that_is_no_http) {
    const struct {
        std::string bytes;
        std::string status;
    } rows[] = {
        {"\x16\x03\x01\x02\x01\x01\xfc\x03\x03 TLS?\r\n\r\n", "HTTP/1.1 400"},
        {"nonsense\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/9.9\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/1.1\r\n bad: fold\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 421"},
        {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
         "HTTP/1.1 400"},
        {"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n",
         "HTTP/1.1 413"},
        {"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + std::string(20'000, 'a') + "\r\n\r\n",
         "HTTP/1.1 431"},
        {"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 400"},
        {"GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
         "Connection: upgrade\r\n\r\n",
         "HTTP/1.1 4"},
    };

    for (const auto& row : rows) {
        RawPeer peer(hall_.port());
        EXPECT_THAT(peer.ask(row.bytes), StartsWith(row.status)) << row.bytes.substr(0, 60);
    }
    expect_others_served();
}

TEST_F(GarbageTest, who_never_finishes_a_request_is_sent_away) {
    RawPeer silent(hall_.port());
    RawPeer slow(hall_.port());
    slow.send("GET / HTTP/1.1\r\nHost: loc");
    RawPeer mute(hall_.port());
    mute.upgrade();
    EXPECT_EQ(silent.read_all(), "");
    EXPECT_EQ(slow.read_all(), "");
    EXPECT_EQ(mute.hear(), "gone");
    expect_others_served();
}

TEST_F(GarbageTest, a_thousand_half_open_connections_do_not_stop_service) {
    std::deque<RawPeer> crowd;
    for (int i = 0; i < 1000; ++i)
        crowd.emplace_back(hall_.port());
    expect_others_served();
    RawPeer newcomer(hall_.port());
    newcomer.enter();
    newcomer.say(R"({"request":"new","command":"echo"})");
    EXPECT_THAT(newcomer.hear(), HasSubstr("answer"));
    EXPECT_LE(hall_.run([this] { return hall_.listener().connections(); }), 202U);
}

} // namespace
} // namespace motcua::hall::net
