#include "hall/server/config/clock_text.h"

#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

TEST(ClockText, times_are_four_digits_up_to_midnight) {
    EXPECT_EQ(parse_time("00:00"), rules::TimeOfDay{0});
    EXPECT_EQ(parse_time("07:30"), rules::TimeOfDay{450});
    EXPECT_EQ(parse_time("24:00"), rules::TimeOfDay{1440});
    for (const char* wrong : {"", "7:30", "07.30", "07:60", "24:01", "-1:00", "07:3a", "07:300"}) {
        EXPECT_FALSE(parse_time(wrong)) << wrong;
    }
}

TEST(ClockText, spans_are_separated_by_commas) {
    const rules::OpenSpan morning{{450}, {690}};
    const rules::OpenSpan afternoon{{780}, {1020}};
    EXPECT_EQ(parse_spans(""), std::vector<rules::OpenSpan>{});
    EXPECT_EQ(parse_spans("07:30-11:30"), std::vector{morning});
    EXPECT_EQ(parse_spans("07:30-11:30,13:00-17:00"), (std::vector{morning, afternoon}));
    EXPECT_EQ(parse_spans(" 07:30 - 11:30 , 13:00-17:00 "), (std::vector{morning, afternoon}));
    for (const char* wrong : {"07:30", "07:30-", "-11:30", "07:30-11:30 13:00-17:00", ",", "x"}) {
        EXPECT_FALSE(parse_spans(wrong)) << wrong;
    }
}

TEST(ClockText, the_zone_is_vietnam_or_a_distance) {
    EXPECT_EQ(parse_zone("Asia/Ho_Chi_Minh"), rules::Minutes(420));
    EXPECT_EQ(parse_zone("+07:00"), rules::Minutes(420));
    EXPECT_EQ(parse_zone("-03:30"), rules::Minutes(-210));
    for (const char* wrong : {"", "Asia/Saigon", "07:00", "+7:00", "+15:00", "-12:01", "+07:0x"}) {
        EXPECT_FALSE(parse_zone(wrong)) << wrong;
    }
}

} // namespace
} // namespace motcua::hall
