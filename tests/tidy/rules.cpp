#include "tests/tidy/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace motcua::tidy {

namespace {

constexpr std::size_t max_columns = 100;
constexpr std::size_t max_lines = 400;
constexpr std::size_t max_qml_lines = 150;

std::string complain(const SourceFile& file, std::size_t line, const std::string& what) {
    return file.path + ":" + std::to_string(line) + ": " + what;
}

bool is_cpp(const SourceFile& file) {
    return has_ending(file.path, {".cpp", ".h"});
}

bool is_code(const SourceFile& file) {
    return is_cpp(file) || file.path == "motcua" ||
           has_ending(file.path,
                      {".qml", ".js", ".mjs", ".css", ".sh", ".cmake", "CMakeLists.txt"});
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return "";
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

/// The three cells "a | b | c" of every line that is neither empty nor a comment.
std::vector<std::array<std::string, 3>> cells_of(std::string_view text) {
    std::vector<std::array<std::string, 3>> rows;
    for (const auto line : lines_of(text)) {
        if (trimmed(line).empty() || line.starts_with('#'))
            continue;
        const auto first = line.find('|');
        const auto second = line.find('|', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos)
            throw std::runtime_error("three cells expected: " + std::string(line));
        rows.push_back({trimmed(line.substr(0, first)),
                        trimmed(line.substr(first + 1, second - first - 1)),
                        trimmed(line.substr(second + 1))});
    }
    return rows;
}

struct Include {
    std::size_t line;
    std::string header;
    bool ours;
};

std::vector<Include> includes_of(const SourceFile& file) {
    static const std::regex pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> includes;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        std::match_results<std::string_view::const_iterator> found;
        if (std::regex_search(line.begin(), line.end(), found, pattern))
            includes.push_back({number, found[2].str(), found[1].str() == "\""});
    }
    return includes;
}

bool is_inside(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

const IncludeTable::value_type* rule_for(const IncludeTable& table, std::string_view path) {
    const IncludeTable::value_type* longest = nullptr;
    for (const auto& entry : table)
        if (is_inside(path, entry.first) && (!longest || entry.first > longest->first))
            longest = &entry;
    return longest;
}

bool is_standard_header(std::string_view header) {
    return header.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == header.npos;
}

bool may_include(const IncludeTable::value_type& entry, const Include& include) {
    const auto& [folder, rule] = entry;
    if (include.ours)
        return is_inside(include.header, folder) || rule.ours.contains("*") ||
               std::ranges::any_of(rule.ours,
                                   [&](const auto& f) { return is_inside(include.header, f); });
    return is_standard_header(include.header) || rule.outside.contains("*") ||
           std::ranges::any_of(rule.outside,
                               [&](const auto& p) { return include.header.starts_with(p); });
}

/// The statement around an offset of blanked C++ text: from the last ; { } before it to the next
/// end, which is a ';' or the '{' that opens the body of an if, while, for or switch.
std::string_view statement_around(std::string_view code, std::size_t at) {
    const auto before = code.find_last_of(";{}", at);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    static const std::regex control(R"(^\s*(else\s+)?(if|while|for|switch)\b)");
    const bool has_body = std::regex_search(code.begin() + static_cast<std::ptrdiff_t>(begin),
                                            code.end(),
                                            control,
                                            std::regex_constants::match_continuous);
    int depth = 0;
    auto end = begin;
    for (; end < code.size() && code[end] != ';'; ++end) {
        depth += code[end] == '(' ? 1 : 0;
        depth -= code[end] == ')' ? 1 : 0;
        if (code[end] == '{' && depth <= 0 && (has_body || depth < 0))
            break;
    }
    return code.substr(begin, end - begin);
}

/// A '[' opens a lambda unless it follows a value (subscript), `auto` (binding) or a '['.
bool holds_lambda(std::string_view statement) {
    static const std::regex lambda(R"((^|[(,=&|{]|return)\s*\[(?!\[))");
    static const std::regex binding(R"(auto\s*&{0,2}\s*\[)");
    const auto without_bindings = std::regex_replace(std::string(statement), binding, "(");
    return std::regex_search(without_bindings, lambda);
}

std::string what_is_wrong_with_await(std::string_view statement) {
    if (statement.find_first_of("{}") != std::string_view::npos)
        return "braces in a co_await statement; name the value first";
    if (statement.find('?') != std::string_view::npos)
        return "ternary in a co_await statement; name the value first";
    if (holds_lambda(statement))
        return "lambda in a co_await statement; name it first";
    return "";
}

bool is_word_at(std::string_view code, std::size_t at, std::size_t size) {
    const auto is_name = [&](std::size_t i) {
        return i < code.size() &&
               (std::isalnum(static_cast<unsigned char>(code[i])) || code[i] == '_');
    };
    return !is_name(at + size) && (at == 0 || !is_name(at - 1));
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

Complaints find_lines(const SourceFile& file, const std::regex& pattern, const std::string& what) {
    Complaints complaints;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        if (std::regex_search(line.begin(), line.end(), pattern))
            complaints.push_back(complain(file, number, what));
    }
    return complaints;
}

std::set<std::string> folders_with(const std::vector<SourceFile>& files,
                                   const std::function<bool(const std::string&)>& matches) {
    std::set<std::string> folders;
    for (const auto& file : files)
        if (matches(file.path))
            folders.insert(folder_of(file.path));
    return folders;
}

/// Depth-first walk that names the files of each loop it closes.
struct CycleSearch {
    std::map<std::string, std::vector<std::string>> graph;
    std::set<std::string> finished;
    std::vector<std::string> trail;
    Complaints complaints;

    void visit(const std::string& path) {
        if (const auto found = std::ranges::find(trail, path); found != trail.end()) {
            std::string loop;
            for (auto step = found; step != trail.end(); ++step)
                loop += *step + " -> ";
            complaints.push_back("include cycle: " + loop + path);
            return;
        }
        if (!finished.insert(path).second)
            return;
        trail.push_back(path);
        for (const auto& next : graph[path])
            visit(next);
        trail.pop_back();
    }
};

} // namespace

IncludeTable parse_include_table(std::string_view text) {
    IncludeTable table;
    for (const auto& [folder, ours, outside] : cells_of(text)) {
        const auto our_words = words_of(ours);
        const auto outside_words = words_of(outside);
        table[folder] = {{our_words.begin(), our_words.end()},
                         {outside_words.begin(), outside_words.end()}};
    }
    return table;
}

std::vector<BannedWord> parse_banned_words(std::string_view text) {
    std::vector<BannedWord> words;
    for (const auto& [where, word, why] : cells_of(text))
        words.push_back({words_of(where), word, why});
    return words;
}

Complaints check_includes(const SourceFile& file, const IncludeTable& table) {
    if (!is_cpp(file))
        return {};
    const auto* entry = rule_for(table, file.path);
    if (!entry)
        return {complain(file, 1, "folder is not in the include table")};
    Complaints complaints;
    for (const auto& include : includes_of(file))
        if (!may_include(*entry, include))
            complaints.push_back(
                complain(file, include.line, entry->first + " may not include " + include.header));
    return complaints;
}

Complaints check_include_cycles(const std::vector<SourceFile>& files) {
    CycleSearch search;
    for (const auto& file : files)
        for (const auto& include : includes_of(file))
            if (include.ours)
                search.graph[file.path].push_back(include.header);
    const auto graph = search.graph;
    for (const auto& [path, headers] : graph)
        search.visit(path);
    return search.complaints;
}

Complaints check_columns(const SourceFile& file) {
    if (!is_code(file))
        return {};
    Complaints complaints;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        const auto columns = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
        if (static_cast<std::size_t>(columns) > max_columns)
            complaints.push_back(
                complain(file, number, std::to_string(columns) + " columns, limit 100"));
    }
    return complaints;
}

