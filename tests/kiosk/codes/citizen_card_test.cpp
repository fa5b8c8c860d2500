#include "kiosk/codes/citizen_card.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace motcua::kiosk {

namespace {

// Every number here is invented.
const std::string good =
    "075085000011|270000001|Nguyễn Văn Mẫu|15081985|Nam|12 Phạm Văn Thuận, Đồng Nai|20042021";

std::string card(const std::string& birth, const std::string& sex = "Nam") {
    return "075085000011||Nguyễn Văn Mẫu|" + birth + "|" + sex + "|Đồng Nai|20042021";
}

struct Case {
    std::string text;
    std::optional<CardFault> fault;
    CardDate birth;
    bool consistent = true;
};

TEST(CitizenCard, ReadsWhatIsACardAndSaysWhyAnotherTextIsNone) {
    using Fault = CardFault;
    const std::string nine_more = "|||||||||";
    const std::vector<Case> cases{
        {good, {}, {1985, 8, 15}},
        {good + "\r\n", {}, {1985, 8, 15}},
        {good + "\n", {}, {1985, 8, 15}},
        {"075190000022||TRẦN THỊ THỬ|01021990|Nữ|Ấp 1, Xuân Đường|31122021", {}, {1990, 2, 1}},
        {"075145000033||Lê Thị Già|03031945|Nữ|...|01012022", {}, {1945, 3, 3}},
        {"075320000044||Phạm Bé Thử|29022020|Nữ|...|02072024||Phạm Cha Thử|Trần Mẹ Thử|",
         {},
         {2020, 2, 29}},
        {good + nine_more, {}, {1985, 8, 15}},
        {good + nine_more + "|", Fault::fields, {}},
        {card("1985"), {}, {1985, 0, 0}},
        {card("00001985"), {}, {1985, 0, 0}},
        {card("15081985", "NU"), {}, {1985, 8, 15}},
        {card("15081985", "N?"), {}, {1985, 8, 15}},
        {card("15081985", "Ná»¯"), {}, {1985, 8, 15}},
        {card("15081985", "N\xF5"), {}, {1985, 8, 15}},
        {card("15081985", "Tam"), Fault::sex, {}},
        {card("15081985", ""), Fault::sex, {}},
        {card("31021985"), Fault::date, {}},
        {card("29022021"), Fault::date, {}},
        {card("00081985"), Fault::date, {}},
        {card("15131985"), Fault::date, {}},
        {card("1508198"), Fault::date, {}},
        {card("15081785"), Fault::date, {}},
        {card(""), Fault::date, {}},
        {"07508500001|||||", Fault::number, {}},
        {"07508500001|270000001|A|15081985|Nam|B|20042021", Fault::number, {}},
        {"0750850000111|270000001|A|15081985|Nam|B|20042021", Fault::number, {}},
        {"07508500001A|270000001|A|15081985|Nam|B|20042021", Fault::not_a_card, {}},
        {"075085000011|270000001|A|15081985|Nam|B", Fault::fields, {}},
        {"075085000011|27000000X|A|15081985|Nam|B|20042021", Fault::fields, {}},
        {"075085000011|||15081985|Nam|B|20042021", Fault::fields, {}},
        {"075085000011||A\x1b[2J|15081985|Nam|B|20042021", Fault::fields, {}},
        {"075085000011||" + std::string(500, 'A') + "|15081985|Nam|B|2", Fault::fields, {}},
        {"075085000011||A|15081985|Nam|B|20042O21", Fault::date, {}},
        {"075085000011||A|15081985|Nam|B|", {}, {1985, 8, 15}},
        // The number's century and year need not agree: numbers are issued again.
        {"001099012345||A|01011990|Nam|B|20042021", {}, {1990, 1, 1}, false},
        {"079200001111||A|01011985|Nữ|B|20042021", {}, {1985, 1, 1}, false},
        {"DN4750000000001|4e677579e1bb856e|01/01/1990|1|...", Fault::not_a_card, {}},
        {"075085000011", Fault::not_a_card, {}},
        {"", Fault::not_a_card, {}},
        {"|||||||", Fault::not_a_card, {}},
        {std::string(1'000'000, '|'), Fault::not_a_card, {}},
        {"0" + std::string(1'000'000, '|'), Fault::number, {}},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.text.substr(0, 100));
        const auto read = read_citizen_card(one.text);
        ASSERT_EQ(read.has_value(), !one.fault.has_value());
        if (one.fault) {
            EXPECT_EQ(read.error(), make_error_code(*one.fault)) << read.error().message();
            continue;
        }
        EXPECT_EQ(read->number(), one.text.substr(0, 12));
        EXPECT_EQ(read->birth(), one.birth);
        EXPECT_EQ(read->consistent(), one.consistent);
    }
}

TEST(CitizenCard, CountsAgeToTheBirthday) {
    const auto read = read_citizen_card(card("03031945"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->age_on({2026, 3, 2}), 80);
    EXPECT_EQ(read->age_on({2026, 3, 3}), 81);
    EXPECT_EQ(read->age_on({2026, 11, 23}), 81);
}

TEST(CitizenCard, CountsAnUnknownBirthdayFromTheFirstDayOfTheYear) {
    const auto read = read_citizen_card(card("1946"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->age_on({2026, 1, 1}), 80);
}

TEST(CitizenCard, OverwritesItsNumberWhenItGoes) {
    alignas(CitizenCard) std::array<char, sizeof(CitizenCard)> place{};
    auto* made = new (place.data()) CitizenCard("075085000011", {1985, 8, 15}, true);
    CitizenCard moved = std::move(*made);
    EXPECT_EQ(moved.number(), "075085000011");
    const auto holds_number = [&] {
        return std::string_view(place.data(), place.size()).find("075085000011") !=
               std::string_view::npos;
    };
    EXPECT_FALSE(holds_number());
    made->~CitizenCard();
    made = new (place.data()) CitizenCard("075085000011", {1985, 8, 15}, true);
    EXPECT_TRUE(holds_number());
    made->~CitizenCard();
    EXPECT_FALSE(holds_number());
}

} // namespace

} // namespace motcua::kiosk
