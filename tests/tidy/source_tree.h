#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::tidy {

/// One text file of the tree. `path` is relative to the root, with '/'.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Every file of ours under root, sorted by path: sources, QML, pages, scripts, data, documents.
/// Left out: builds, run data, git's own folder, third parties' files (`vendor`), binary files.
std::vector<SourceFile> read_tree(const std::filesystem::path& root);

/// The folder of a path, without a slash at the end; "" for a file at the root.
std::string folder_of(std::string_view path);

/// True for a path with one of the endings, such as ".cpp".
bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings);

/// The lines of a text, without their line ends.
std::vector<std::string_view> lines_of(std::string_view text);

/// C++ text with comments, strings and characters overwritten by blanks; line breaks stay, so
/// that offsets and line numbers hold.
std::string blank_comments_and_strings(std::string_view text);

} // namespace motcua::tidy