Complaints check_length(const SourceFile& file) {
    if (!is_code(file))
        return {};
    const auto limit = file.path.ends_with(".qml") ? max_qml_lines : max_lines;
    const auto count = lines_of(file.text).size();
    if (count <= limit)
        return {};
    return {
        complain(file, count, std::to_string(count) + " lines, limit " + std::to_string(limit))};
}

Complaints check_pragma_once(const SourceFile& file) {
    if (!file.path.ends_with(".h") || file.text.find("#pragma once") != std::string::npos)
        return {};
    return {complain(file, 1, "#pragma once is missing")};
}

Complaints check_promised_work(const SourceFile& file) {
    static const std::regex unnumbered(R"(\b(TO)DO\b(?!\(#\d+\))|\b(FIX)ME\b(?!\(#\d+\)))");
    return is_code(file) ? find_lines(file, unnumbered, "promised work without an issue number")
                         : Complaints{};
}

Complaints check_machine_paths(const SourceFile& file) {
    // The bracket keeps this line from finding itself.
    static const std::regex machine(R"((^|[^\w.])[/](home/\w|root/|work/|Users/\w))");
    return find_lines(file, machine, "path of one machine");
}

Complaints check_banned_words(const SourceFile& file, const std::vector<BannedWord>& words) {
    Complaints complaints;
    const auto lines = lines_of(file.text);
    for (const auto& banned : words) {
        const bool applies = std::ranges::any_of(banned.where, [&](const std::string& where) {
            return where.starts_with('.') ? file.path.ends_with(where)
                                          : file.path.starts_with(where);
        });
        for (std::size_t i = 0; applies && i < lines.size(); ++i)
            if (lines[i].find(banned.word) != std::string_view::npos)
                complaints.push_back(complain(file, i + 1, banned.word + ": " + banned.why));
    }
    return complaints;
}

