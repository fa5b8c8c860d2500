#include "hall/client/hall_client.h"
#include "tests/hall/server/net/test_hall.h"

#include <boost/asio/io_context.hpp>
#include <boost/json/serialize.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::client {
namespace {

using hall::net::ListenerOptions;
using hall::net::TestHall;
using std::chrono::milliseconds;
using testing::ElementsAre;

/// A client on the test's own loop against a hall on another thread.
class HallClientTest : public testing::Test {
protected:
    /// Runs the loop until it is so; false after 20 seconds.
    template <class Condition>
    bool comes_true(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline)
                return false;
            context_.restart();
            context_.run_one_for(milliseconds(10));
        }
        return true;
    }

    void start(std::uint16_t port) {
        Options options;
        options.port = port;
        options.role = "kiosk";
        options.id = "K1";
        options.quiet_limit = quiet_limit_;
        options.shortest_wait = milliseconds(10);
        options.longest_wait = milliseconds(50);
        client_ = std::make_unique<HallClient>(context_.get_executor(), options);
        ConnectionHandlers handlers;
        handlers.connection = [this](Connection state) { states_.push_back(state); };
        handlers.pulse = [this](std::int64_t now_at) { pulse_ = now_at; };
        client_->set_handlers(handlers);
        client_->start();
    }

    bool connects() {
        return comes_true([this] { return client_->connection() == Connection::connected; });
    }

    void ask(const std::string& id, const std::string& command, const std::string& arguments) {
        client_->request(id, command, arguments, [this](const Answer& answer) {
            answers_.push_back(
                answer.id + " " +
                (answer.refusal ? answer.refusal->code : boost::json::serialize(answer.result)));
        });
    }

    /// So many requests came to the desk, repeated ones counted.
    bool reaches_hall(std::size_t count) {
        return comes_true(
            [&] { return hall_->run([&] { return hall_->desk().callers.size() == count; }); });
    }

    bool answered(std::size_t count) {
        return comes_true([&] { return answers_.size() >= count; });
    }

    /// Follows "hall" and counts what is told.
    void follow_hall() {
        TopicHandlers handlers;
        handlers.changed = [this](const Topic&, const Keys& keys) {
            ++changes_;
            last_keys_ = keys;
        };
        handlers.refused = [this](const std::string&) { ++refusals_; };
        client_->follow("hall", handlers);
    }

    std::string record(const std::string& key) {
        const auto* topic = client_->topic("hall");
        const auto* value = topic ? topic->find(key) : nullptr;
        return value ? boost::json::serialize(*value) : "-";
    }

    static std::unique_ptr<TestHall> open_hall(std::uint16_t port = 0) {
        ListenerOptions options;
        options.port = port;
        return std::make_unique<TestHall>(options);
    }

    void publish(const std::string& key, const std::string& json) {
        hall_->run([&] { hall_->desk().publish("hall", key, json); });
    }

    std::unique_ptr<TestHall> hall_ = open_hall();
    boost::asio::io_context context_{1};
    std::unique_ptr<HallClient> client_;
    milliseconds quiet_limit_{20'000};
    std::vector<Connection> states_;
    std::vector<std::string> answers_;
    std::int64_t pulse_ = 0;
    int changes_ = 0;
    int refusals_ = 0;
    Keys last_keys_;
};

TEST_F(HallClientTest, asks_and_is_answered) {
    start(hall_->port());
    ask("1", "echo", R"({"name":"Mẫu"})");
    ask("2", "refuse", "{}");
    ASSERT_TRUE(answered(2));
    EXPECT_THAT(answers_, ElementsAre(R"(1 {"name":"Mẫu"})", "2 full"));
    EXPECT_THAT(states_, ElementsAre(Connection::connected));
}

TEST_F(HallClientTest, tells_the_halls_time) {
    start(hall_->port());
    EXPECT_EQ(client_->hall_time(), std::nullopt);
    ASSERT_TRUE(connects());
    EXPECT_GE(client_->hall_time(), 1000);
    hall_->run([this] { hall_->desk().tell_all(R"({"pulse":5000000})"); });
    ASSERT_TRUE(comes_true([this] { return pulse_ == 5000000; }));
    EXPECT_GE(client_->hall_time(), 5000000);
}

TEST_F(HallClientTest, keeps_a_topic) {
    start(hall_->port());
    publish("a", "1");
    follow_hall();
    ASSERT_TRUE(comes_true([this] { return record("a") == "1"; }));
    publish("b", "2");
    ASSERT_TRUE(comes_true([this] { return record("b") == "2"; }));
    EXPECT_THAT(last_keys_, ElementsAre("b"));
    client_->unfollow("hall");
    EXPECT_EQ(client_->topic("hall"), nullptr);
    EXPECT_TRUE(hall_->comes_true([this] { return hall_->desk().followers("hall") == 0; }));
}

TEST_F(HallClientTest, hears_that_a_topic_is_not_for_it) {
    start(hall_->port());
    TopicHandlers handlers;
    handlers.refused = [this](const std::string&) { ++refusals_; };
    client_->follow("nowhere", handlers);
    EXPECT_TRUE(comes_true([this] { return refusals_ == 1; }));
}

