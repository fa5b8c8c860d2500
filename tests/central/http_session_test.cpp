#include "central/http_session.h"
#include "central/store/database.h"
#include "hall/protocol/centre_link.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::hall_events;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";
const std::string batch_type(protocol::batch_media_type);

struct Answer {
    std::string head;
    std::string body;

    std::string status() const { return head.substr(9, 3); }
};

class HttpSessionTest : public ::testing::Test {
protected:
    /// Sends bytes, reads until the end.
    Answer exchange(const std::string& bytes) {
        boost::asio::io_context context;
        boost::asio::ip::tcp::socket socket(context);
        socket.connect({boost::asio::ip::address_v4::loopback(), centre_.port()});
        boost::system::error_code error;
        boost::asio::write(socket, boost::asio::buffer(bytes), error);
        std::string text;
        boost::asio::read(socket, boost::asio::dynamic_buffer(text), error);
        const std::size_t end = text.find("\r\n\r\n");
        if (end == std::string::npos)
            return {text, ""};
        return {text.substr(0, end), text.substr(end + 4)};
    }

    Answer get(const std::string& target) {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    }

    Answer post(const std::string& type, const std::string& body) {
        return exchange("POST /api/v1/events HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                        "Content-Type: " +
                        type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                        body);
    }

    testing::TemporaryFolder folder_;
    testing::RunningCentre centre_{folder_.path()};
};

TEST_F(HttpSessionTest, shows_the_page_and_its_figures) {
    EXPECT_NE(get("/").body.find("<!doctype html>"), std::string::npos);
    EXPECT_NE(get("/page.js").head.find("text/javascript"), std::string::npos);
    EXPECT_NE(get("/page.css").head.find("text/css"), std::string::npos);
    EXPECT_NE(get("/").head.find("Content-Security-Policy: default-src 'self'"), std::string::npos);
    EXPECT_NE(get("/api/v1/halls").body.find(R"(,"halls":[]})"), std::string::npos);
    EXPECT_EQ(get("/healthz").body, R"({"status":"ok"})");
    EXPECT_EQ(get("/../store/schema.sql").status(), "404");
}

TEST_F(HttpSessionTest, takes_a_posted_batch) {
    const auto first = post(batch_type, encode_batch(hall_events(source, 1, 3)));
    EXPECT_EQ(first.status(), "200");
    EXPECT_EQ(first.body, R"({"ack":"000000000003"})");
    EXPECT_EQ(post(batch_type, encode_batch(hall_events(source, 1, 3))).status(), "200");
    const auto gap = post(batch_type + "; charset=utf-8", encode_batch(hall_events(source, 9, 9)));
    EXPECT_EQ(gap.status(), "409");
    EXPECT_EQ(gap.body, R"({"expected":"000000000004"})");
    const auto one =
        post("application/cloudevents+json", encode_event(testing::hall_event(source, 4)));
    EXPECT_EQ(one.body, R"({"ack":"000000000004"})");
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed({source}, 4));
}

TEST_F(HttpSessionTest, refuses_what_it_cannot_take) {
    EXPECT_EQ(post("application/json", "[]").status(), "415");
    EXPECT_EQ(post(batch_type, "garbage").status(), "400");
    EXPECT_EQ(post(batch_type, "[]").status(), "400");
    auto mixed = hall_events(source, 1, 2);
    mixed[1].source = "urn:b";
    EXPECT_EQ(post(batch_type, encode_batch(mixed)).status(), "400");
    EXPECT_EQ(post(batch_type, std::string(protocol::max_batch_bytes + 1, ' ')).status(), "413");
    EXPECT_EQ(exchange("DELETE / HTTP/1.1\r\nConnection: close\r\n\r\n").status(), "405");
}

TEST_F(HttpSessionTest, says_503_while_the_store_fails) {
    Database door(folder_ / "centre.db");
    door.run("CREATE TRIGGER full BEFORE INSERT ON event "
             "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const auto refused = post(batch_type, encode_batch(hall_events(source, 1, 1)));
    EXPECT_EQ(refused.status(), "503");
    EXPECT_NE(refused.head.find("Retry-After: 10"), std::string::npos);
    EXPECT_EQ(get("/healthz").status(), "503");
}

TEST_F(HttpSessionTest, closes_on_garbage_and_logs_it_once) {
    EXPECT_EQ(exchange("\x16\x03\x01garbage\r\n\r\n").status(), "400");
    EXPECT_EQ(centre_.log().size(), 1U);
    const std::string header(9000, 'x');
    EXPECT_EQ(exchange("GET / HTTP/1.1\r\nA: " + header + "\r\n\r\n").status(), "400");
    EXPECT_EQ(centre_.log().size(), 2U);
}

TEST_F(HttpSessionTest, upgrades_only_halls_on_their_path) {
    const std::string upgrade = "Upgrade: websocket\r\nConnection: upgrade\r\n"
                                "Sec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const std::string ours = "Sec-WebSocket-Protocol: vn.motcua.events.v1\r\n";
    const std::string page = "Origin: https://example.org\r\n";
    const std::string get_link = "GET /v1/halls HTTP/1.1\r\nHost: h\r\n";
    EXPECT_EQ(exchange(get_link + upgrade + "\r\n").status(), "400");
    EXPECT_EQ(exchange(get_link + upgrade + ours + page + "\r\n").status(), "400");
    EXPECT_EQ(exchange("GET / HTTP/1.1\r\nHost: h\r\n" + upgrade + ours + "\r\n").status(), "400");
}

} // namespace
} // namespace motcua::central
