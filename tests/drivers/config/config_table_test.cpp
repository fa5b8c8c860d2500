#include "drivers/config/config_table.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

TEST(ConfigTable, GivesWhatStandsThere) {
    ConfigFile file("x.toml", R"(
name = "Quầy 1"
on = true
count = 3
speed = 1.5
words = ["a", "b"]
numbers = [1, 2]
kind = "keypad"
[places]
left = "1"
right = "2"
[[device]]
id = "K1"
[[device]]
id = "K2"
)");
    ConfigTable root(file);
    EXPECT_EQ(root.text("name"), "Quầy 1");
    EXPECT_TRUE(root.flag("on", false));
    EXPECT_EQ(root.integer("count", 1, 5, std::nullopt), 3);
    EXPECT_EQ(root.number("speed", 0, 2, 0), 1.5);
    EXPECT_EQ(root.texts("words"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(root.integers("numbers", 1, 2), (std::vector<std::int64_t>{1, 2}));
    constexpr std::pair<std::string_view, int> kinds[] = {{"printer", 1}, {"keypad", 2}};
    EXPECT_EQ(root.choice("kind", kinds), 2);
    auto places = root.table("places");
    EXPECT_EQ(places.named_texts().size(), 2u);
    places.finish();
    auto devices = root.tables("device");
    ASSERT_EQ(devices.size(), 2u);
    EXPECT_EQ(devices[1].text("id"), "K2");
    root.finish();
    EXPECT_EQ(describe(file.errors()), "");
}

TEST(ConfigTable, WhatIsMissingHasAFallback) {
    ConfigFile file("x.toml", "");
    ConfigTable root(file);
    EXPECT_EQ(root.text("name", "none"), "none");
    EXPECT_EQ(root.integer("count", 1, 5, 4), 4);
    EXPECT_FALSE(root.table("places").has("left"));
    EXPECT_TRUE(root.tables("device").empty());
    EXPECT_TRUE(file.errors().empty());
    root.text("name");
    EXPECT_EQ(describe(file.errors()), "x.toml:1:1: \"name\" is missing; it must be a text\n");
}

std::string mistake(const std::string& text, void (*read)(ConfigTable&)) {
    ConfigFile file("x.toml", text);
    ConfigTable root(file);
    read(root);
    root.finish();
    return describe(file.errors());
}

TEST(ConfigTable, WrongTypesAreTold) {
    EXPECT_EQ(mistake("a = 1", [](ConfigTable& t) { t.text("a"); }),
              "x.toml:1:5: \"a\" must be a text in quotes\n");
    EXPECT_EQ(mistake("a = \"1\"", [](ConfigTable& t) { t.integer("a", 1, 9, 2); }),
              "x.toml:1:5: \"a\": allowed: 1 to 9\n");
    EXPECT_EQ(mistake("a = 1", [](ConfigTable& t) { t.flag("a", false); }),
              "x.toml:1:5: \"a\" must be true or false\n");
    EXPECT_EQ(mistake("\n a = 3", [](ConfigTable& t) { t.table("a"); }),
              "x.toml:2:6: \"a\" must be a table: [a]\n");
    EXPECT_EQ(mistake("a = [1]", [](ConfigTable& t) { t.tables("a"); }),
              "x.toml:1:5: \"a\" must be a list of tables: [[a]]\n");
    EXPECT_EQ(mistake("b = 1", [](ConfigTable& t) { t.text("a", ""); }),
              "x.toml:1:1: unknown key \"b\"; allowed here: a\n");
}

TEST(ConfigTable, WhatIsNotTomlIsTold) {
    ConfigFile file("x.toml", "a = \nb = 2");
    ASSERT_EQ(file.errors().size(), 1u);
    EXPECT_EQ(file.errors()[0].line, 1u);
    ConfigFile missing(std::filesystem::path("/no/such/file.toml"));
    EXPECT_EQ(describe(missing.errors()), "/no/such/file.toml: cannot be read\n");
}

} // namespace
} // namespace motcua::drivers
