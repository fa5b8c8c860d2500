/// A province's bad night: the centre is killed again and again while halls report to it.

#include "hall/uplink/uplink.h"
#include "tests/support/child_process.h"
#include "tests/support/memory_outbox.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua {
namespace {

using testing::ChildProcess;
using testing::MemoryOutbox;

constexpr int kills = 40;
constexpr std::uint64_t events_a_hall = 2000;

/// The real program on a folder; the same port again after each kill.
class KilledCentre {
public:
    explicit KilledCentre(std::filesystem::path folder) : folder_(std::move(folder)) { start(); }

    void start() {
        const std::vector<std::string> command{std::string(MOTCUA_BINARY_DIR) +
                                                   "/bin/motcua-central",
                                               "--data",
                                               folder_.string(),
                                               "--listen",
                                               "127.0.0.1:" + port_};
        process_ = std::make_unique<ChildProcess>(command);
        port_ = process_->wait_for_line("listening on port ");
    }

    void kill() { process_->kill(); }

    const std::string& port() const { return port_; }

private:
    std::filesystem::path folder_;
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
int check_acks(const std::filesystem::path& folder, const std::vector<Hall*>& halls) {
    central::Store store(folder);
    int untold = 0;
    for (const Hall* hall : halls) {
        const std::uint64_t stored = store.cursor(hall->source);
        EXPECT_GE(stored, hall->outbox.acked()) << hall->source;
        untold += stored > hall->outbox.acked() ? 1 : 0;
    }
    return untold;
}

TEST(CentralKill, no_event_is_lost_or_doubled_and_no_ack_was_false) {
    const testing::TemporaryFolder folder;
    KilledCentre centre(folder.path());
    boost::asio::io_context context(1);
    Hall first(context, centre.port(), "hall-1");
    Hall second(context, centre.port(), "hall-2");
    Hall third(context, centre.port(), "hall-3");
    const std::vector<Hall*> halls{&first, &second, &third};
    std::mt19937 chance(11);
    int killed = 0;
    int untold = 0;
    std::uint64_t steps = 1 + chance() % 60;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(3);
    while (!first.drained() || !second.drained() || !third.drained()) {
        ASSERT_EQ(context.run_one_until(deadline), 1U) << "not drained in time";
        if (killed == kills || --steps > 0)
            continue;
        centre.kill();
        untold += check_acks(folder.path(), halls);
        centre.start();
        ++killed;
        steps = 1 + chance() % 120;
    }
    EXPECT_GT(untold, 0) << "no kill fell between a commit and its ack";
    EXPECT_EQ(killed, kills) << "the halls drained too early for the test to mean anything";
    centre.kill();
    const std::vector<std::string> sources{first.source, second.source, third.source};
    // Not EXPECT_EQ, which would print both stores.
    EXPECT_TRUE(testing::dump_store(folder.path()) == testing::undisturbed(sources, events_a_hall));
    context.stop();
}

} // namespace
} // namespace motcua
