#include "tests/hall/rules/phrases.h"
#include "tests/hall/rules/random_hall.h"
#include "tests/hall/rules/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

namespace motcua::rules {

void showValue(const Roll& roll, std::ostream& out) {
    out << to_string(roll);
}

namespace {

using ::testing::IsEmpty;

rc::Gen<std::uint16_t> any_die() {
    return rc::gen::inRange<std::uint16_t>(0, 60'000);
}

rc::Gen<std::vector<Roll>> rolls() {
    return rc::gen::scale(5,
                          rc::gen::container<std::vector<Roll>>(rc::gen::construct<Roll>(
                              any_die(), any_die(), any_die(), any_die(), any_die())));
}

RC_GTEST_PROP(RandomHall, keeps_its_promises_whatever_is_asked, ()) {
    Watch watch;
    for (const Roll& roll : *rolls()) {
        watch.play(roll);
        if (!watch.complaints().empty()) {
            RC_FAIL(watch.complaints().front());
        }
    }
    watch.check_replay();
    RC_ASSERT(watch.complaints().empty());
}

void expect_every_event(const Events& events) {
    std::vector<int> happened(std::variant_size_v<AnyEvent>);
    for (const Event& event : events) {
        ++happened[event.body.index()];
    }
    for (std::size_t kind = 0; kind < happened.size(); ++kind) {
        EXPECT_GT(happened[kind], 0) << "event " << kind << " of EventBody never happened";
    }
}

void expect_every_refusal(const std::set<Refusal>& refusals) {
    // Of the journal, of the roles, of the settings' page, and of a server that forgets to tick.
    const std::set elsewhere{Refusal::storage_failing,
                             Refusal::not_allowed,
                             Refusal::day_not_turned,
                             Refusal::account_unknown,
                             Refusal::account_exists,
                             Refusal::account_invalid,
                             Refusal::account_last_manager,
                             Refusal::secret_weak,
                             Refusal::enrolment_closed,
                             Refusal::enrolment_wrong,
                             Refusal::too_busy,
                             Refusal::config_invalid,
                             Refusal::config_stale};
    for (int value = 1; value <= static_cast<int>(Refusal::config_other); ++value) {
        const auto refusal = static_cast<Refusal>(value);
        if (refusal == Refusal::rating_too_soon) {
            continue; // within seconds; the dice move by more
        }
        EXPECT_NE(refusals.contains(refusal), elsewhere.contains(refusal)) << refusal_name(refusal);
    }
}

/// Long enough that everything happens that can: else the dice above are badly made.
TEST(RandomHall, keeps_them_for_a_long_time_in_which_everything_happens) {
    Watch watch;
    std::mt19937 random(20261123);
    const auto die = [&] { return static_cast<std::uint16_t>(random()); };
    for (int step = 0; step < 16'000 && watch.complaints().empty(); ++step) {
        watch.play({die(), die(), die(), die(), die()});
    }
    watch.check_replay();
    EXPECT_THAT(watch.complaints(), IsEmpty());
    expect_every_event(watch.events());
    expect_every_refusal(watch.refusals());
}

} // namespace
} // namespace motcua::rules
