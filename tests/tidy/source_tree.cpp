#include "tests/tidy/source_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

namespace motcua::tidy {

namespace fs = std::filesystem;

namespace {

bool is_foreign_folder(const fs::path& relative) {
    constexpr std::array<std::string_view, 5> at_root{"build", "data", ".git", ".cache", ".ccache"};
    constexpr std::array<std::string_view, 2> anywhere{"vendor", "node_modules"};
    const auto name = relative.filename().string();
    return std::ranges::count(anywhere, name) > 0 ||
           (!relative.has_parent_path() && std::ranges::count(at_root, name) > 0);
}

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_text(std::string_view content) {
    return content.substr(0, 8000).find('\0') == std::string_view::npos;
}

/// Where a comment or a literal that begins at `at` ends, or `at` when none begins there.
std::size_t end_of_unread(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    const auto after = [&](std::string_view mark, std::size_t from) {
        const auto found = text.find(mark, from);
        return found == std::string_view::npos ? text.size() : found + mark.size();
    };
    if (rest.starts_with("//"))
        return std::min(text.size(), text.find('\n', at));
    if (rest.starts_with("/*"))
        return after("*/", at + 2);
    if (rest.starts_with("R\"")) {
        const auto open = text.find('(', at);
        return after(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
    }
    const bool digit_separator = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1]));
    if (rest.front() != '"' && (rest.front() != '\'' || digit_separator))
        return at;
    auto end = at + 1;
    while (end < text.size() && text[end] != rest.front() && text[end] != '\n')
        end += text[end] == '\\' ? 2 : 1;
    return std::min(text.size(), end + 1);
}

} // namespace

std::vector<SourceFile> read_tree(const fs::path& root) {
    std::vector<SourceFile> files;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::end(entry); ++entry) {
        const auto relative = entry->path().lexically_relative(root);
        if (entry->is_directory() && is_foreign_folder(relative))
            entry.disable_recursion_pending();
        if (!entry->is_regular_file() || relative == ".git")
            continue;
        auto text = read_text(entry->path());
        if (is_text(text))
            files.push_back({relative.generic_string(), std::move(text)});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](auto ending) { return path.ends_with(ending); });
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.size(), text.find('\n'));
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

std::string blank_comments_and_strings(std::string_view text) {
    std::string code(text);
    for (std::size_t at = 0; at < code.size();) {
        const auto end = end_of_unread(text, at);
        for (auto i = at; i < end; ++i)
            code[i] = code[i] == '\n' ? '\n' : ' ';
        at = std::max(end, at + 1);
    }
    return code;
}

} // namespace motcua::tidy
