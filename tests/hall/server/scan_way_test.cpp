#include "hall/client/hall_client.h"
#include "hall/protocol/scan.h"
#include "hall/server/net/listener.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

// The whole way of a scan: device box -> real hall -> kiosk, over real sockets.
namespace motcua::testing {
namespace {

using client::Connection;
using client::HallClient;
using protocol::Scan;
using std::chrono::milliseconds;

class ScanWayTest : public ::testing::Test {
protected:
    template <class Condition>
    bool comes_true(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            hall_.loop.restart();
            hall_.loop.run_one_for(milliseconds(10));
        }
        return true;
    }

    std::unique_ptr<HallClient> connect(const std::string& role, const std::string& id) {
        client::Options options;
        options.port = port_;
        options.role = role;
        options.id = id;
        options.shortest_wait = milliseconds(10);
        options.longest_wait = milliseconds(50);
        auto program = std::make_unique<HallClient>(hall_.loop.get_executor(), options);
        client::ConnectionHandlers handlers;
        handlers.scan = [this, id](const Scan& scan) {
            heard_.push_back(id + " " + scan.symbology + " " + scan.data);
        };
        program->set_handlers(std::move(handlers));
        program->start();
        return program;
    }

    static bool connected(const HallClient& program) {
        return program.connection() == Connection::connected;
    }

    void listen() {
        hall::net::ListenerOptions options;
        options.port = port_;
        door_.reset();
        door_ = std::make_unique<hall::net::Listener>(hall_.loop, *hall_.server, options);
        port_ = door_->port();
    }

    void pass(HallClient& box, const std::string& request, const Scan& scan) {
        box.request(request,
                    "pass_scan",
                    protocol::pass_scan_text("K1", scan),
                    [this](const client::Answer& answer) {
                        answers_.push_back(answer.result.at("passed").as_bool());
                    });
    }

    TrialHall hall_;
    std::uint16_t port_ = 0;
    std::unique_ptr<hall::net::Listener> door_;
    std::vector<std::string> heard_;
    std::vector<bool> answers_;
};

TEST_F(ScanWayTest, from_the_box_to_the_kiosk) {
    listen();
    const auto kiosk = connect("kiosk", "K1");
    const auto other = connect("kiosk", "K2");
    const auto box = connect("devices", "box");
    ASSERT_TRUE(
        comes_true([&] { return connected(*kiosk) && connected(*other) && connected(*box); }));
    pass(*box, "s1", {"qr", "A001\r\n\x1d\xff", {}});
    ASSERT_TRUE(comes_true([&] { return !heard_.empty() && !answers_.empty(); }));
    EXPECT_EQ(heard_, std::vector<std::string>{"K1 qr A001\r\n\x1d\xff"});
    EXPECT_TRUE(answers_[0]);
    pass(*box, "s2", {"qr", std::string(protocol::scan_limit, '\x01'), {}});
    ASSERT_TRUE(comes_true([&] { return heard_.size() == 2; }));
    EXPECT_EQ(heard_[1].size(), protocol::scan_limit + 6);
}

TEST_F(ScanWayTest, goes_on_after_the_line_broke) {
    listen();
    const auto kiosk = connect("kiosk", "K1");
    const auto box = connect("devices", "box");
    const auto both = [&] { return connected(*kiosk) && connected(*box); };
    ASSERT_TRUE(comes_true(both));
    for (int time = 0; time < 3; ++time) {
        door_->drop_connections();
        ASSERT_TRUE(comes_true([&] { return !connected(*kiosk) && !connected(*box); }));
        ASSERT_TRUE(comes_true(both));
        pass(*box, "s" + std::to_string(time), {"qr", std::to_string(time), {}});
        const auto count = static_cast<std::size_t>(time) + 1;
        ASSERT_TRUE(comes_true([&] { return heard_.size() == count; }));
    }
    EXPECT_EQ(heard_, (std::vector<std::string>{"K1 qr 0", "K1 qr 1", "K1 qr 2"}));
}

TEST_F(ScanWayTest, what_waited_too_long_for_the_hall_is_told_to_nobody) {
    listen();
    const auto kiosk = connect("kiosk", "K1");
    const auto box = connect("devices", "box");
    ASSERT_TRUE(comes_true([&] { return connected(*kiosk) && connected(*box); }));
    const auto now = rules::Instant(rules::Duration(*box->hall_time()));
    pass(*box, "old", {"qr", "old", now - std::chrono::seconds(3)});
    pass(*box, "new", {"qr", "new", now});
    ASSERT_TRUE(comes_true([&] { return answers_.size() == 2; }));
    ASSERT_TRUE(comes_true([&] { return !heard_.empty(); }));
    EXPECT_EQ(answers_, (std::vector<bool>{false, true}));
    EXPECT_EQ(heard_, std::vector<std::string>{"K1 qr new"});
}

} // namespace
} // namespace motcua::testing
