#include "hall/server/config/load_hall.h"
#include "tests/hall/server/config/small_hall.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace motcua::hall {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Bad {
    const char* line;
    const char* instead;
    const char* mistake;
};

class BadHall : public ::testing::TestWithParam<Bad> {};

TEST_P(BadHall, is_told_exactly) {
    const Bad& bad = GetParam();
    EXPECT_THAT(mistakes_of(changed(bad.line, bad.instead)),
                ElementsAre(std::string("hall.toml:") + bad.mistake));
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(keys, BadHall, ::testing::Values(
    Bad{"id = \"h\"",
        "id = \"h\"\nhotlien = \"1022\"",
        R"(3:1: unknown key "hotlien" in [hall]; nearest allowed: hotline, id, name)"},
    Bad{"id = \"h\"\n",
        "",
        R"(1:1: [hall] has no "id"; a text is needed)"},
    Bad{"",
        "[limit]\nrecalls = 3\n",
        R"(22:2: unknown key "limit" in the file; nearest allowed: limits, field, kiosk)"},
    Bad{"monday",
        "munday",
        R"(6:1: unknown key "munday" in [hours]; nearest allowed: monday, sunday, tuesday)"}));

INSTANTIATE_TEST_SUITE_P(kinds, BadHall, ::testing::Values(
    Bad{"series = \"A\"",
        "series = 1",
        R"(13:10: "series" is a whole number; a text is allowed)"},
    Bad{"series = \"A\"",
        "series = \"A\"\ndigits = \"3\"",
        R"(14:10: "digits" is a text; a whole number is allowed)"},
    Bad{"series = \"A\"",
        "series = \"A\"\nquota = 2.5",
        R"(14:9: "quota" is another kind of value; a whole number is allowed)"},
    Bad{"series = \"A\"",
        "series = \"A\"\nreceived_here = \"no\"",
        R"(14:17: "received_here" is a text; true or false is allowed)"},
    Bad{"name = { vi = \"Quầy 1\", en = \"Counter 1\" }",
        "name = \"Quầy 1\"",
        R"(20:8: "name" is a text; { vi = "...", en = "..." } is allowed)"},
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = \"s1\"",
        R"(21:9: "takes" is a text; a list is allowed)"},
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = [\"s1\", \"s2\", 3]",
        R"(21:22: an item of "takes" is a whole number; the id of a service is allowed)"},
    Bad{"[hall]",
        "notice = [\"x\"]\n[hall]",
        R"(1:11: an item of "notice" is a text; a table is allowed)"},
    Bad{"",
        "[[special_day]]\nday = \"2026-09-02\"\n"
        "name = { vi = \"Quốc khánh\", en = \"National Day\" }\n",
        R"(23:7: "day" is a text; a date is allowed)"},
    Bad{"",
        "[[kiosk]]\nid = \"K1\"\n",
        R"(22:1: [[kiosk]] has no "name"; a text in "vi" and "en" is needed)"}));

INSTANTIATE_TEST_SUITE_P(ranges, BadHall, ::testing::Values(
    Bad{"series = \"A\"",
        "series = \"A\"\ndigits = 6",
        R"(14:10: "digits" is 6; 2 to 5 is allowed)"},
    Bad{"series = \"A\"",
        "series = \"A\"\nquota = -1",
        R"(14:9: "quota" is -1; 0 to 100000 is allowed)"},
    Bad{"series = \"A\"",
        "series = \"A\"\nusual = 999999999999",
        R"(14:9: "usual" is 999999999999; 0 to 240 is allowed)"},
    Bad{"series = \"A\"",
        "series = \"a\"",
        R"(13:10: "series" is "a"; 1 or 2 letters A-Z or 1 to 3 digits are allowed)"},
    Bad{"series = \"A\"",
        "series = \"ABC\"",
        R"(13:10: "series" is "ABC"; 1 or 2 letters A-Z or 1 to 3 digits are allowed)"},
    Bad{"series = \"A\"",
        "series = \"\"",
        R"(13:10: "series" is empty; a text is needed)"},
    Bad{"",
        "[limits]\nservices_a_visit = 0\n",
        R"(23:20: "services_a_visit" is 0; 1 to 10 is allowed)"},
    Bad{"",
        "[limits]\npark_longest = 1441\n",
        R"(23:16: "park_longest" is 1441; 0 to 1440 is allowed)"},
    Bad{"",
        "[rating]\nlevels = 6\n",
        R"(23:10: "levels" is 6; 2 to 5 is allowed)"},
    Bad{"",
        "[[priority_class]]\nid = \"p\"\nname = { vi = \"Ưu tiên\", en = \"Priority\" }\n"
        "credit = 241\n",
        R"(25:10: "credit" is 241; 0 to 240 is allowed)"},
    Bad{"id = \"1\"\n",
        "id = \"1\"\nlabel = \"1234567\"\n",
        R"(20:9: "label" has 7 characters; at most 6 are allowed)"},
    Bad{"id = \"h\"",
        "id = \"tran bien\"",
        R"(2:6: "id" is "tran bien"; 1 to 40 letters a-z, A-Z, digits and dashes are allowed)"},
    Bad{"id = \"h\"",
        "id = \"\"",
        R"(2:6: "id" is ""; 1 to 40 letters a-z, A-Z, digits and dashes are allowed)"}));

