#include "tests/hall/server/config/small_hall.h"

#include <gmock/gmock.h>

namespace motcua::hall {
namespace {

struct BadText {
    const char* added;
    const char* mistake;
};

class BadBoard : public ::testing::TestWithParam<BadText> {};

TEST_P(BadBoard, is_told_exactly) {
    EXPECT_THAT(mistakes_of(changed("", GetParam().added)),
                ::testing::ElementsAre(std::string("hall.toml:") + GetParam().mistake));
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(all, BadBoard, ::testing::Values(
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\nkind = \"led\"\n",
        R"(25:8: no kind of board "led"; "calling", "waiting", "counter" are allowed)"},
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\nkind = \"counter\"\n",
        R"(22:1: [[board]] has no "counter"; whose board is needed)"},
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\nzone = \"z\"\n",
        R"(25:8: no zone "z"; one of this file is needed)"},
    BadText{"[[zone]]\nid = \"z\"\nname = { vi = \"Tầng\", en = \"Floor\" }\ncounters = [\"9\"]\n",
        R"(25:13: no counter "9"; one of this file is needed)"},
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\ncharacter_mm = 50\n",
        R"(25:16: "character_mm" has no "width_mm"; the width of the picture is needed )"
        R"(to know how large a character becomes)"},
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\ncharacter_mm = 50\n"
        "width_mm = 500\n",
        R"(25:16: "character_mm" is 50; at most a sixteenth of "width_mm", 31, is allowed)"},
    BadText{"[[board]]\nid = \"b\"\nname = { vi = \"Bảng\", en = \"Board\" }\nparts = [\"media\"]\n"
        "media = [\"../x.png\"]\n",
        R"(26:10: "../x.png" is not the name of a file in the media folder; )"
        R"(one without a path is allowed)"},
    BadText{"[voice]\nregion = \"west\"\n",
        R"(23:10: "region" is "west"; "south" and "north" are allowed)"},
    BadText{"[[voice.phrase]]\nlanguage = \"vi\"\ntext = \"Mời số {number}\"\n",
        R"(24:8: "text" does not hold {counter}; )"
        R"(where the number and the counter are said is needed)"},
    BadText{"[payment]\nbank = \"VCB\"\naccount = \"001\"\n",
        R"(23:8: "bank" is "VCB"; the six digits that NAPAS gave the bank are allowed)"},
    BadText{"[rating]\nlevels = 3\n[[rating.level]]\nthree = 1\npoints = 2\n",
        R"(24:1: there are 1 [[rating.level]]; )"
        R"(one for each of the 3 levels is needed, the best first)"}));
// clang-format on

} // namespace
} // namespace motcua::hall
