#include "kiosk/codes/scanned_code.h"

#include "kiosk/codes/dossier_code.h"

#include <algorithm>

namespace motcua::kiosk {

namespace {

using Kind = ScannedCode::Kind;

constexpr std::size_t longest_text = 2048; ///< of a card with the longest address
constexpr std::size_t longest_token = 64;
constexpr std::size_t longest_code = 32;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_word(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '_'; });
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

/// Tickets may carry their address in capitals, which makes a smaller QR.
std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string_view without_line_end(std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_address(std::string_view text) {
    const std::string start = lower_case(text.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://") ||
           start.starts_with("www.");
}

/// The token at the end of a ticket's address; empty when it is none.
std::string token_in(std::string_view address) {
    const std::string lower = lower_case(address);
    const auto at = lower.rfind("/t/");
    std::string token = at == std::string::npos ? std::string() : lower.substr(at + 3);
    return token.size() <= longest_token && is_word(token) ? token : std::string();
}

/// "DN4750000000001|...": two letters and thirteen digits; newer cards have ten digits alone.
bool is_health_card(std::string_view text) {
    const auto bar = text.find('|');
    const std::string_view number = text.substr(0, bar);
    const bool older = number.size() == 15 && is_letter(number[0]) && is_letter(number[1]) &&
                       all_digits(number.substr(2));
    return bar != std::string_view::npos && (older || (number.size() == 10 && all_digits(number) &&
                                                       std::ranges::count(text, '|') > 3));
}

/// The first number on the card alone, or the lines for machines on its back.
bool is_part_of_card(std::string_view text) {
    return (text.size() == 12 && all_digits(text)) || text.starts_with("IDVNM");
}

ScannedCode read_card(std::string_view text) {
    auto card = read_citizen_card(text);
    if (card)
        return {Kind::card, {}, std::move(*card)};
    const bool damaged =
        card.error() != make_error_code(CardFault::not_a_card) || is_part_of_card(text);
    return {damaged ? Kind::card_damaged : Kind::unknown, {}, std::nullopt};
}

ScannedCode of_kind(Kind kind, std::string text = {}) {
    return {kind, std::move(text), std::nullopt};
}

} // namespace

ScannedCode read_scanned(std::string_view text) {
    text = without_line_end(text);
    if (text.empty() || text.size() > longest_text || has_control(text))
        return {};
    if (is_health_card(text))
        return of_kind(Kind::health_card);
    if (ScannedCode card = read_card(text); card.kind != Kind::unknown)
        return card;
    if (text.starts_with("000201"))
        return of_kind(Kind::payment);
    if (auto code = find_dossier_code(text))
        return of_kind(Kind::dossier, std::move(*code));
    if (is_address(text)) {
        std::string token = token_in(text);
        return token.empty() ? of_kind(Kind::address) : of_kind(Kind::ticket, std::move(token));
    }
    const bool short_word = text.size() >= 4 && text.size() <= longest_code && is_word(text);
    return short_word ? of_kind(Kind::appointment, std::string(text)) : ScannedCode{};
}

} // namespace motcua::kiosk
