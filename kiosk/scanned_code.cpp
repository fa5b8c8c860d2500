#include "kiosk/scanned_code.h"

#include <algorithm>

namespace motcua::kiosk {

namespace {

constexpr std::size_t longest_text = 256;
constexpr std::size_t longest_token = 64;

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
}

bool is_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_word(c); });
}

/// Tickets may carry their address in capitals, which makes a smaller QR.
std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// A citizen card begins with twelve digits; it is not a code of ours and is not sent anywhere.
bool is_card_number(std::string_view text) {
    return text.size() == 12 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

ScannedCode read_scanned(std::string_view text) {
    if (text.size() > longest_text)
        return {};
    const std::string lower = lower_case(text);
    if (lower.starts_with("http://") || lower.starts_with("https://")) {
        const auto at = lower.rfind("/t/");
        const std::string token = at == std::string::npos ? std::string() : lower.substr(at + 3);
        if (token.empty() || token.size() > longest_token || !is_word(token))
            return {};
        return {ScannedCode::Kind::ticket, token};
    }
    if (text.size() < 4 || text.size() > 32 || !is_word(text) || is_card_number(text))
        return {};
    return {ScannedCode::Kind::code, std::string(text)};
}

} // namespace motcua::kiosk
