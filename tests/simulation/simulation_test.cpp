#include "tests/simulation/run.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <time.h>

namespace motcua::simulation {
namespace {

/// New halls in each run; MOTCUA_SEED=N brings one back.
std::uint64_t first_seed() {
    if (const char* wanted = std::getenv("MOTCUA_SEED"))
        return std::stoull(wanted);
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1000;
}

std::string words(const Plan& plan, const Outcome& outcome) {
    std::string text = "motcua-simulate " + to_string(plan) + "\n";
    for (const auto& sentence : outcome.broken)
        text += "  " + sentence + "\n";
    for (const auto& line : outcome.history)
        text += "    " + line + "\n";
    return text;
}

TEST(Simulation, keeps_every_promise_through_whatever_goes_wrong) {
    constexpr int halls = 40;
    Plan plan;
    plan.tickets = 60;
    plan.days = 2;
    std::size_t tickets = 0;
    std::size_t papers = 0;
    for (plan.seed = first_seed(); tickets < halls * 50U; ++plan.seed) {
        const auto outcome = run(plan);
        if (!outcome.broken.empty()) {
            const auto smallest = shrink(plan);
            FAIL() << words(plan, outcome) << "smallest:\n" << words(smallest, run(smallest));
        }
        ASSERT_GT(outcome.tickets, 0U) << "nothing happened in seed " << plan.seed;
        tickets += outcome.tickets;
        papers += outcome.papers;
    }
    EXPECT_GT(papers, tickets / 2) << "hardly any paper came out";
}

TEST(Simulation, lives_the_same_day_for_the_same_seed) {
    Plan plan;
    plan.seed = first_seed();
    plan.tickets = 60;
    const auto once = run(plan);
    const auto again = run(plan);
    EXPECT_EQ(once.digest, again.digest);
    EXPECT_EQ(once.events, again.events);
    EXPECT_EQ(once.papers, again.papers);
}

TEST(Simulation, finds_a_disk_that_lies_about_its_syncs) {
    Plan plan;
    plan.tickets = 60;
    plan.faults = {Fault::hall_power_cut};
    plan.disk_lies = true;
    bool found = false;
    for (plan.seed = 1; plan.seed <= 20 && !found; ++plan.seed)
        found = !run(plan).broken.empty();
    EXPECT_TRUE(found);
}

} // namespace
} // namespace motcua::simulation