INSTANTIATE_TEST_SUITE_P(times, BadHall, ::testing::Values(
    Bad{"\"07:30-11:30, 13:00-17:00\"",
        "\"7:30-11:30\"",
        R"(6:10: "monday" is "7:30-11:30"; times such as "07:30-11:30, 13:00-17:00" are allowed)"},
    Bad{"\"07:30-11:30, 13:00-17:00\"",
        "\"13:00-17:00, 07:30-11:30\"",
        R"(6:10: 07:30-11:30 is out of order; times one after the other are allowed)"},
    Bad{"\"07:30-11:30, 13:00-17:00\"",
        "\"11:30-07:30\"",
        R"(6:10: 11:30-07:30 is out of order; times one after the other are allowed)"},
    Bad{"[hours]",
        "[hours]\ntime_zone = \"Asia/Saigon\"",
        R"(6:13: "time_zone" is "Asia/Saigon"; )"
        R"("Asia/Ho_Chi_Minh" or a distance such as "+07:00" is allowed)"},
    Bad{"[hours]",
        "[hours]\nday_turn = \"06:01\"",
        R"(6:12: "day_turn" is "06:01"; "00:00" to "06:00" is allowed)"},
    Bad{"",
        "[[special_day]]\nday = 2026-09-02\nlast_day = 2026-09-01\n"
        "name = { vi = \"Lễ\", en = \"Holiday\" }\n",
        R"(24:12: "last_day" is not within 31 days from "day"; that is allowed)"},
    Bad{"",
        "[[special_day]]\nday = 2026-09-01\nlast_day = 2026-09-02\n"
        "name = { vi = \"Lễ\", en = \"Holiday\" }\n[[special_day]]\nday = 2026-09-02\n"
        "name = { vi = \"Lễ\", en = \"Holiday\" }\n",
        R"(27:7: 2026-09-02 is already a special day; once is allowed)"}));

