#include "hall/server/net/url.h"

#include <algorithm>
#include <charconv>

namespace motcua::hall::net {

namespace {

std::optional<char> decode_hex(std::string_view two) {
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(two.data(), two.data() + two.size(), value, 16);
    if (two.size() != 2 || fault != std::errc() || end != two.data() + 2)
        return std::nullopt;
    return static_cast<char>(static_cast<unsigned char>(value));
}

std::optional<std::string> decode_percent(std::string_view text) {
    std::string decoded;
    while (!text.empty()) {
        if (text.front() != '%') {
            decoded += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto byte = decode_hex(text.substr(1, 2));
        if (!byte)
            return std::nullopt;
        decoded += *byte;
        text.remove_prefix(3);
    }
    return decoded;
}

bool is_harmless(std::string_view path) {
    for (const char c : path)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f' || c == '\\')
            return false;
    while (!path.empty()) {
        const auto end = path.find('/');
        const auto segment = path.substr(0, end);
        if (segment == "." || segment == "..")
            return false;
        path.remove_prefix(end == path.npos ? path.size() : end + 1);
    }
    return true;
}

} // namespace

std::optional<std::string> decode_path(std::string_view target) {
    if (!target.starts_with('/'))
        return std::nullopt;
    auto path = decode_percent(target.substr(0, target.find_first_of("?#")));
    if (!path || !is_harmless(*path))
        return std::nullopt;
    return path;
}

std::optional<std::map<std::string, std::string>> query_of(std::string_view target) {
    std::map<std::string, std::string> query;
    const auto mark = target.find('?');
    auto rest = mark == target.npos ? std::string_view() : target.substr(mark + 1);
    while (!rest.empty()) {
        const auto end = rest.find('&');
        std::string pair(rest.substr(0, end));
        std::ranges::replace(pair, '+', ' ');
        const auto equals = pair.find('=');
        const auto name = decode_percent(std::string_view(pair).substr(0, equals));
        const auto value = decode_percent(
            equals == pair.npos ? std::string_view() : std::string_view(pair).substr(equals + 1));
        if (!name || !value)
            return std::nullopt;
        query[*name] = *value;
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
    return query;
}

std::string host_in_url(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == url.npos)
        return {};
    url.remove_prefix(scheme + 3);
    return std::string(url.substr(0, url.find_first_of(":/?#")));
}

} // namespace motcua::hall::net
