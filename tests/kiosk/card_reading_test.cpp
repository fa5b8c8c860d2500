#include "kiosk/card_reading.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

const std::string key(64, 'a');

TEST(CardReading, TellsTheDayInTheHallsZone) {
    // 2026-11-23 16:59:59 and 17:00 UTC: midnight in Vietnam.
    EXPECT_EQ(day_in_hall(1795453199000, 420), (CardDate{2026, 11, 23}));
    EXPECT_EQ(day_in_hall(1795453200000, 420), (CardDate{2026, 11, 24}));
}

TEST(CardReading, GivesTheClassOfTheHighestAgeReached) {
    const std::vector<PriorityClassView> classes{{QStringLiteral("merit"), {}, 0},
                                                 {QStringLiteral("old"), {}, 60},
                                                 {QStringLiteral("older"), {}, 80}};
    EXPECT_EQ(class_of_age(classes, 59), QString());
    EXPECT_EQ(class_of_age(classes, 60), QStringLiteral("old"));
    EXPECT_EQ(class_of_age(classes, 79), QStringLiteral("old"));
    EXPECT_EQ(class_of_age(classes, 80), QStringLiteral("older"));
    EXPECT_EQ(class_of_age({}, 90), QString());
}

TEST(CardReading, HashesANumberWithTheKeyOfTheDay) {
    const std::string hash = hash_of_card("075085000011", key);
    EXPECT_EQ(hash.size(), 32U);
    EXPECT_EQ(hash, hash_of_card("075085000011", key));
    EXPECT_NE(hash, hash_of_card("075085000012", key));
    EXPECT_NE(hash, hash_of_card("075085000011", std::string(64, 'b')));
    EXPECT_EQ(hash.find("0750850"), std::string::npos);
}

TEST(CardReading, MakesNoHashWithoutAKey) {
    EXPECT_EQ(hash_of_card("075085000011", ""), "");
    EXPECT_EQ(hash_of_card("075085000011", std::string(63, 'a')), "");
    EXPECT_EQ(hash_of_card("075085000011", std::string(64, 'x')), "");
}

} // namespace

} // namespace motcua::kiosk
