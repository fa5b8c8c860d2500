#include "hall/rules/rating.h"
#include "hall/server/config/load_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace motcua::hall {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::filesystem::path sample(const char* name) {
    return std::filesystem::path(MOTCUA_SOURCE_DIR) / "device-configs/halls" / name;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::set<std::string> all_series(const rules::HallConfig& hall) {
    std::set<std::string> series;
    for (const rules::Service& service : hall.services) {
        if (service.received_here) {
            series.insert(service.series);
        }
    }
    return series;
}

TEST(SampleHalls, the_ward_is_one_kiosk_and_four_counters) {
    const HallFile file = load_hall_file(sample("dong-nai-tran-bien.toml"));
    EXPECT_EQ(file.hall.id, "tran-bien");
    EXPECT_EQ(file.hall.agency.vi, "UBND phường Trấn Biên");
    EXPECT_THAT(file.hall.kiosks, SizeIs(1));
    EXPECT_EQ(file.hall.kiosks[0].id.value, "K1");
    EXPECT_THAT(file.hall.counters, SizeIs(4));
    EXPECT_EQ(
        all_series(file.hall),
        (std::set<std::string>{"A", "B", "C", "E", "H", "K", "L", "R", "S", "T", "U", "V", "X"}));
    EXPECT_EQ(file.server.staff.size(), 6U);
    EXPECT_EQ(file.server.centre, "");
}

TEST(SampleHalls, the_centre_is_four_kiosks_and_forty_counters) {
    const HallFile file = load_hall_file(sample("dong-nai-trung-tam.toml"));
    EXPECT_EQ(file.hall.id, "dong-nai");
    EXPECT_THAT(file.hall.kiosks, SizeIs(4));
    EXPECT_THAT(file.hall.counters, SizeIs(40));
    EXPECT_GE(file.hall.fields.size(), 17U);
    EXPECT_GE(file.server.staff.size(), 40U);
}

TEST(SampleHalls, the_ward_closes_at_lunar_new_year_and_on_sundays) {
    const auto calendar = load_hall(sample("dong-nai-tran-bien.toml")).calendar;
    ASSERT_THAT(calendar.week, SizeIs(7));
    EXPECT_THAT(calendar.week[0], SizeIs(2));
    EXPECT_THAT(calendar.week[5], SizeIs(1));
    EXPECT_THAT(calendar.week[6], SizeIs(0));
    EXPECT_EQ(calendar.utc_offset, rules::Minutes(420));
    EXPECT_EQ(calendar.last_ticket_before, rules::Minutes(15));
    const auto closed = [&](const std::string& date) {
        return std::ranges::any_of(calendar.special, [&](const rules::SpecialDay& special) {
            return to_string(special.day) == date && special.open.empty();
        });
    };
    EXPECT_TRUE(closed("2026-02-17"));
    EXPECT_TRUE(closed("2027-02-06"));
    EXPECT_FALSE(closed("2026-08-22"));
    EXPECT_FALSE(closed("2027-02-12"));
}

/// The example is the documentation of the file, so nothing may be missing in it.
TEST(SampleHalls, the_example_names_every_key_that_the_others_use) {
    const auto keys_of = [](const std::string& text) {
        static const std::regex key(R"((?:^|\n)(\[+[a-z_.]+\]+|[a-z_]+)(?:\.vi|\.en)? *(?:=|\n))");
        std::set<std::string> keys;
        for (std::sregex_iterator at(text.begin(), text.end(), key), end; at != end; ++at) {
            keys.insert((*at)[1]);
        }
        return keys;
    };
    const auto documented = keys_of(text_of(sample("example.toml")));
    for (const char* name : {"dong-nai-tran-bien.toml", "dong-nai-trung-tam.toml"}) {
        for (const std::string& key : keys_of(text_of(sample(name)))) {
            EXPECT_TRUE(documented.contains(key)) << name << " uses " << key;
        }
    }
}

TEST(SampleHalls, the_example_says_what_it_documents) {
    const HallFile file = load_hall_file(sample("example.toml"));
    const rules::HallConfig& hall = file.hall;
    EXPECT_EQ(hall.id, "vi-du");
    EXPECT_EQ(hall.public_url, "https://vidu.example/t/");
    EXPECT_THAT(hall.languages, ElementsAre("vi", "en"));
    EXPECT_EQ(hall.limits, rules::Limits{});
    EXPECT_THAT(hall.calendar.special, SizeIs(8));
    EXPECT_EQ(hall.classes[0].credit, rules::Minutes(30));
    EXPECT_EQ(hall.services[0].usual, rules::Minutes(6));
    EXPECT_FALSE(hall.services[2].received_here);
    EXPECT_THAT(hall.counters[0].profile,
                ElementsAre(rules::WorkItem{{"ban-sao"}, 1}, rules::WorkItem{{"hop-dong"}, 2}));
    EXPECT_EQ(hall.counters[1].label, "2");
    EXPECT_EQ(hall.zones[0].counters, std::vector<rules::CounterId>{{"1"}});
    EXPECT_EQ(hall.boards[0].character_mm, 50);
    EXPECT_TRUE(hall.boards[0].voice);
    EXPECT_EQ(hall.boards[1].counter.value, "1");
    rules::Voice usual_voice;
    usual_voice.phrases = hall.voice.phrases;
    EXPECT_EQ(hall.voice, usual_voice);
    EXPECT_THAT(hall.voice.phrases, SizeIs(2));
    EXPECT_EQ(hall.payment.bank, "970403");
    rules::RatingScale usual_rating;
    for (std::int32_t level = 1; level <= 3; ++level) {
        EXPECT_EQ(hall.rating.meanings[static_cast<std::size_t>(level - 1)],
                  rules::meaning_of(usual_rating, level));
    }
    EXPECT_EQ(file.server.address, "127.0.0.1");
    EXPECT_EQ(file.server.port, 7450);
    EXPECT_EQ(file.server.centre, "wss://centre.vidu.example/link");
    EXPECT_THAT(file.server.staff[0].roles,
                ElementsAre(StaffRole::clerk, StaffRole::reception, StaffRole::manager));
}

TEST(SampleHalls, check_tells_what_a_good_file_has) {
    std::ostringstream told;
    EXPECT_TRUE(check_hall(sample("dong-nai-tran-bien.toml"), told));
    EXPECT_THAT(told.str(), ::testing::HasSubstr("counters 4, kiosks 1, staff 6"));
}

} // namespace
} // namespace motcua::hall
