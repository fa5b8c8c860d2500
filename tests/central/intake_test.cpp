#include "central/intake.h"
#include "central/store/database.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::hall_events;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";

class IntakeTest : public ::testing::Test {
protected:
    void submit(std::uint64_t first, std::uint64_t last) {
        intake_.submit({source, hall_events(source, first, last)}, [this](const auto& receipt) {
            answers_.push_back(receipt ? std::to_string(receipt->stored_to) +
                                             (receipt->gap ? " gap" : "")
                                       : receipt.error().reason);
        });
    }

    testing::TrialStore store_;
    boost::asio::io_context& context_ = store_.context;
    Metrics metrics_;
    Intake intake_{context_.get_executor(), *store_.store, metrics_};
    std::vector<std::string> answers_;
};

TEST_F(IntakeTest, answers_in_order_and_never_before_it_returns_to_the_loop) {
    submit(1, 2);
    submit(3, 3);
    submit(9, 9);
    EXPECT_TRUE(answers_.empty());
    context_.restart();
    context_.run();
    EXPECT_EQ(answers_, (std::vector<std::string>{"2", "3", "3 gap"}));
}

TEST_F(IntakeTest, batches_that_wait_share_one_transaction) {
    Database door(store_.folder() / "centre.db");
    Statement changes(door, "PRAGMA data_version");
    changes.next();
    const std::int64_t before = changes.number(0);
    changes.end();
    for (std::uint64_t n = 1; n <= 50; ++n)
        submit(n, n);
    context_.restart();
    context_.run_one();
    EXPECT_EQ(answers_.size(), 50U);
    changes.next();
    EXPECT_EQ(changes.number(0), before + 1);
}

TEST_F(IntakeTest, a_long_queue_does_not_hold_the_loop) {
    for (std::uint64_t n = 0; n < 9; ++n)
        submit(n * 500 + 1, n * 500 + 500);
    context_.restart();
    context_.run_one();
    EXPECT_EQ(answers_.size(), 8U);
    context_.run();
    EXPECT_EQ(answers_.back(), "4500");
}

TEST_F(IntakeTest, tells_of_a_failing_store_and_recovers) {
    Database door(store_.folder() / "centre.db");
    door.run("CREATE TRIGGER full BEFORE INSERT ON event "
             "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    submit(1, 2);
    context_.restart();
    context_.run();
    EXPECT_EQ(answers_, (std::vector<std::string>{"disk full"}));
    EXPECT_EQ(metrics_.store_failures, 1U);
    EXPECT_FALSE(intake_.healthy());
    door.run("DROP TRIGGER full");
    submit(1, 2);
    context_.restart();
    context_.run();
    EXPECT_EQ(answers_.back(), "2");
    EXPECT_TRUE(intake_.healthy());
}

} // namespace
} // namespace motcua::central
