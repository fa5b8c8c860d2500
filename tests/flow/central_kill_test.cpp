/// A province's bad night: the centre is killed again and again while halls report to it. On each
/// database that there is.

#include "hall/uplink/uplink.h"
#include "tests/support/child_process.h"
#include "tests/support/memory_outbox.h"
#include "tests/support/trial_store.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

namespace motcua {
namespace {

using testing::ChildProcess;
using testing::MemoryOutbox;
using testing::TrialStore;

constexpr int kills = 40;
constexpr std::uint64_t events_a_hall = 2000;

/// The real program on a store; the same port again after each kill.
class KilledCentre {
public:
    explicit KilledCentre(const TrialStore& store) : store_(store) { start(); }

    void start() {
        std::vector<std::string> command{std::string(MOTCUA_BINARY_DIR) + "/bin/motcua-central",
                                         "--data",
                                         store_.folder().string(),
                                         "--listen",
                                         "127.0.0.1:" + port_};
        if (!store_.address().empty()) {
            command.emplace_back("--database");
            command.push_back(store_.address());
        }
        process_ = std::make_unique<ChildProcess>(command);
        port_ = process_->wait_for_line("listening on port ");
    }

    void kill() { process_->kill(); }

    const std::string& port() const { return port_; }

private:
    const TrialStore& store_;
    std::string port_ = "0";
    std::unique_ptr<ChildProcess> process_;
};

class Hall {
public:
    Hall(boost::asio::io_context& context, const std::string& port, const std::string& name)
        : source(protocol::make_source(name, "1")), outbox(source),
          uplink(
              context.get_executor(),
              settings(port, source),
              outbox,
              [] { return 0.002; },
              [](uplink::LinkState, const std::string&) {}) {
        outbox.commit(events_a_hall);
        uplink.start();
    }

    bool drained() const { return outbox.acked() == events_a_hall; }

private:
    static uplink::UplinkSettings settings(const std::string& port, const std::string& source) {
        uplink::UplinkSettings settings{.host = "127.0.0.1", .port = port, .source = source};
        settings.batch_events = 7;
        settings.window_events = 28;
        return settings;
    }

public:
    std::string source;
    MemoryOutbox outbox;
    uplink::Uplink uplink;
};

/// What the halls were told is on disk must be there. Returns how many halls were not yet told.
int check_acks(TrialStore& store, const std::vector<Hall*>& halls) {
    store.reopen();
    int untold = 0;
    for (const Hall* hall : halls) {
        const std::uint64_t stored = store.cursor(hall->source);
        EXPECT_GE(stored, hall->outbox.acked()) << hall->source;
        untold += stored > hall->outbox.acked() ? 1 : 0;
    }
    return untold;
}

class CentralKill : public ::testing::TestWithParam<std::string> {
protected:
    /// Runs the halls until all is acked; `disturb` is called now and then.
    void drain(const std::function<void()>& disturb) {
        std::mt19937 chance(11);
        std::uint64_t steps = 1 + chance() % 60;
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(3);
        while (!first_.drained() || !second_.drained() || !third_.drained()) {
            ASSERT_EQ(context_.run_one_until(deadline), 1U) << "not drained in time";
            if (--steps > 0)
                continue;
            disturb();
            steps = 1 + chance() % 120;
        }
    }

    void expect_undisturbed() {
        const std::vector<std::string> sources{first_.source, second_.source, third_.source};
        store_.reopen();
        // Not EXPECT_EQ, which would print both stores.
        EXPECT_TRUE(store_.dump() == testing::undisturbed(sources, events_a_hall));
        context_.stop();
    }

    TrialStore store_{GetParam()};
    KilledCentre centre_{store_};
    boost::asio::io_context context_{1};
    Hall first_{context_, centre_.port(), "hall-1"};
    Hall second_{context_, centre_.port(), "hall-2"};
    Hall third_{context_, centre_.port(), "hall-3"};
};

TEST_P(CentralKill, no_event_is_lost_or_doubled_and_no_ack_was_false) {
    int killed = 0;
    int untold = 0;
    drain([&] {
        if (killed == kills)
            return;
        centre_.kill();
        untold += check_acks(store_, {&first_, &second_, &third_});
        centre_.start();
        ++killed;
    });
    EXPECT_GT(untold, 0) << "no kill fell between a commit and its ack";
    EXPECT_EQ(killed, kills) << "the halls drained too early for the test to mean anything";
    centre_.kill();
    expect_undisturbed();
}

/// tests/central/postgres.sh says how its server is stopped at once and started again.
TEST_P(CentralKill, a_database_that_goes_away_and_comes_back_is_waited_for) {
    const char* restart = std::getenv("MOTCUA_TEST_POSTGRES_RESTART");
    if (store_.address().empty() || restart == nullptr)
        GTEST_SKIP() << "SQLite does not go away";
    int restarts = 0;
    drain([&] {
        if (restarts < 5) {
            ++restarts;
            ASSERT_EQ(std::system(restart), 0);
        }
    });
    EXPECT_EQ(restarts, 5);
    centre_.kill();
    expect_undisturbed();
}

INSTANTIATE_TEST_SUITE_P(On,
                         CentralKill,
                         ::testing::ValuesIn(testing::databases()),
                         [](const auto& one) { return one.param; });

} // namespace
} // namespace motcua
