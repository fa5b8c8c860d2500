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

rc::Gen<std::uint16_t> die() {
    return rc::gen::inRange<std::uint16_t>(0, 60'000);
}

rc::Gen<std::vector<Roll>> rolls() {
    return rc::gen::scale(5,
                          rc::gen::container<std::vector<Roll>>(
                              rc::gen::construct<Roll>(die(), die(), die(), die(), die())));
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

/// A long time in one hall: every event happens, every refusal is given.
class LongTime : public ::testing::Test {
protected:
    static const Watch& watch() {
        static const Watch played = [] {
            Watch one;
            std::mt19937 random(20261123);
            const auto roll = [&] { return static_cast<std::uint16_t>(random()); };
            for (int step = 0; step < 16'000 && one.complaints().empty(); ++step) {
                one.play({roll(), roll(), roll(), roll(), roll()});
            }
            one.check_replay();
            return one;
        }();
        return played;
    }
};

TEST_F(LongTime, keeps_its_promises) {
    EXPECT_THAT(watch().complaints(), IsEmpty());
}

TEST_F(LongTime, every_kind_of_event_happens) {
    std::vector<int> happened(std::variant_size_v<EventBody>);
    for (const Event& event : watch().events()) {
        ++happened[event.body.index()];
    }
    for (std::size_t kind = 0; kind < happened.size(); ++kind) {
        EXPECT_GT(happened[kind], 0) << "event " << kind << " of EventBody never happened";
    }
}

TEST_F(LongTime, every_refusal_is_given) {
    for (int value = 1; value <= static_cast<int>(Refusal::not_allowed); ++value) {
        const auto refusal = static_cast<Refusal>(value);
        // Of the journal, of the roles, and of a server that forgets to tick.
        const bool elsewhere = refusal == Refusal::storage_failing ||
                               refusal == Refusal::not_allowed ||
                               refusal == Refusal::day_not_turned;
        EXPECT_TRUE(elsewhere || watch().refusals().contains(refusal)) << refusal_name(refusal);
    }
}

} // namespace
} // namespace motcua::rules
