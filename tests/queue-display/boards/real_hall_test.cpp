#include "hall/client/hall_client.h"
#include "hall/server/net/listener.h"
#include "queue-display/boards/calling_view.h"
#include "queue-display/boards/spoken_calls.h"
#include "queue-display/voice/announcement_queue.h"
#include "tests/queue-display/boards/pictures.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace motcua::display {

namespace {

using std::chrono::milliseconds;
using testing::CuttingProxy;

constexpr int steps = 1'000;

/// What tells one call from another, recalls too.
std::string call_name(const SpokenCall& call) {
    return call.number + " at " + call.counter + ", time " + std::to_string(call.times) + ", " +
           std::to_string(call.called_at);
}

/// A real hall with its journal and doors, four clerks at its counters, and citizens.
class BusyHall {
public:
    explicit BusyHall(unsigned seed) : random_(seed) {
        hall::net::ListenerOptions doors;
        doors.port = 0;
        doors.log = [](const std::string&) {};
        listener_ = std::make_unique<hall::net::Listener>(trial_.loop, *trial_.server, doors);
        for (const auto& counter : trial_.file.hall.counters) {
            clerks_.push_back({hall::Role::clerk,
                               {},
                               {"clerk-" + counter.id.value},
                               "Cán bộ " + counter.id.value,
                               {},
                               true});
            give(clerks_.back(), "open_counter", {});
        }
    }

    boost::asio::io_context& loop() { return trial_.loop; }

    std::uint16_t port() const { return listener_->port(); }

    /// One thing that a citizen or a clerk does; refusals are part of the day.
    void step() {
        if (pick(3) == 0)
            return take_ticket();
        const hall::Caller& clerk = clerks_[pick(clerks_.size())];
        switch (pick(9)) {
        case 0:
            return give(clerk, "recall", {});
        case 1:
            return give(clerk, "serve", {});
        case 2:
            return give(clerk, "no_show", {});
        case 3:
            return give(clerk, "park", {{"reason", "giấy tờ"}, {"minutes", 0}});
        case 4:
            return give(clerk, "transfer", {{"service", service()}, {"place", "first"}});
        case 5:
            return give(clerk, "finish", {{"outcome", "done"}});
        default:
            return give(clerk, "call_next", {{"finish", true}});
        }
    }

    /// The topic "hall" as the hall has it now.
    client::Records records() {
        client::Records records;
        const auto told =
            boost::json::parse(trial_.server->topic_json(trial_.kiosk, "hall")).as_object();
        for (const auto& [key, record] : told.at("records").as_object())
            records.emplace(key, record);
        return records;
    }

private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }

    std::string service() {
        const auto& services = trial_.file.hall.services;
        return services[pick(services.size())].id.value;
    }

    void take_ticket() { trial_.take_ticket("t" + std::to_string(++requests_), service()); }

    void give(const hall::Caller& clerk, const char* command, boost::json::object arguments) {
        arguments["counter"] = clerk.staff.value.substr(6);
        trial_.give(
            clerk, "c" + std::to_string(++requests_), command, boost::json::serialize(arguments));
    }

    std::mt19937 random_;
    testing::TrialHall trial_;
    std::unique_ptr<hall::net::Listener> listener_;
    std::vector<hall::Caller> clerks_;
    int requests_ = 0;
};

HallPicture picture_of(const client::Records& records) {
    ui::Records objects;
    for (const auto& [key, record] : records)
        objects.emplace(key, record.get_object());
    return read_hall_picture(objects);
}

/// A board and its voice behind a line that is cut again and again.
class BoardOnABadLine {
public:
    BoardOnABadLine(BusyHall& hall, unsigned seed)
        : hall_(hall), random_(seed), proxy_(hall.loop(), hall.port(), [this](std::size_t) {
              return CuttingProxy::Cut{.down = 40'000 + random_() % 120'000};
          }) {
        client::Options options;
        options.port = proxy_.port();
        options.role = "display";
        options.id = "sanh";
        options.shortest_wait = milliseconds(5);
        options.longest_wait = milliseconds(20);
        client_ = std::make_unique<client::HallClient>(hall.loop().get_executor(), options);
        client_->start();
        client::TopicHandlers handlers;
        handlers.changed = [this](const client::Topic& topic, const client::Keys&) { take(topic); };
        client_->follow("hall", handlers);
    }

    std::size_t connections() const { return proxy_.connections(); }

    const std::multiset<std::string>& said() const { return said_; }

    bool equals_the_hall() const {
        const auto* topic = client_->topic("hall");
        return topic->in_step && topic->records == hall_.records();
    }

    /// Lets the line work until the board shows what the hall has; false after twenty seconds.
    bool catches_up() {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!equals_the_hall()) {
            if (std::chrono::steady_clock::now() > deadline)
                return false;
            hall_.loop().restart();
            hall_.loop().run_one_for(milliseconds(5));
        }
        return true;
    }

    CallingView view(HallTime now) const {
        return calling_view(picture_of(client_->topic("hall")->records), moment_at(now), {});
    }

private:
    void take(const client::Topic& topic) {
        const HallTime now = client_->hall_time().value_or(0);
        queue_.update(spoken_calls(picture_of(topic.records)), now);
        while (const auto call = queue_.begin(now)) {
            said_.insert(call_name(*call));
            queue_.end();
        }
    }

    BusyHall& hall_;
    std::mt19937 random_;
    CuttingProxy proxy_;
    std::unique_ptr<client::HallClient> client_;
    AnnouncementQueue queue_{{}};
    std::multiset<std::string> said_;
};

class RealHall : public ::testing::TestWithParam<unsigned> {};

TEST_P(RealHall, IsShownAndSpokenThroughCutsOfTheLine) {
    BusyHall hall(GetParam());
    BoardOnABadLine board(hall, GetParam() + 1);
    ASSERT_TRUE(board.catches_up());
    std::set<std::string> awaited;
    std::mt19937 pauses(GetParam() + 2);
    for (int step = 0; step < steps; ++step) {
        hall.step();
        // Between looks the line may be down for several steps: what came and went then is over.
        if (pauses() % 4 != 0)
            continue;
        ASSERT_TRUE(board.catches_up()) << "step " << step;
        for (const SpokenCall& call : spoken_calls(picture_of(hall.records())))
            if (!call.serving)
                awaited.insert(call_name(call));
    }
    ASSERT_TRUE(board.catches_up());
    EXPECT_EQ(board.view(morning),
              calling_view(picture_of(hall.records()), moment_at(morning), {}));
    EXPECT_GT(board.connections(), 5U) << "the line was cut";
    EXPECT_GT(awaited.size(), 100U);
    for (const std::string& call : awaited)
        EXPECT_EQ(board.said().count(call), 1U) << call << ", seed " << GetParam();
    const std::set<std::string> different(board.said().begin(), board.said().end());
    EXPECT_EQ(different.size(), board.said().size()) << "something was said twice";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RealHall, ::testing::Values(11U, 12U, 13U));

} // namespace

} // namespace motcua::display
