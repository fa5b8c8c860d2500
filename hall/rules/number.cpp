#include "hall/rules/number.h"

#include <string_view>

namespace motcua::rules {

namespace {

constexpr std::string_view token_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::string_view check_alphabet = "ACDEFHJKLMNPRTUVXY34679";

} // namespace

std::string ticket_number(const Service& service, std::int32_t ordinal) {
    std::string digits = std::to_string(ordinal);
    const auto width = static_cast<std::size_t>(service.digits);
    if (digits.size() < width) {
        digits.insert(0, width - digits.size(), '0');
    }
    return service.series + digits;
}

std::string visit_token(const std::array<std::uint64_t, 2>& random) {
    std::string token;
    for (std::uint64_t half : random) {
        for (int letter = 0; letter < 13; ++letter, half >>= 5) {
            token += token_alphabet[half & 31];
        }
    }
    return token;
}

std::string check_letters(const std::array<std::uint64_t, 2>& random) {
    // Mixed so that the letters tell nothing of the token.
    std::uint64_t mixed = (random[0] ^ (random[1] >> 7)) * 0x9e3779b97f4a7c15U >> 20;
    std::string letters;
    for (int letter = 0; letter < 3; ++letter, mixed /= check_alphabet.size()) {
        letters += check_alphabet[mixed % check_alphabet.size()];
    }
    return letters;
}

} // namespace motcua::rules
