#include "hall/rules/rating.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

std::string told(const RatingScale& scale) {
    std::string text;
    for (std::int32_t level = 1; level <= scale.levels; ++level) {
        const RatingMeaning meaning = meaning_of(scale, level);
        text += (level > 1 ? " " : "") + std::to_string(meaning.three) + "/" +
                std::to_string(meaning.points) + (meaning.liked ? "+" : "-");
    }
    return text;
}

TEST(RatingMeaning, spreads_the_levels_over_the_three_of_the_circular) {
    const auto usual = [](std::int32_t levels) {
        RatingScale scale;
        scale.levels = levels;
        return told(scale);
    };
    EXPECT_EQ(usual(2), "2/2+ 3/0-");
    EXPECT_EQ(usual(3), "1/2+ 2/1+ 3/0-");
    EXPECT_EQ(usual(4), "1/2+ 2/1+ 3/0- 3/0-");
    EXPECT_EQ(usual(5), "1/2+ 2/1+ 2/1+ 3/0- 3/0-");
}

TEST(RatingMeaning, is_the_halls_own_where_it_has_a_map) {
    RatingScale scale;
    scale.levels = 3;
    scale.meanings = {{1, 2, true}, {2, 2, true}, {2, 1, false}};
    EXPECT_EQ(told(scale), "1/2+ 2/2+ 2/1-");
}

} // namespace
} // namespace motcua::rules
