#pragma once

#include "hall/server/net/http_message.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// The pages of one folder. Files are read when first asked for and again when they changed;
/// browsers keep them and ask each time whether they are still the same (ETag).
class StaticFiles {
public:
    /// An empty folder name: no pages.
    explicit StaticFiles(std::filesystem::path folder);

    /// `path` is decoded and starts with '/', see `decode_path`. 404 for what is not there, is
    /// hidden (starts with '.'), or is a link out of the folder. A folder's page is its index.html.
    HttpReply get(const std::string& path, std::string_view if_none_match);

private:
    struct File {
        std::string tag;
        std::string_view content_type;
        Frame text;
    };

    const File* load(const std::filesystem::path& path);

    std::filesystem::path folder_;
    std::map<std::filesystem::path, File> files_;
};

} // namespace motcua::hall::net