INSTANTIATE_TEST_SUITE_P(names, BadHall, ::testing::Values(
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = [\"s1\", \"s2\", \"s3\"]",
        R"(21:22: no service "s3"; nearest: s1, s2)"},
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = [\"s1\", \"s2\", \"s1\"]",
        R"(21:22: service "s1" is named twice; once is allowed)"},
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = [[\"s2\"], []]",
        R"(11:6: no counter takes service "s1"; )"
        R"(one [[counter]] or received_here = false is needed)"},
    Bad{"takes = [\"s1\", \"s2\"]",
        "takes = []",
        R"(21:9: "takes" is empty; at least one service is needed)"},
    Bad{"series = \"A\"",
        "received_here = false\nelsewhere = { vi = \"Phường\", en = \"Ward\" }",
        R"(22:10: service "s1" is not received here; those that are, are allowed)"},
    Bad{"",
        "[[counter]]\nid = \"2\"\nlabel = \"1\"\n"
        "name = { vi = \"Quầy 2\", en = \"Counter 2\" }\ntakes = [\"s1\"]\n",
        R"(24:9: "1" is already a counter's label in line 18; another name is needed)"},
    Bad{"series = \"1\"",
        "series = \"A\"\ndigits = 4",
        R"(17:10: series "A" has 3 digits at service "s1"; the same digits are allowed)"},
    Bad{"series = \"A\"",
        "series = \"10\"",
        R"(17:10: series "1" begins like series "10" of service "s1", )"
        R"(their numbers could be equal; one that does not is allowed)"}));

INSTANTIATE_TEST_SUITE_P(texts, BadHall, ::testing::Values(
    Bad{"vi = \"Bản sao\"",
        "vi = \"\"",
        R"(12:15: "vi" is empty; a text is needed)"},
    Bad{"vi = \"Bản sao\"",
        "vi = \"Bản\\tsao\"",
        R"(12:15: "vi" has control characters; one plain line is allowed)"},
    Bad{"vi = \"Bản sao\"",
        "vi = \"Bản\\u0085sao\"",
        R"(12:15: "vi" has control characters; one plain line is allowed)"},
    Bad{"",
        "[[notice]]\nvi = \"Xin chào\"\n",
        R"(22:1: [[notice]] has no "en"; a text is needed)"},
    Bad{"id = \"h\"",
        "id = \"h\"\nlanguages = [\"en\"]",
        R"(3:13: "languages" does not begin with "vi"; Vietnamese first is needed)"},
    Bad{"id = \"h\"",
        "id = \"h\"\nlanguages = [\"vi\", \"fr\"]",
        R"(3:20: no language "fr"; "vi", "en", "zh", "km", "sti" and "crw" are allowed)"},
    Bad{"id = \"h\"",
        "id = \"h\"\nlanguages = [\"vi\", \"km\", \"km\"]",
        R"(3:26: "km" is named twice; once is allowed)"},
    Bad{"",
        "[look]\nnavy = \"blue\"\n",
        R"(23:8: "navy" is "blue"; a colour such as "#0B2A4A" is allowed)"},
    Bad{"",
        "[look]\nnavy = \"#8090A0\"\n",
        R"(23:8: "navy" is "#8090A0"; a colour on which white text stands out 7:1 is allowed)"},
    Bad{"",
        "[look]\ngold = \"#804000\"\n",
        R"(23:8: "gold" is "#804000"; a colour on which dark text stands out 7:1 is allowed)"},
    Bad{"series = \"1\"",
        "series = \"1\"\nportal = \"dichvucong\"",
        R"(18:10: "portal" is "dichvucong"; )"
        R"(an address that begins with https:// or http:// is allowed)"},
    Bad{"series = \"1\"",
        "series = \"1\"\npapers = [{ vi = \"Tờ khai\" }]",
        R"(18:11: an item of "papers" has no "en"; a text is needed)"},
    Bad{"id = \"h\"",
        "id = \"h\"\npublic_url = \"motcua.vn/t/\"",
        R"(3:14: "public_url" is "motcua.vn/t/"; )"
        R"(an address that begins with https:// or http:// is allowed)"}));

INSTANTIATE_TEST_SUITE_P(server, BadHall, ::testing::Values(
    Bad{"",
        "[server]\nlisten = \"7450\"\n",
        R"(23:10: "listen" is "7450"; an address and port such as "127.0.0.1:7450" is allowed)"},
    Bad{"",
        "[server]\nlisten = \"127.0.0.1:70000\"\n",
        R"(23:10: "listen" is "127.0.0.1:70000"; )"
        R"(an address and port such as "127.0.0.1:7450" is allowed)"},
    Bad{"",
        "[server]\ncentre = \"centre.vn\"\n",
        R"(23:10: "centre" is "centre.vn"; )"
        R"(an address that begins with wss:// or ws:// is allowed)"},
    Bad{"",
        "[[staff]]\nid = \"a\"\nname = \"Nguyễn Thị Mẫu\"\nroles = [\"boss\"]\n",
        R"(25:10: no role "boss"; "clerk", "reception", "manager", "technician" and )"
        R"("auditor" are allowed)"},
    Bad{"",
        "[[staff]]\nid = \"a\"\nname = \"Nguyễn Thị Mẫu\"\nroles = []\n",
        R"(25:9: "roles" names none; at least one role is needed)"},
    Bad{"",
        "[[staff]]\nid = \"a\"\nname = \"Nguyễn Thị Mẫu\"\nroles = [\"clerk\"]\npin = \"1234\"\n",
        R"(26:1: unknown key "pin" in [[staff]]; nearest allowed: id, name, from)"}));

INSTANTIATE_TEST_SUITE_P(syntax, BadHall, ::testing::Values(
    Bad{"id = \"h\"",
        "id = h",
        R"(2:6: Error while parsing value: could not determine value type)"},
    Bad{"[hours]",
        "[hours",
        R"(5:7: Error while parsing table header: expected ']', saw '\n')"},
    Bad{"id = \"h\"",
        "id = \"h\"\nid = \"g\"",
        R"(3:6: Error while parsing key-value pair: cannot redefine existing string 'id')"}));

// clang-format on

TEST(LoadHall, every_mistake_of_a_file_is_told) {
    std::string text = changed("[hours]", "[hour]");
    text += "[[kiosk]]\nid = \"K 1\"\n";
    EXPECT_THAT(
        mistakes_of(text),
        ElementsAre(R"(hall.toml:1:1: the file has no "hours"; a table is needed)",
                    R"(hall.toml:5:2: unknown key "hour" in the file; )"
                    R"(nearest allowed: hours, hall, look)",
                    R"(hall.toml:22:1: [[kiosk]] has no "name"; a text in "vi" and "en" is needed)",
                    R"(hall.toml:23:6: "id" is "K 1"; )"
                    R"(1 to 40 letters a-z, A-Z, digits and dashes are allowed)"));
}

TEST(LoadHall, too_many_of_anything_is_told) {
    std::string text(good_hall);
    for (int kiosk = 1; kiosk <= 51; ++kiosk) {
        text += "[[kiosk]]\nid = \"K" + std::to_string(kiosk) +
                "\"\nname = { vi = \"Cửa\", en = \"Door\" }\n";
    }
    EXPECT_THAT(mistakes_of(text),
                ElementsAre("hall.toml:172:1: there are 51 [[kiosk]]; at most 50 are allowed"));
}

TEST(LoadHall, too_long_a_text_is_told_in_characters) {
    std::string longest;
    for (int letter = 0; letter < 120; ++letter) {
        longest += "ả";
    }
    EXPECT_THAT(mistakes_of(changed("Bản sao", longest)), IsEmpty());
    EXPECT_THAT(mistakes_of(changed("Bản sao", longest + "x")),
                ElementsAre("hall.toml:12:15: \"vi\" has 121 characters; at most 120 are allowed"));
}

TEST(LoadHall, a_good_hall_has_no_mistakes_and_sensible_defaults) {
    const ReadHall read = read_hall(good_hall, "hall.toml");
    EXPECT_THAT(read.mistakes, IsEmpty());
    EXPECT_EQ(read.file.hall.limits, rules::Limits{});
    EXPECT_EQ(read.file.hall.languages, (std::vector<std::string>{"vi", "en"}));
    EXPECT_EQ(read.file.hall.services[0].digits, 3);
    EXPECT_EQ(read.file.hall.counters[0].label, "1");
    EXPECT_EQ(read.file.server, ServerSettings{});
}

TEST(LoadHall, no_part_of_a_good_file_makes_it_crash) {
    for (std::size_t length = 0; length < good_hall.size(); ++length) {
        const auto mistakes = mistakes_of(std::string(good_hall.substr(0, length)));
        for (const std::string& mistake : mistakes) {
            EXPECT_THAT(mistake, StartsWith("hall.toml:"));
        }
    }
}

TEST(LoadHall, a_bad_file_throws_all_its_mistakes) {
    motcua::testing::TemporaryFolder folder;
    const auto path = folder / "hall.toml";
    std::ofstream(path) << changed("series = \"A\"", "series = \"a\"");
    try {
        load_hall(path);
        FAIL() << "no mistake was told";
    } catch (const BadHallFile& bad) {
        EXPECT_EQ(
            bad.what(),
            path.string() +
                ":13:10: \"series\" is \"a\"; 1 or 2 letters A-Z or 1 to 3 digits are allowed");
    }
    std::ostringstream told;
    EXPECT_FALSE(check_hall(path, told));
    EXPECT_THAT(told.str(), ::testing::EndsWith("are allowed\n1 mistake\n"));
}

TEST(LoadHall, a_file_that_is_not_there_is_told) {
    EXPECT_THROW(load_hall("/nowhere/hall.toml"), BadHallFile);
}

TEST(ReadHall, what_a_citizen_should_know_is_read_with_its_procedure) {
    const auto read = read_hall(changed("series = \"A\"", R"(series = "A"
collects = true
papers = [{ vi = "Tờ khai", en = "A form" }, { vi = "Căn cước", en = "Identity card" }]
time_limit = { vi = "Trong ngày", en = "The same day" }
by_post = true
sample = "https://example.gov.vn/mau")") +
                                    R"([look]
navy = "#0B2A4A"
seal = "TB"
[[official]]
name = "Trần Văn Mẫu"
title = { vi = "Giám đốc", en = "Head" }
)",
                                "hall.toml");
    ASSERT_THAT(read.mistakes, IsEmpty());
    const rules::Service& service = read.file.hall.services.front();
    EXPECT_TRUE(service.collects);
    ASSERT_EQ(service.procedure.papers.size(), 2U);
    EXPECT_EQ(service.procedure.papers.back().en, "Identity card");
    EXPECT_EQ(service.procedure.time_limit.vi, "Trong ngày");
    EXPECT_TRUE(service.procedure.by_post);
    EXPECT_FALSE(service.procedure.online);
    EXPECT_EQ(service.procedure.sample, "https://example.gov.vn/mau");
    EXPECT_EQ(read.file.hall.look, (rules::Look{"#0B2A4A", "", "TB"}));
    ASSERT_EQ(read.file.hall.officials.size(), 1U);
    EXPECT_EQ(read.file.hall.officials.front().title.en, "Head");
}

} // namespace
} // namespace motcua::hall
