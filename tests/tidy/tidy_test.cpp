/// The house rules, held over every file of the tree. What each rule catches is in rules_test.cpp.

#include "tests/tidy/rules.h"

#include <gtest/gtest.h>

namespace motcua::tidy {
namespace {

class Tidy : public testing::Test {
protected:
    const std::vector<SourceFile> files_ = read_tree(MOTCUA_SOURCE_DIR);

    const std::string& text_of(const std::string& path) const {
        for (const auto& file : files_)
            if (file.path == path)
                return file.text;
        throw std::runtime_error("no such file: " + path);
    }

    /// Runs one rule over every file and fails with all its complaints at once.
    template <class Rule>
    void hold(Rule rule) const {
        ASSERT_GT(files_.size(), 20U) << "the tree was not read";
        Complaints all;
        for (const auto& file : files_)
            for (auto& complaint : rule(file))
                all.push_back(std::move(complaint));
        expect_none(all);
    }

    static void expect_none(const Complaints& complaints) {
        for (const auto& complaint : complaints)
            ADD_FAILURE() << complaint;
    }
};

TEST_F(Tidy, every_include_is_in_the_table) {
    const auto table = parse_include_table(text_of("tests/tidy/include_table.txt"));
    hold([&](const SourceFile& file) {
        // The program that compiles Asio once belongs to no folder of the table.
        return file.path.starts_with("cmake/") ? Complaints{} : check_includes(file, table);
    });
}

TEST_F(Tidy, no_include_cycles) {
    expect_none(check_include_cycles(files_));
}

TEST_F(Tidy, lines_fit_100_columns) {
    hold(check_columns);
}

TEST_F(Tidy, files_stay_short) {
    hold(check_length);
}

TEST_F(Tidy, headers_are_read_once) {
    hold(check_pragma_once);
}

TEST_F(Tidy, promised_work_has_an_issue) {
    hold(check_promised_work);
}

TEST_F(Tidy, no_path_of_one_machine) {
    hold(check_machine_paths);
}

TEST_F(Tidy, no_banned_words) {
    const auto words = parse_banned_words(text_of("tests/tidy/banned.txt"));
    hold([&](const SourceFile& file) {
        return file.path.starts_with("tests/tidy/") ? Complaints{}
                                                    : check_banned_words(file, words);
    });
}

TEST_F(Tidy, co_await_statements_are_plain) {
    hold(check_co_await);
}

TEST_F(Tidy, tests_mirror_the_folders) {
    expect_none(check_mirrored_tests(files_));
}

} // namespace
} // namespace motcua::tidy