TEST_F(HallClientTest, a_gap_fetches_a_snapshot) {
    start(hall_->port());
    follow_hall();
    ASSERT_TRUE(comes_true([this] { return changes_ == 1; }));
    hall_->run([this] {
        hall_->desk().publish_unheard("hall", "lost", "1");
        hall_->desk().publish("hall", "heard", "2");
    });
    ASSERT_TRUE(comes_true([this] { return record("lost") == "1"; }));
    EXPECT_EQ(record("heard"), "2");
    EXPECT_EQ(changes_, 2) << "nothing was told between the gap and the snapshot";
    EXPECT_EQ(hall_->run([this] { return hall_->desk().snapshots; }), 2);
}

TEST_F(HallClientTest, comes_back_and_asks_again_with_the_same_id) {
    start(hall_->port());
    follow_hall();
    ask("only-1", "later", "{}");
    ASSERT_TRUE(reaches_hall(1));
    const auto port = hall_->port();
    hall_.reset();
    ASSERT_TRUE(comes_true([this] { return client_->connection() != Connection::connected; }));
    ask("only-2", "echo", "{}");
    hall_ = open_hall(port);
    ASSERT_TRUE(answered(1));
    EXPECT_THAT(answers_, ElementsAre("only-2 {}"));
    publish("after", "1");
    ASSERT_TRUE(comes_true([this] { return record("after") == "1"; }));
    hall_->run([this] { hall_->desk().release_later(); });
    ASSERT_TRUE(answered(2));
    EXPECT_THAT(answers_, ElementsAre("only-2 {}", "only-1 {}"));
    EXPECT_THAT(
        states_,
        ElementsAre(Connection::connected, Connection::disconnected, Connection::connected));
}

TEST_F(HallClientTest, a_hall_that_answered_before_the_line_broke_answers_the_same) {
    start(hall_->port());
    ASSERT_TRUE(connects());
    ask("x", "later", "{}");
    ASSERT_TRUE(reaches_hall(1));
    hall_->run([this] { hall_->listener().drop_connections(); });
    // Sent again under the same id: the desk executes nothing, and answers.
    ASSERT_TRUE(reaches_hall(2));
    hall_->run([this] { hall_->desk().release_later(); });
    ASSERT_TRUE(answered(1));
    EXPECT_EQ(hall_->run([this] { return hall_->desk().executed; }), 1);
    EXPECT_EQ(answers_.size(), 1U);
}

TEST_F(HallClientTest, a_cancelled_request_is_never_answered) {
    start(hall_->port());
    ask("gone", "later", "{}");
    ASSERT_TRUE(reaches_hall(1));
    client_->cancel("gone");
    hall_->run([this] { hall_->desk().release_later(); });
    ask("kept", "echo", "{}");
    ASSERT_TRUE(answered(1));
    EXPECT_THAT(answers_, ElementsAre("kept {}"));
}

TEST_F(HallClientTest, a_silent_hall_is_stale_and_left) {
    quiet_limit_ = milliseconds(200);
    start(hall_->port());
    ASSERT_TRUE(comes_true([this] { return states_.size() >= 3; }));
    EXPECT_THAT(std::vector(states_.begin(), states_.begin() + 3),
                ElementsAre(Connection::connected, Connection::stale, Connection::connected));
}

TEST_F(HallClientTest, what_speaks_no_hall_is_left_and_tried_again) {
    start(hall_->port());
    ASSERT_TRUE(connects());
    hall_->run([this] { hall_->desk().tell_all("nonsense"); });
    ASSERT_TRUE(comes_true([this] { return states_.size() >= 3; }));
    EXPECT_EQ(states_[1], Connection::disconnected);
    EXPECT_EQ(states_[2], Connection::connected);
}

TEST_F(HallClientTest, many_requests_are_all_answered) {
    start(hall_->port());
    for (int i = 0; i < 150; ++i)
        ask(std::to_string(i), "echo", "{}");
    ASSERT_TRUE(answered(150));
    EXPECT_EQ(answers_.front(), "0 {}");
    EXPECT_EQ(answers_.back(), "149 {}");
}

TEST_F(HallClientTest, after_stop_nothing_is_told) {
    start(hall_->port());
    follow_hall();
    ASSERT_TRUE(comes_true([this] { return changes_ == 1; }));
    publish("a", "1");
    client_->stop();
    context_.restart();
    context_.run();
    EXPECT_EQ(changes_, 1);
    EXPECT_EQ(client_->connection(), Connection::disconnected);
    client_->start();
    EXPECT_TRUE(comes_true([this] { return record("a") == "1"; }));
}

TEST_F(HallClientTest, a_handler_may_end_it_all) {
    start(hall_->port());
    TopicHandlers handlers;
    handlers.changed = [this](const Topic&, const Keys&) {
        ++changes_;
        client_->unfollow("hall");
        client_.reset();
    };
    client_->follow("hall", handlers);
    ASSERT_TRUE(comes_true([this] { return changes_ == 1; }));
    context_.restart();
    context_.run();
    EXPECT_EQ(client_, nullptr);
}

TEST_F(HallClientTest, arguments_must_be_an_object) {
    start(hall_->port());
    EXPECT_THROW(ask("1", "echo", "[1"), std::invalid_argument);
    EXPECT_THROW(ask("1", "echo", "[1]"), std::invalid_argument);
}

TEST_F(HallClientTest, finds_the_hall_by_name) {
    Options options;
    options.host = "localhost";
    options.port = hall_->port();
    options.role = "display";
    options.id = "D1";
    client_ = std::make_unique<HallClient>(context_.get_executor(), options);
    client_->start();
    EXPECT_TRUE(connects());
}

} // namespace
} // namespace motcua::client
