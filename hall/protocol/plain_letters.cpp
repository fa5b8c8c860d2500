#include "hall/protocol/plain_letters.h"

#include <array>

namespace motcua::protocol {

namespace {

struct Range {
    char32_t first;
    char32_t last;
    char letter; ///< of the lower case
};

// Capitals and small letters of Latin-1 differ by 20h.
constexpr std::array<Range, 6> latin1{{{0xC0, 0xC3, 'a'},
                                       {0xC8, 0xCA, 'e'},
                                       {0xCC, 0xCD, 'i'},
                                       {0xD2, 0xD5, 'o'},
                                       {0xD9, 0xDA, 'u'},
                                       {0xDD, 0xDD, 'y'}}};

// Beyond Latin-1 capitals are even, but for U+01AF.
constexpr std::array<Range, 11> extended{{{0x0102, 0x0103, 'a'},
                                          {0x0110, 0x0111, 'd'},
                                          {0x0128, 0x0129, 'i'},
                                          {0x0168, 0x0169, 'u'},
                                          {0x01A0, 0x01A1, 'o'},
                                          {0x1EA0, 0x1EB7, 'a'},
                                          {0x1EB8, 0x1EC7, 'e'},
                                          {0x1EC8, 0x1ECB, 'i'},
                                          {0x1ECC, 0x1EE3, 'o'},
                                          {0x1EE4, 0x1EF1, 'u'},
                                          {0x1EF2, 0x1EF9, 'y'}}};

constexpr char32_t capital_u_horn = 0x01AF;
constexpr char32_t small_u_horn = 0x01B0;

char capital(char letter) {
    return static_cast<char>(letter - 'a' + 'A');
}

bool is_combining(char32_t point) {
    return point >= 0x0300 && point <= 0x036F;
}

/// The letter without its marks, or 0 when it is none that Vietnamese writes.
char base_letter(char32_t point) {
    for (const Range& range : latin1) {
        if (point >= range.first && point <= range.last)
            return capital(range.letter);
        if (point >= range.first + 0x20 && point <= range.last + 0x20)
            return range.letter;
    }
    for (const Range& range : extended)
        if (point >= range.first && point <= range.last)
            return point % 2 == 0 ? capital(range.letter) : range.letter;
    if (point == capital_u_horn)
        return 'U';
    return point == small_u_horn ? 'u' : '\0';
}

/// Bytes of a UTF-8 character by its first byte; 0 for a byte that begins none.
std::size_t length_of(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool is_scalar(char32_t point, std::size_t length) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point >= least.at(length) && !surrogate && point <= 0x10FFFF;
}

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

} // namespace

std::optional<std::vector<char32_t>> code_points(std::string_view text) {
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = length_of(first);
        if (length == 0 || at + length > text.size())
            return std::nullopt;
        char32_t point = length == 1 ? first : first & (0x7FU >> length);
        for (std::size_t next = 1; next < length; ++next) {
            const auto byte = static_cast<unsigned char>(text[at + next]);
            if ((byte & 0xC0U) != 0x80)
                return std::nullopt;
            point = point << 6U | (byte & 0x3FU);
        }
        if (!is_scalar(point, length))
            return std::nullopt;
        points.push_back(point);
        at += length;
    }
    return points;
}

std::string plain_letters(std::string_view text) {
    std::string plain;
    const auto points = code_points(text);
    if (!points)
        return plain;
    for (const char32_t point : *points) {
        if (is_combining(point))
            continue;
        const char letter = point < 0x80 ? static_cast<char>(point) : base_letter(point);
        plain += letter == '\0' && point != 0 ? '?' : letter;
    }
    return plain;
}

std::string search_key(std::string_view text) {
    std::string key;
    for (char c : plain_letters(text)) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (is_letter_or_digit(c))
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    if (!key.empty() && key.back() == ' ')
        key.pop_back();
    return key;
}

} // namespace motcua::protocol
