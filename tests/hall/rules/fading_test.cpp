#include "hall/rules/fading.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

constexpr Minutes half_life{60};
constexpr Instant begin{std::chrono::hours(24 * 20780)};

TEST(Fading, is_the_expected_value_until_it_has_seen_something) {
    EXPECT_DOUBLE_EQ(mean_of({}, 7, 3), 7);
    EXPECT_DOUBLE_EQ(mean_of({}, 7, 0), 7);
}

TEST(Fading, weighs_what_it_saw_against_what_was_expected) {
    Fading fading;
    add(fading, begin, half_life, 4);
    add(fading, begin, half_life, 6);
    EXPECT_DOUBLE_EQ(sum_of(fading), 10);
    EXPECT_DOUBLE_EQ(weight_of(fading), 2);
    EXPECT_DOUBLE_EQ(mean_of(fading, 9, 2), 7);
}

TEST(Fading, half_is_left_after_a_half_life) {
    Fading fading;
    add(fading, begin, half_life, 8, 4);
    const Fading later = faded(fading, begin + half_life, half_life);
    EXPECT_DOUBLE_EQ(sum_of(later), 4);
    EXPECT_DOUBLE_EQ(weight_of(later), 2);
    EXPECT_EQ(later.at, begin + half_life);
    add(fading, begin + 2 * half_life, half_life, 1);
    EXPECT_DOUBLE_EQ(sum_of(fading), 3);
}

} // namespace
} // namespace motcua::rules
