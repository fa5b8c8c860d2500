#include "tests/hall/server/net/raw_peer.h"
#include "tests/hall/server/net/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall::net {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kiosk_hello = R"({"hello":{"version":1,"role":"kiosk","id":"K1"}})";
constexpr const char* clerk_hello = R"({"hello":{"version":1,"role":"clerk","id":""}})";

class WebSocketTest : public testing::Test {
protected:
    std::size_t present() {
        return hall_.run([this] { return hall_.desk().present(); });
    }

    bool everybody_leaves() {
        return hall_.comes_true([this] {
            return hall_.desk().present() == 0 && hall_.desk().followers("hall") == 0 &&
                   hall_.listener().connections() == 0;
        });
    }

    Caller last_caller() {
        return hall_.run([this] { return hall_.desk().callers.back(); });
    }

    void publish(const std::string& key, const std::string& json) {
        hall_.run([&] { hall_.desk().publish("hall", key, json); });
    }

    TestHall hall_;
};

TEST_F(WebSocketTest, welcomes_and_answers) {
    RawPeer peer(hall_.port());
    EXPECT_THAT(peer.upgrade(), HasSubstr("101"));
    peer.say(kiosk_hello);
    EXPECT_THAT(peer.hear(), StartsWith(R"({"welcome":)"));
    peer.say(R"({"request":"a-1","command":"echo","arguments":{"tên":"Mẫu","n":[1,2]}})");
    EXPECT_EQ(peer.hear(), R"({"answer":"a-1","result":{"tên":"Mẫu","n":[1,2]}})");
    EXPECT_EQ(last_caller().role, Role::kiosk);
    EXPECT_EQ(last_caller().id, "K1");
}

TEST_F(WebSocketTest, every_request_gets_an_answer) {
    RawPeer peer(hall_.port());
    peer.enter();
    peer.say(R"({"request":"1","command":"refuse"})");
    EXPECT_EQ(peer.hear(),
              R"({"answer":"1","refusal":{"code":"full","vi":"Hết số.","en":"No more."}})");
    peer.say(R"({"request":"2","command":"forbid"})");
    EXPECT_THAT(peer.hear(), StartsWith(R"({"answer":"2","refusal":{"code":"forbidden")"));
    peer.say(R"({"request":"3","command":"nonsense"})");
    EXPECT_THAT(peer.hear(), StartsWith(R"({"answer":"3","refusal":{"code":"bad_request")"));
}

TEST_F(WebSocketTest, follows_a_topic) {
    RawPeer peer(hall_.port());
    peer.enter();
    peer.say(R"({"subscribe":"hall"})");
    EXPECT_EQ(peer.hear(), R"({"topic":"hall","version":1,"snapshot":{}})");
    publish("hall", "{}");
    EXPECT_EQ(peer.hear(), R"({"topic":"hall","version":2,"after":1,"set":{"hall":{}}})");
    peer.say(R"({"subscribe":"hall"})");
    EXPECT_EQ(peer.hear(), R"({"topic":"hall","version":2,"snapshot":{"hall":{}}})");
    EXPECT_EQ(hall_.run([this] { return hall_.desk().followers("hall"); }), 1U);
    peer.say(R"({"unsubscribe":"hall"})");
    peer.say(R"({"subscribe":"nowhere"})");
    EXPECT_THAT(peer.hear(), StartsWith(R"({"topic":"nowhere","refusal":{"code":"no_topic")"));
    EXPECT_EQ(hall_.run([this] { return hall_.desk().followers("hall"); }), 0U);
}

TEST_F(WebSocketTest, who_leaves_is_forgotten) {
    {
        RawPeer polite(hall_.port());
        polite.enter();
        polite.say(R"({"subscribe":"hall"})");
        polite.hear();
        EXPECT_EQ(present(), 1U);
        polite.send(RawPeer::frame("\x03\xe8", 8));
        EXPECT_EQ(polite.hear(), "closed 1000");
    }
    {
        RawPeer rude(hall_.port());
        rude.enter();
        rude.say(R"({"request":"1","command":"later"})");
        hall_.comes_true([this] { return hall_.desk().executed == 1; });
    }
    EXPECT_TRUE(everybody_leaves());
    hall_.run([this] { hall_.desk().release_later(); });
    EXPECT_THAT(hall_.log(), ElementsAre());
}

TEST_F(WebSocketTest, a_browser_is_what_its_cookie_says) {
    const auto token = hall_.run([this] { return hall_.desk().begin_session("mau", "1234"); });
    RawPeer clerk(hall_.port());
    clerk.upgrade("Origin: http://127.0.0.1\r\nCookie: a=b; motcua_session=" + token + "\r\n");
    clerk.say(clerk_hello);
    clerk.hear();
    clerk.say(R"({"request":"1","command":"echo"})");
    clerk.hear();
    EXPECT_EQ(last_caller().role, Role::clerk);

    RawPeer phone(hall_.port());
    phone.upgrade("Origin: http://127.0.0.1\r\n");
    phone.say(clerk_hello);
    phone.hear();
    phone.say(R"({"request":"2","command":"echo"})");
    phone.hear();
    EXPECT_EQ(last_caller().role, Role::phone);
    phone.say(R"({"subscribe":"counter/1"})");
    EXPECT_THAT(phone.hear(), HasSubstr("no_topic"));

    RawPeer imposter(hall_.port());
    imposter.upgrade("Origin: http://127.0.0.1\r\n");
    imposter.say(kiosk_hello);
    EXPECT_THAT(imposter.hear(), StartsWith(R"({"error":{"code":"forbidden")"));
    EXPECT_EQ(imposter.hear(), "closed 1008");
}

