#include "drivers/agent/template_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::devices {
namespace {

const TemplateValues values{{{"number", "A017"}, {"name", "<b>\"A\" & B</b>\x1B\n"}},
                            {{"on", true}, {"off", false}}};

TEST(Template, FillsTexts) {
    EXPECT_EQ(fill_template("No {{number}}!", values), "No A017!");
    EXPECT_EQ(fill_template("", values), "");
    EXPECT_EQ(fill_template("{{none}}", values), "");
}

TEST(Template, TextsNeverBecomeMarkup) {
    EXPECT_EQ(fill_template("{{name}}", values), "&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;  ");
}

TEST(Template, ShowsSections) {
    EXPECT_EQ(fill_template("{{#on}}a{{/on}}{{^on}}b{{/on}}", values), "a");
    EXPECT_EQ(fill_template("{{#off}}a{{number}}{{/off}}{{^off}}b{{/off}}", values), "b");
    EXPECT_EQ(fill_template("{{#off}}a{{#on}}b{{/on}}c{{/off}}d", values), "d");
    EXPECT_EQ(fill_template("{{^off}}a{{#on}}b{{/on}}c{{/off}}d", values), "abcd");
}

TEST(Template, WhatIsNotClosedIsText) {
    EXPECT_EQ(fill_template("a {{number", values), "a {{number");
    EXPECT_EQ(fill_template("a }} b", values), "a }} b");
}

TEST(Template, MistakesAreTold) {
    EXPECT_TRUE(template_mistakes("{{number}} {{#on}}{{/on}}", values).empty());
    EXPECT_THAT(template_mistakes("<p>\n {{nmber}}</p>", values),
                testing::ElementsAre("2:2: there is no text \"nmber\""));
    EXPECT_THAT(template_mistakes("{{#on}}{{/off}}", values),
                testing::ElementsAre("1:8: nothing of this name is open here: \"off\"",
                                     "1:1: not closed: \"on\""));
    EXPECT_THAT(template_mistakes("{{^what}}{{/what}}", values),
                testing::ElementsAre("1:1: there is no section \"what\""));
}

} // namespace
} // namespace motcua::devices
