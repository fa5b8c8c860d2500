#include "hall/uplink/uplink.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/memory_outbox.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace motcua::uplink {
namespace {

using testing::CuttingProxy;
using testing::MemoryOutbox;
using testing::RunningCentre;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

/// A hall with an uplink on this thread.
class Hall {
public:
    Hall(boost::asio::io_context& context, std::uint16_t port, const std::string& name = source)
        : context_(context), outbox(name), uplink(
                                               context.get_executor(),
                                               settings(port, name),
                                               outbox,
                                               [] { return 0.0; },
                                               [this](LinkState state, const std::string& reason) {
                                                   states.push_back(state);
                                                   reasons.push_back(reason);
                                               }) {}

    /// Runs the loop until `done`; false where a minute did not suffice.
    bool run_until(const std::function<bool()>& done) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (!done()) {
            if (context_.run_one_until(deadline) == 0)
                return false;
        }
        return true;
    }

    bool drain() {
        return run_until([this] { return outbox.acked() == outbox.last_sequence(); });
    }

    void commit(std::uint64_t count) {
        outbox.commit(count);
        uplink.notify();
    }

private:
    /// Small batches and a small window, so that a short exchange has many frames.
    static UplinkSettings settings(std::uint16_t port, const std::string& name) {
        UplinkSettings settings;
        settings.host = "127.0.0.1";
        settings.port = std::to_string(port);
        settings.source = name;
        settings.batch_events = 3;
        settings.window_events = 6;
        return settings;
    }

    boost::asio::io_context& context_;

public:
    MemoryOutbox outbox;
    Uplink uplink;
    std::vector<LinkState> states;
    std::vector<std::string> reasons;
};

class UplinkTest : public ::testing::Test {
protected:
    void TearDown() override { context_.stop(); }

    /// One exchange of 14 events over a line that is cut by `plan`; the source is `name`.
    void exchange(const std::string& name, const CuttingProxy::Plan& plan) {
        CuttingProxy proxy(context_, centre_->port(), plan);
        Hall hall(context_, proxy.port(), name);
        hall.outbox.commit(10);
        hall.uplink.start();
        ASSERT_TRUE(hall.run_until([&] { return hall.outbox.acked() >= 2; }));
        hall.commit(4);
        ASSERT_TRUE(hall.drain());
        passed_up_ = proxy.passed_up();
        passed_down_ = proxy.passed_down();
        names_.push_back(name);
        hall.uplink.stop();
    }

    std::string next_name() const {
        return protocol::make_source("hall-" + std::to_string(1000 + names_.size()), "1");
    }

    testing::TemporaryFolder folder_;
    std::unique_ptr<RunningCentre> centre_ = std::make_unique<RunningCentre>(folder_.path());
    boost::asio::io_context context_{1};
    std::vector<std::string> names_;
    std::size_t passed_up_ = 0;
    std::size_t passed_down_ = 0;
};

TEST_F(UplinkTest, drains_what_is_there_and_what_comes) {
    Hall hall(context_, centre_->port());
    hall.outbox.commit(100);
    hall.uplink.start();
    ASSERT_TRUE(hall.drain());
    hall.commit(1);
    ASSERT_TRUE(hall.drain());
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed({source}, 101));
    EXPECT_EQ(hall.states, (std::vector<LinkState>{LinkState::down, LinkState::up}));
}

TEST_F(UplinkTest, is_off_without_a_centre) {
    Hall hall(context_, 0);
    UplinkSettings none;
    std::vector<LinkState> states;
    Uplink uplink(
        context_.get_executor(),
        none,
        hall.outbox,
        [] { return 0.0; },
        [&](LinkState state, const std::string&) { states.push_back(state); });
    uplink.start();
    uplink.notify();
    EXPECT_EQ(states, std::vector<LinkState>{LinkState::off});
    EXPECT_EQ(context_.run(), 0U);
}

TEST_F(UplinkTest, a_line_cut_at_any_byte_up_changes_nothing) {
    exchange(next_name(), [](std::size_t) { return CuttingProxy::Cut{}; });
    const std::size_t whole = passed_up_;
    for (std::size_t cut = 0; cut <= whole; cut += 97)
        exchange(next_name(), [cut](std::size_t connection) {
            return CuttingProxy::Cut{connection == 0 ? cut : CuttingProxy::endless};
        });
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed(names_, 14));
}

