#include "hall/server/tablets.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using motcua::hall::Tablets;
using motcua::rules::CounterId;

namespace {

class TabletsTest : public testing::Test {
protected:
    motcua::testing::TemporaryFolder folder;
    Tablets tablets{folder / "tablets.json"};
    const Tablets::Clock::time_point now = Tablets::Clock::now();
};

} // namespace

TEST_F(TabletsTest, stand_at_the_counter_whose_code_they_were_told) {
    const std::string code = tablets.code_for({"1"}, now);
    EXPECT_EQ(code.size(), 6U);
    const std::string token = tablets.pair(code, now);
    ASSERT_EQ(token.size(), 32U);
    EXPECT_EQ(tablets.counter_of(token), CounterId{"1"});
    EXPECT_EQ(tablets.pair(code, now), "") << "a code is good once";
    EXPECT_EQ(tablets.counter_of(""), CounterId{});
    EXPECT_EQ(tablets.counter_of("0123"), CounterId{});
}

TEST_F(TabletsTest, need_a_fresh_code_of_their_counter) {
    const std::string old = tablets.code_for({"1"}, now);
    EXPECT_EQ(tablets.pair(old, now + 6min), "");
    const std::string first = tablets.code_for({"1"}, now);
    const std::string second = tablets.code_for({"1"}, now);
    EXPECT_EQ(tablets.pair(first, now), "") << "a later code makes the earlier one void";
    EXPECT_NE(tablets.pair(second, now), "");
}

TEST_F(TabletsTest, cannot_guess_codes) {
    const std::string code = tablets.code_for({"1"}, now);
    for (int guess = 0; guess < 5; ++guess) {
        EXPECT_EQ(tablets.pair("x" + std::to_string(guess), now), "");
    }
    EXPECT_EQ(tablets.pair(code, now), "");
}

TEST_F(TabletsTest, stay_paired_over_a_restart_until_they_part) {
    const std::string token = tablets.pair(tablets.code_for({"2"}, now), now);
    EXPECT_EQ(Tablets(folder / "tablets.json").counter_of(token), CounterId{"2"});
    EXPECT_TRUE(tablets.part(token));
    EXPECT_FALSE(tablets.part(token));
    EXPECT_EQ(Tablets(folder / "tablets.json").counter_of(token), CounterId{});
}
