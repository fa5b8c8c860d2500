/// Each rule is fed what it must refuse and what it must let pass: a rule that cannot bite is none.

#include "tests/tidy/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::tidy {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const IncludeTable table = parse_include_table("a | - | boost/system\n"
                                               "a/deep | a | *\n"
                                               "b | a | -\n"
                                               "tests | * | *\n");

Complaints awaits(const std::string& statement) {
    return check_co_await({"a/x.cpp", "awaitable<void> f() {\n    " + statement + "\n}\n"});
}

TEST(Rules, include_outside_the_table_is_refused) {
    EXPECT_THAT(check_includes({"a/x.cpp", "#include \"a/x.h\"\n#include \"b/y.h\"\n"}, table),
                ElementsAre("a/x.cpp:2: a may not include b/y.h"));
    EXPECT_THAT(check_includes({"b/y.cpp", "#include \"a/x.h\"\n#include <vector>\n"}, table),
                IsEmpty());
    EXPECT_THAT(check_includes({"c/z.cpp", "\n"}, table), SizeIs(1));
}

TEST(Rules, longest_folder_of_the_table_applies) {
    EXPECT_THAT(check_includes({"a/deep/x.cpp", "#include \"a/x.h\"\n"}, table), IsEmpty());
    EXPECT_THAT(check_includes({"a/x.cpp", "#include \"ab/x.h\"\n"}, table), SizeIs(1));
}

TEST(Rules, library_outside_the_table_is_refused) {
    EXPECT_THAT(check_includes({"a/x.cpp", "#include <QString>\n"}, table),
                ElementsAre("a/x.cpp:1: a may not include QString"));
    EXPECT_THAT(check_includes({"a/x.cpp", "#include <boost/system/result.hpp>\n"}, table),
                IsEmpty());
    EXPECT_THAT(check_includes({"a/deep/x.cpp", "#include <QString>\n"}, table), IsEmpty());
}

TEST(Rules, table_without_three_cells_is_refused) {
    EXPECT_THROW(parse_include_table("a | b\n"), std::runtime_error);
}

TEST(Rules, include_cycle_is_named) {
    EXPECT_THAT(check_include_cycles({{"a.h", "#include \"b.h\"\n"},
                                      {"b.h", "#include \"c.h\"\n"},
                                      {"c.h", "#include \"a.h\"\n"}}),
                ElementsAre("include cycle: a.h -> b.h -> c.h -> a.h"));
    EXPECT_THAT(check_include_cycles({{"a.h", "#include \"b.h\"\n#include \"c.h\"\n"},
                                      {"b.h", "#include \"c.h\"\n"},
                                      {"c.h", "#include <a.h>\n"}}),
                IsEmpty());
}

TEST(Rules, columns_are_counted_in_characters) {
    EXPECT_THAT(check_columns({"a/x.cpp", std::string(101, 'x') + "\n"}), SizeIs(1));
    EXPECT_THAT(check_columns({"a/x.cpp", std::string(100, 'x') + "\n"}), IsEmpty());
    std::string vietnamese;
    for (int i = 0; i < 100; ++i)
        vietnamese += "ử";
    EXPECT_THAT(check_columns({"a/x.qml", vietnamese}), IsEmpty());
    EXPECT_THAT(check_columns({"a/x.qml", vietnamese + "a"}), SizeIs(1));
}

TEST(Rules, long_files_are_refused) {
    EXPECT_THAT(check_length({"a/x.cpp", std::string(401, '\n')}), SizeIs(1));
    EXPECT_THAT(check_length({"a/x.cpp", std::string(400, '\n')}), IsEmpty());
    EXPECT_THAT(check_length({"a/x.qml", std::string(151, '\n')}), SizeIs(1));
}

TEST(Rules, header_without_pragma_once_is_refused) {
    EXPECT_THAT(check_pragma_once({"a/x.h", "int x();\n"}), SizeIs(1));
    EXPECT_THAT(check_pragma_once({"a/x.h", "#pragma once\n"}), IsEmpty());
}

TEST(Rules, promised_work_needs_an_issue) {
    const std::string todo = "// TO" + std::string("DO");
    EXPECT_THAT(check_promised_work({"a/x.cpp", todo + ": later\n"}), SizeIs(1));
    EXPECT_THAT(check_promised_work({"a/x.cpp", todo + "(#12): later\n"}), IsEmpty());
    EXPECT_THAT(check_promised_work({"a/x.cpp", "// FIX" + std::string("ME\n")}), SizeIs(1));
}