TEST_F(UplinkTest, a_line_cut_at_any_byte_down_changes_nothing) {
    exchange(next_name(), [](std::size_t) { return CuttingProxy::Cut{}; });
    const std::size_t whole = passed_down_;
    for (std::size_t cut = 0; cut <= whole; cut += 5)
        exchange(next_name(), [cut](std::size_t connection) {
            const std::size_t down = connection == 0 ? cut : CuttingProxy::endless;
            return CuttingProxy::Cut{CuttingProxy::endless, down};
        });
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed(names_, 14));
}

TEST_F(UplinkTest, a_line_that_is_cut_again_and_again_gets_there) {
    exchange(next_name(), [](std::size_t connection) {
        return CuttingProxy::Cut{connection * 61, CuttingProxy::endless};
    });
    exchange(next_name(), [](std::size_t connection) {
        return CuttingProxy::Cut{CuttingProxy::endless, connection * 7};
    });
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed(names_, 14));
}

TEST_F(UplinkTest, goes_on_where_the_centre_is_after_both_restarted) {
    {
        Hall hall(context_, centre_->port());
        hall.outbox.commit(9);
        hall.uplink.start();
        ASSERT_TRUE(hall.drain());
    }
    centre_.reset();
    centre_ = std::make_unique<RunningCentre>(folder_.path());
    Hall hall(context_, centre_->port());
    hall.outbox.commit(12);
    hall.uplink.start();
    ASSERT_TRUE(hall.drain());
    EXPECT_EQ(hall.outbox.reads(), 1U) << "only the three new events were read";
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed({source}, 12));
}

TEST_F(UplinkTest, a_centre_restored_from_an_older_copy_gets_the_rest_again) {
    const testing::TemporaryFolder copy;
    RunningCentre older(copy.path());
    Hall hall(context_, centre_->port());
    hall.outbox.commit(9);
    hall.uplink.start();
    ASSERT_TRUE(hall.drain());
    hall.uplink.stop();
    Uplink again(
        context_.get_executor(),
        {.host = "127.0.0.1", .port = std::to_string(older.port()), .source = source},
        hall.outbox,
        [] { return 0.0; },
        [](LinkState, const std::string&) {});
    hall.outbox.remember_ack(0);
    again.start();
    ASSERT_TRUE(hall.drain());
    EXPECT_EQ(testing::dump_store(copy.path()), testing::undisturbed({source}, 9));
}

TEST_F(UplinkTest, a_journal_that_lost_events_needs_a_new_epoch) {
    {
        Hall hall(context_, centre_->port());
        hall.outbox.commit(9);
        hall.uplink.start();
        ASSERT_TRUE(hall.drain());
    }
    Hall restored(context_, centre_->port());
    restored.outbox.commit(5);
    restored.uplink.start();
    ASSERT_TRUE(restored.run_until([&] { return restored.reasons.size() >= 2; }));
    EXPECT_EQ(restored.reasons[1], "the centre holds more than the journal: it needs a new epoch");
    EXPECT_EQ(restored.states[1], LinkState::down);
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed({source}, 9));
}

TEST_F(UplinkTest, a_hole_in_the_journal_stops_before_it_and_is_told) {
    Hall hall(context_, centre_->port());
    hall.outbox.commit(9);
    hall.outbox.events().erase(hall.outbox.events().begin() + 5);
    hall.uplink.start();
    const std::string reason = "the journal cannot be read: event 6 is missing";
    ASSERT_TRUE(hall.run_until([&] { return hall.reasons.back() == reason; }));
    EXPECT_EQ(hall.states.back(), LinkState::down);
}

TEST_F(UplinkTest, stopping_hangs_up_for_good) {
    Hall hall(context_, centre_->port());
    hall.outbox.commit(3);
    hall.uplink.start();
    ASSERT_TRUE(hall.drain());
    hall.uplink.stop();
    const std::uint64_t reads = hall.outbox.reads();
    hall.commit(3);
    context_.run();
    EXPECT_EQ(hall.outbox.reads(), reads);
    EXPECT_EQ(hall.states.back(), LinkState::up) << "nothing is told after stop";
}

TEST_F(UplinkTest, an_absent_centre_is_one_line_and_no_end_of_tries) {
    Hall hall(context_, centre_->port());
    centre_.reset();
    hall.outbox.commit(3);
    hall.uplink.start();
    ASSERT_TRUE(hall.run_until([&] { return hall.reasons.size() == 2; }));
    for (int turn = 0; turn < 200; ++turn)
        context_.run_one();
    EXPECT_EQ(hall.reasons.size(), 2U);
    EXPECT_EQ(hall.reasons[1], "cannot connect: Connection refused");
    EXPECT_EQ(hall.outbox.reads(), 0U);
}

} // namespace
} // namespace motcua::uplink
