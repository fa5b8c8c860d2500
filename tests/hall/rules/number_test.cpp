#include "hall/rules/number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace motcua::rules {
namespace {

using ::testing::MatchesRegex;

Service service(const char* series, std::int32_t digits) {
    Service one;
    one.series = series;
    one.digits = digits;
    return one;
}

TEST(TicketNumber, is_padded_and_grows_when_it_has_to) {
    EXPECT_EQ(ticket_number(service("A", 3), 1), "A001");
    EXPECT_EQ(ticket_number(service("A", 3), 999), "A999");
    EXPECT_EQ(ticket_number(service("A", 3), 1000), "A1000");
    EXPECT_EQ(ticket_number(service("1", 3), 7), "1007");
    EXPECT_EQ(ticket_number(service("A", 5), 42), "A00042");
}

TEST(VisitToken, holds_all_128_bits) {
    const std::array<std::uint64_t, 2> random{0x0123456789abcdef, 0xfedcba9876543210};
    const std::string token = visit_token(random);
    EXPECT_THAT(token, MatchesRegex("[0-9a-hjkmnp-tv-z]{26}"));
    std::set<std::string> tokens{token};
    for (int bit = 0; bit < 64; ++bit) {
        const std::uint64_t flipped = std::uint64_t{1} << bit;
        tokens.insert(visit_token({random[0] ^ flipped, random[1]}));
        tokens.insert(visit_token({random[0], random[1] ^ flipped}));
    }
    EXPECT_EQ(tokens.size(), 129U);
}

TEST(CheckLetters, are_three_and_spread) {
    std::set<std::string> seen;
    for (std::uint64_t random = 0; random < 1000; ++random) {
        const std::string letters = check_letters({random * 0x9e3779b97f4a7c15, random});
        EXPECT_THAT(letters, MatchesRegex("[ACDEFHJKLMNPRTUVXY34679]{3}"));
        seen.insert(letters);
    }
    EXPECT_GT(seen.size(), 900U);
}

} // namespace
} // namespace motcua::rules
