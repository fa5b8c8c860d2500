#include "hall/uplink/link.h"
#include "tests/support/memory_outbox.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <gtest/gtest.h>

#include <thread>

namespace motcua::uplink {
namespace {

using boost::asio::ip::tcp;
using Server = boost::beast::websocket::stream<tcp::socket>;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

/// A centre that does what a script says with its one connection, on a thread of its own.
class ScriptedCentre {
public:
    using Script = std::function<void(Server&)>;

    ScriptedCentre(Script script, std::string_view subprotocol = protocol::batch_subprotocol)
        : script_(std::move(script)), subprotocol_(subprotocol),
          acceptor_(context_, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)),
          thread_([this] { run(); }) {}

    ~ScriptedCentre() { thread_.join(); }

    std::string port() const { return std::to_string(acceptor_.local_endpoint().port()); }

private:
    void run() {
        namespace websocket = boost::beast::websocket;
        Server server(acceptor_.accept());
        server.set_option(
            websocket::stream_base::decorator([this](websocket::response_type& answer) {
                answer.set(boost::beast::http::field::sec_websocket_protocol, subprotocol_);
            }));
        try {
            server.accept();
            script_(server);
        } catch (const boost::system::system_error&) {
            // The link hung up, as most scripts provoke.
        }
    }

    Script script_;
    std::string subprotocol_;
    boost::asio::io_context context_;
    tcp::acceptor acceptor_;
    std::thread thread_;
};

std::string receive(Server& server) {
    boost::beast::flat_buffer buffer;
    server.read(buffer);
    return boost::beast::buffers_to_string(buffer.data());
}

void send(Server& server, const std::string& text) {
    server.write(boost::asio::buffer(text));
}

/// Runs one link of a hall with `events` events to its end and tells the reason.
std::string run_link(const std::string& port,
                     std::uint64_t events,
                     std::chrono::milliseconds idle_time = std::chrono::seconds(30)) {
    boost::asio::io_context context(1);
    testing::MemoryOutbox outbox(source);
    outbox.commit(events);
    UplinkSettings settings{.host = "127.0.0.1", .port = port, .source = source};
    settings.idle_time = idle_time;
    settings.batch_events = 2;
    const DownHandlers nothing;
    const auto link = std::make_shared<Link>(
        context.get_executor(), settings, outbox, [] {}, nothing);
    std::string reason;
    boost::asio::co_spawn(context, link->run(), [&](const std::exception_ptr&, std::string why) {
        reason = std::move(why);
        context.stop();
    });
    context.run();
    return reason;
}

TEST(Link, says_hello_then_sends_batches) {
    std::vector<std::string> heard;
    {
        ScriptedCentre centre([&](Server& server) {
            heard.push_back(receive(server));
            send(server, R"({"ack":"000000000001"})");
            heard.push_back(receive(server));
            heard.push_back(receive(server));
            send(server, R"({"ack":"000000000004"})");
        });
        run_link(centre.port(), 4);
    }
    ASSERT_EQ(heard.size(), 3U);
    EXPECT_EQ(heard[0], protocol::encode_hello(source));
    EXPECT_EQ(heard[1], encode_batch(testing::hall_events(source, 2, 3)));
    EXPECT_EQ(heard[2], encode_batch(testing::hall_events(source, 4, 4)));
}

TEST(Link, tells_why_the_centre_refused) {
    ScriptedCentre centre([](Server& server) {
        receive(server);
        send(server, R"({"error":{"code":"too_many_sources","text":"no more halls"}})");
        receive(server);
    });
    EXPECT_EQ(run_link(centre.port(), 1), "the centre refused: too_many_sources: no more halls");
}

TEST(Link, believes_no_nonsense) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {R"({"ack":"000000000009"})", "the centre acked what was not sent"},
        {R"({"ack":12})", "the centre sent no frame of ours: sequence must be 12 digits"},
        {"hello", "the centre sent no frame of ours: not a JSON text"},
        {R"({"expected":"000000000002"})", "the centre expected another event"},
        {std::string(protocol::max_down_bytes + 1, ' '), "The WebSocket message exceeded"}};
    for (const auto& [frame, reason] : cases) {
        ScriptedCentre centre([&](Server& server) {
            receive(server);
            send(server, R"({"ack":"000000000000"})");
            receive(server);
            send(server, frame);
            receive(server);
        });
        EXPECT_TRUE(run_link(centre.port(), 1).starts_with(reason)) << frame.substr(0, 80);
    }
}

TEST(Link, leaves_a_centre_of_another_language) {
    ScriptedCentre centre([](Server& server) { receive(server); }, "mqtt");
    EXPECT_EQ(run_link(centre.port(), 1), "the centre does not speak vn.motcua.events.v1");
}

TEST(Link, leaves_a_centre_that_does_not_answer_pings) {
    boost::asio::io_context context;
    tcp::acceptor frozen(context, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    const std::string port = std::to_string(frozen.local_endpoint().port());
    std::thread centre([&] {
        Server server(frozen.accept());
        server.set_option(boost::beast::websocket::stream_base::decorator([](auto& answer) {
            answer.set(boost::beast::http::field::sec_websocket_protocol,
                       protocol::batch_subprotocol);
        }));
        server.accept();
        receive(server);
        send(server, R"({"ack":"000000000000"})");
        // Reads under the WebSocket: bytes arrive and nobody answers.
        boost::system::error_code error;
        std::array<char, 512> bytes{};
        while (!error)
            server.next_layer().read_some(boost::asio::buffer(bytes), error);
    });
    const std::string reason = run_link(port, 1, std::chrono::milliseconds(60));
    centre.join();
    EXPECT_EQ(reason, "The socket was closed due to a timeout");
}

TEST(Link, tells_when_there_is_nobody) {
    boost::asio::io_context context;
    tcp::acceptor nobody(context, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    const std::string port = std::to_string(nobody.local_endpoint().port());
    nobody.close();
    EXPECT_EQ(run_link(port, 1), "cannot connect: Connection refused");
}

} // namespace
} // namespace motcua::uplink