Complaints check_co_await(const SourceFile& file) {
    constexpr std::string_view keyword = "co_await";
    if (!is_cpp(file))
        return {};
    Complaints complaints;
    const auto code = blank_comments_and_strings(file.text);
    for (auto at = code.find(keyword); at != code.npos; at = code.find(keyword, at + 1)) {
        const auto wrong = is_word_at(code, at, keyword.size())
                               ? what_is_wrong_with_await(statement_around(code, at))
                               : "";
        if (!wrong.empty())
            complaints.push_back(complain(file, line_at(code, at), wrong));
    }
    return complaints;
}

Complaints check_mirrored_tests(const std::vector<SourceFile>& files) {
    static const std::set<std::string> shared{
        "support", "flow", "simulation", "fuzz", "bench", "tidy", "cmake"};
    const auto in_tests = [](const std::string& path) { return path.starts_with("tests/"); };
    const auto sources = folders_with(files, [&](const std::string& path) {
        return !in_tests(path) && !path.starts_with("cmake/") && path.ends_with(".cpp");
    });
    const auto tests = folders_with(files, [&](const std::string& path) {
        return in_tests(path) && (path.ends_with("_test.cpp") || path.ends_with(".test.mjs") ||
                                  path.find("/tst_") != std::string::npos);
    });
    std::set<std::string> used;
    for (const auto& file : files)
        if (in_tests(file.path))
            for (const auto& include : includes_of(file))
                used.insert(folder_of(include.header));
    Complaints complaints;
    for (const auto& folder : sources)
        if (!tests.contains("tests/" + folder) && !used.contains(folder))
            complaints.push_back(folder + ": no tests in tests/" + folder);
    for (const auto& folder : tests) {
        const auto mirrored = folder.substr(folder.find('/') + 1);
        const bool exists = std::ranges::any_of(
            files, [&](const SourceFile& file) { return is_inside(file.path, mirrored); });
        if (!exists && !shared.contains(mirrored.substr(0, mirrored.find('/'))))
            complaints.push_back(folder + ": mirrors no folder");
    }
    return complaints;
}

} // namespace motcua::tidy
