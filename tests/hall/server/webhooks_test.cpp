#include "hall/server/secrets.h"
#include "hall/server/webhooks.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace motcua::hall {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Request = http::request<http::string_body>;

/// Takes `count` requests one after the other and answers each with `status`.
class Receiver {
public:
    explicit Receiver(std::size_t count, http::status status = http::status::ok)
        : acceptor_(context_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)),
          port_(acceptor_.local_endpoint().port()), thread_([this, count, status] {
              for (std::size_t one = 0; one < count; ++one) {
                  serve(status);
              }
          }) {}

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/alerts"; }

    std::vector<Request> wait() {
        thread_.join();
        return requests_;
    }

private:
    void serve(http::status status) {
        tcp::socket socket = acceptor_.accept();
        boost::beast::flat_buffer buffer;
        Request request;
        http::read(socket, buffer, request);
        requests_.push_back(request);
        http::response<http::string_body> reply(status, 11);
        reply.prepare_payload();
        http::write(socket, reply);
    }

    asio::io_context context_;
    tcp::acceptor acceptor_;
    std::uint16_t port_;
    std::vector<Request> requests_;
    std::thread thread_;
};

TEST(Webhooks, are_signed_and_come_in_order) {
    Receiver receiver(2);
    asio::io_context loop;
    Webhooks webhooks(loop.get_executor(), {receiver.url()}, "key", [](const std::string&) {});
    webhooks.send(R"({"alert":1})");
    webhooks.send(R"({"alert":2})");
    loop.run();
    const auto requests = receiver.wait();
    ASSERT_EQ(requests.size(), 2U);
    EXPECT_EQ(requests[0].body(), R"({"alert":1})");
    EXPECT_EQ(requests[1].body(), R"({"alert":2})");
    for (const Request& request : requests) {
        const std::string time(request["Motcua-Time"]);
        EXPECT_EQ(std::string(request["Motcua-Signature"]),
                  signature_of("key", time + "." + request.body()));
        EXPECT_EQ(request.target(), "/alerts");
    }
}

TEST(Webhooks, a_signature_is_hmac_sha_256) {
    // RFC 4231, test case 2.
    EXPECT_EQ(signature_of("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Webhooks, what_is_not_taken_is_kept_and_told_once) {
    Receiver receiver(1, http::status::internal_server_error);
    asio::io_context loop;
    std::vector<std::string> log;
    Webhooks webhooks(loop.get_executor(), {receiver.url()}, "key", [&](const std::string& line) {
        log.push_back(line);
        loop.stop();
    });
    webhooks.send("{}");
    loop.run();
    receiver.wait();
    ASSERT_EQ(log.size(), 1U);
    EXPECT_NE(log[0].find("answered 500"), std::string::npos);
}

TEST(Webhooks, the_key_is_made_once_and_kept_for_the_owner) {
    const motcua::testing::TemporaryFolder folder;
    const std::string file = (folder / "webhook.key").string();
    const std::string key = Webhooks::load_key(file);
    EXPECT_EQ(key.size(), 64U);
    EXPECT_EQ(Webhooks::load_key(file), key);
    const auto rights = std::filesystem::status(file).permissions();
    EXPECT_EQ(rights & std::filesystem::perms::others_all, std::filesystem::perms::none);
}

} // namespace
} // namespace motcua::hall