TEST_F(WebSocketTest, a_page_can_ask_whose_session_it_has) {
    const auto token = hall_.run([this] { return hall_.desk().begin_session("mau", "1234"); });
    const auto ask = [this](const std::string& cookie) {
        RawPeer door(hall_.port());
        return door.ask("GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n");
    };
    EXPECT_THAT(ask("Cookie: motcua_session=" + token + "\r\n"),
                AllOf(HasSubstr("200"), HasSubstr(R"({"staff":"mau","name":"")")));
    EXPECT_THAT(ask(""), HasSubstr("401"));
    EXPECT_THAT(ask("Cookie: motcua_session=guessed\r\n"), HasSubstr("401"));
}

TEST_F(WebSocketTest, signing_out_ends_the_page_of_that_clerk) {
    const auto token = hall_.run([this] { return hall_.desk().begin_session("mau", "1234"); });
    RawPeer clerk(hall_.port());
    clerk.upgrade("Origin: http://127.0.0.1\r\nCookie: motcua_session=" + token + "\r\n");
    clerk.say(clerk_hello);
    clerk.hear();
    RawPeer kiosk(hall_.port());
    kiosk.enter();
    RawPeer door(hall_.port());
    EXPECT_THAT(door.ask("POST /api/v1/sign_out HTTP/1.1\r\nHost: localhost\r\nCookie: "
                         "motcua_session=" +
                         token + "\r\nContent-Length: 0\r\n\r\n"),
                HasSubstr("200"));
    EXPECT_EQ(clerk.hear(), "gone");
    kiosk.say(R"({"request":"1","command":"echo"})");
    EXPECT_THAT(kiosk.hear(), HasSubstr("answer"));
}

TEST_F(WebSocketTest, foreign_pages_and_other_protocols_are_refused) {
    const auto refused = [this](const char* headers) {
        RawPeer peer(hall_.port());
        return peer.upgrade(headers);
    };
    EXPECT_THAT(refused("Origin: http://evil.example\r\n"), HasSubstr("403"));
    EXPECT_THAT(refused("Origin: null\r\n"), HasSubstr("403"));
    EXPECT_THAT(refused("Sec-Fetch-Site: cross-site\r\n"), HasSubstr("403"));
    EXPECT_THAT(refused("Sec-WebSocket-Protocol: other.v9\r\n"), HasSubstr("400"));
    EXPECT_TRUE(everybody_leaves());
}

TEST_F(WebSocketTest, a_slow_reader_is_dropped_and_nobody_else) {
    RawPeer slow(hall_.port());
    slow.enter();
    slow.say(R"({"subscribe":"hall"})");
    RawPeer good(hall_.port());
    good.enter();
    good.say(R"({"subscribe":"hall"})");
    good.hear();
    slow.hear();
    const std::string big = "\"" + std::string(60'000, 'x') + "\"";
    int published = 0;
    while (present() == 2 && published < 2'000) {
        publish("hall", big);
        ++published;
        EXPECT_THAT(good.hear(), HasSubstr("\"version\":" + std::to_string(published + 1) + ","));
    }
    EXPECT_EQ(present(), 1U);
    EXPECT_LT(published, 2'000);
    EXPECT_THAT(hall_.log(), ElementsAre(HasSubstr("reads too slowly")));
    good.say(R"({"request":"1","command":"echo"})");
    EXPECT_THAT(good.hear(), HasSubstr("answer"));
}

TEST_F(WebSocketTest, frames_arrive_in_order_and_whole) {
    RawPeer peer(hall_.port());
    peer.enter();
    peer.say(R"({"subscribe":"hall"})");
    peer.hear();
    hall_.run([this] {
        for (int i = 0; i < 500; ++i)
            hall_.desk().publish("hall", "k", std::to_string(i));
    });
    for (int i = 0; i < 500; ++i)
        ASSERT_THAT(peer.hear(), HasSubstr("{\"k\":" + std::to_string(i) + "}}"));
}

TEST_F(WebSocketTest, fragments_and_pings_are_understood) {
    RawPeer peer(hall_.port());
    peer.enter();
    peer.send(RawPeer::frame(R"({"request":"1",)", 1, false));
    peer.send(RawPeer::frame("are you there", 9));
    EXPECT_EQ(peer.hear(), "are you there");
    peer.send(RawPeer::frame(R"("command":"echo"})", 0, true));
    EXPECT_EQ(peer.hear(), R"({"answer":"1","result":{}})");
}

TEST_F(WebSocketTest, stopping_closes_every_connection) {
    RawPeer peer(hall_.port());
    peer.enter();
    RawPeer half_open(hall_.port());
    hall_.comes_true([this] { return hall_.listener().connections() == 2; });
    hall_.run([this] { hall_.listener().stop(); });
    EXPECT_EQ(peer.hear(), "gone");
    EXPECT_EQ(half_open.read_all(), "");
    EXPECT_TRUE(everybody_leaves());
}

} // namespace
} // namespace motcua::hall::net