TEST(Rules, machine_paths_are_refused) {
    const std::string home = "/" + std::string("home/nam/x");
    EXPECT_THAT(check_machine_paths({"README.md", "see " + home + "\n"}), SizeIs(1));
    EXPECT_THAT(check_machine_paths({"a.toml", "\"/" + std::string("root/x\"\n")}), SizeIs(1));
    EXPECT_THAT(check_machine_paths({"a.md", "docs/home/page and ./work/x\n"}), IsEmpty());
}

TEST(Rules, banned_words_are_refused_where_they_apply) {
    const auto words = parse_banned_words(".qml | Controls | plain Qt Quick only\n"
                                          "tests/ | qWait | wait for a condition\n");
    EXPECT_THAT(check_banned_words({"a/x.qml", "import Controls\n"}, words),
                ElementsAre("a/x.qml:1: Controls: plain Qt Quick only"));
    EXPECT_THAT(check_banned_words({"a/x.cpp", "Controls qWait\n"}, words), IsEmpty());
    EXPECT_THAT(check_banned_words({"tests/a/x.cpp", "qWait\n"}, words), SizeIs(1));
}

TEST(Rules, co_await_with_braces_is_refused) {
    EXPECT_THAT(awaits("co_await send(Frame{1, 2});"), ElementsAre(HasSubstr("x.cpp:2: braces")));
    EXPECT_THAT(awaits("co_await send(\n        {1, 2});"), SizeIs(1));
    EXPECT_THAT(awaits("auto x = Frame{co_await read()};"), SizeIs(1));
    EXPECT_THAT(awaits("while (co_await send(Frame{1})) {\n    }"), SizeIs(1));
}

TEST(Rules, co_await_with_lambda_or_ternary_is_refused) {
    EXPECT_THAT(awaits("co_await co_spawn(ex, [s] , token);"), ElementsAre(HasSubstr("lambda")));
    EXPECT_THAT(awaits("co_await wait(late ? a : b);"), ElementsAre(HasSubstr("ternary")));
}

TEST(Rules, plain_co_await_passes) {
    EXPECT_THAT(awaits("auto [error, size] = co_await read(socket, buffers[0], token);"),
                IsEmpty());
    EXPECT_THAT(awaits("if (co_await read(x))\n        return;"), IsEmpty());
    EXPECT_THAT(awaits("if (auto r = co_await read(x); r) {\n    }"), IsEmpty());
    EXPECT_THAT(awaits("while (co_await read(x)) {\n        ++n;\n    }"), IsEmpty());
    EXPECT_THAT(awaits("co_await read(x); // not {braces} ? [x]"), IsEmpty());
    EXPECT_THAT(awaits("auto no_co_await = Frame{1};"), IsEmpty());
    EXPECT_THAT(awaits("co_await log(\"{} ? []\");"), IsEmpty());
    EXPECT_THAT(awaits("co_await (std::move(read) || std::move(late));"), IsEmpty());
}

TEST(Rules, folder_without_tests_is_named) {
    EXPECT_THAT(check_mirrored_tests({{"a/x.cpp", ""}}), ElementsAre("a: no tests in tests/a"));
    EXPECT_THAT(check_mirrored_tests({{"a/x.cpp", ""}, {"tests/a/x_test.cpp", ""}}), IsEmpty());
    EXPECT_THAT(
        check_mirrored_tests({{"a/b/x.cpp", ""}, {"tests/flow/x.cpp", "#include \"a/b/x.h\"\n"}}),
        IsEmpty());
    EXPECT_THAT(check_mirrored_tests({{"tests/b/x_test.cpp", ""}}),
                ElementsAre("tests/b: mirrors no folder"));
    EXPECT_THAT(check_mirrored_tests({{"tests/flow/x_test.cpp", ""}}), IsEmpty());
}

TEST(SourceTree, comments_and_strings_are_blanked_in_place) {
    EXPECT_EQ(blank_comments_and_strings("a /*b\nc*/ \"d\\\"e\" 'f' 1'000 R\"x(y)x\" g"),
              "a    \n" + std::string(15, ' ') + "1'000" + std::string(10, ' ') + "g");
}

} // namespace
} // namespace motcua::tidy
