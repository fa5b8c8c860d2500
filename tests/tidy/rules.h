#pragma once

#include "tests/tidy/source_tree.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::tidy {

/// What is wrong and where, one line each: "hall/rules/a.cpp:3: may not include ...".
using Complaints = std::vector<std::string>;

/// What a folder may include. A "*" in a set allows everything.
struct IncludeRule {
    std::set<std::string> ours;
    std::set<std::string> outside;
};

/// Folder -> rule, read from include_table.txt. The longest folder that is a prefix applies.
using IncludeTable = std::map<std::string, IncludeRule>;

/// Throws std::runtime_error with the line on a malformed table.
IncludeTable parse_include_table(std::string_view text);

/// One banned word: where it is banned (endings such as ".cpp" or folders such as "tests/").
struct BannedWord {
    std::vector<std::string> where;
    std::string word;
    std::string why;
};

/// Throws std::runtime_error with the line on a malformed list.
std::vector<BannedWord> parse_banned_words(std::string_view text);

Complaints check_includes(const SourceFile& file, const IncludeTable& table);
Complaints check_include_cycles(const std::vector<SourceFile>& files);
Complaints check_columns(const SourceFile& file);
Complaints check_length(const SourceFile& file);
Complaints check_pragma_once(const SourceFile& file);
Complaints check_promised_work(const SourceFile& file);
Complaints check_machine_paths(const SourceFile& file);
Complaints check_banned_words(const SourceFile& file, const std::vector<BannedWord>& words);

/// g++ 12 destroys some temporaries of a `co_await` expression twice: its statement may name
/// variables and call functions, but hold no braces, no lambda and no ternary.
Complaints check_co_await(const SourceFile& file);

/// Every folder with C++ sources has a folder of its name under tests/ with tests in it (or tests
/// elsewhere include its headers, which does for a gallery or an emulator), and every folder under
/// tests/ has its counterpart or is one of the shared ones.
Complaints check_mirrored_tests(const std::vector<SourceFile>& files);

} // namespace motcua::tidy
