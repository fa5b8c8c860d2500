#include "hall/server/net/static_files.h"

#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace motcua::hall::net {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 8 * 1024 * 1024;

std::string_view content_type_of(const fs::path& path) {
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Pair, 13> types{{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".ttf", "font/ttf"},
        {".mp3", "audio/mpeg"},
        {".txt", "text/plain; charset=utf-8"},
    }};
    const auto extension = path.extension().string();
    for (const auto& [ending, type] : types)
        if (ending == extension)
            return type;
    return "application/octet-stream";
}

bool is_hidden(const fs::path& path) {
    for (const auto& part : path)
        if (part.string().starts_with('.'))
            return true;
    return false;
}

bool is_inside(const fs::path& path, const fs::path& folder) {
    auto [in_folder, in_path] =
        std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return in_folder == folder.end();
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

HttpReply redirect(const std::string& path) {
    HttpReply reply;
    reply.status = 308;
    reply.headers.emplace_back("Location", path);
    return reply;
}

} // namespace

StaticFiles::StaticFiles(fs::path folder) {
    if (!folder.empty())
        folder_ = fs::canonical(folder);
}

HttpReply StaticFiles::get(const std::string& path, std::string_view if_none_match) {
    const fs::path relative = fs::path(path).relative_path();
    std::error_code missing;
    auto full = fs::canonical(folder_ / relative, missing);
    if (folder_.empty() || missing || is_hidden(relative) || !is_inside(full, folder_))
        return error_reply(404, "not_found", "no such page");
    if (fs::is_directory(full, missing)) {
        if (!path.ends_with('/'))
            return redirect(path + "/");
        full /= "index.html";
    }
    const auto* file = load(full);
    if (!file)
        return error_reply(404, "not_found", "no such page");
    HttpReply reply;
    reply.headers.emplace_back("ETag", file->tag);
    if (if_none_match == file->tag) {
        reply.status = 304;
        return reply;
    }
    reply.content_type = file->content_type;
    reply.body = file->text;
    return reply;
}

const StaticFiles::File* StaticFiles::load(const fs::path& path) {
    std::error_code missing;
    const auto size = fs::file_size(path, missing);
    if (missing || size > largest_file || !fs::is_regular_file(path, missing))
        return nullptr;
    const auto time = fs::last_write_time(path, missing).time_since_epoch().count();
    const auto tag = "\"" + std::to_string(time) + "-" + std::to_string(size) + "\"";
    auto& file = files_[path];
    if (file.tag != tag)
        file = {tag, content_type_of(path), std::make_shared<const std::string>(read(path))};
    return &file;
}

} // namespace motcua::hall::net
