#include "kiosk/codes/citizen_card.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>
#include <vector>

namespace motcua::kiosk {

namespace {

constexpr std::size_t fewest_fields = 7;
constexpr std::size_t most_fields = 16;
constexpr std::size_t longest_field = 400; ///< bytes; an address has three a letter at most
constexpr int first_year = 1880;
constexpr int last_year = 2100;

using Fields = std::vector<std::string_view>;

class CardFaultCategory final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "motcua.citizen_card"; }

    std::string message(int fault) const override {
        constexpr std::array<const char*, 6> words{
            "no fault", "not a card", "number", "fields", "date", "sex"};
        return words.at(static_cast<std::size_t>(fault));
    }
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

/// Of a short text of digits.
int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

std::string_view without_line_end(std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

Fields split(std::string_view text) {
    Fields fields;
    for (;;) {
        const auto bar = text.find('|');
        fields.push_back(text.substr(0, bar));
        if (bar == std::string_view::npos || fields.size() > most_fields)
            return fields;
        text.remove_prefix(bar + 1);
    }
}

bool is_clean(std::string_view text) {
    return text.size() <= longest_field && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

/// A whole date "DDMMYYYY".
std::optional<CardDate> read_date(std::string_view text) {
    if (text.size() != 8 || !all_digits(text))
        return std::nullopt;
    const CardDate date{
        number_of(text.substr(4)), number_of(text.substr(2, 2)), number_of(text.substr(0, 2))};
    const std::chrono::year_month_day day{std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month)),
                                          std::chrono::day(static_cast<unsigned>(date.day))};
    if (!day.ok() || date.year < first_year || date.year > last_year)
        return std::nullopt;
    return date;
}

std::optional<CardDate> read_birth(std::string_view text) {
    if (text.size() == 8 && text.starts_with("0000"))
        text.remove_prefix(4);
    if (text.size() != 4)
        return read_date(text);
    const int year = all_digits(text) ? number_of(text) : 0;
    if (year < first_year || year > last_year)
        return std::nullopt;
    return CardDate{year, 0, 0};
}

/// "Nam" or "Nữ", also as scanners in keyboard mode maim it: "NU", "N".
bool is_sex(std::string_view text) {
    if (text.empty() || text.size() > 8 || (text.front() != 'N' && text.front() != 'n'))
        return false;
    const bool letters = std::ranges::all_of(text, [](char c) { return !is_digit(c); });
    return letters && (text.size() != 3 || text[1] == 'a' || text[1] == 'A' ||
                       static_cast<unsigned char>(text[1]) >= 0x80 || text[1] == '?');
}

/// The fourth digit tells century and sex, the next two the year of birth.
bool agrees(std::string_view number, int birth_year) {
    const int century = 1900 + (number[3] - '0') / 2 * 100;
    return century + number_of(number.substr(4, 2)) == birth_year;
}

} // namespace

void wipe(void* memory, std::size_t size) {
    explicit_bzero(memory, size);
}

const boost::system::error_category& card_fault_category() {
    static const CardFaultCategory category;
    return category;
}

CitizenCard::CitizenCard(std::string_view number, CardDate birth, bool consistent)
    : birth_(birth), consistent_(consistent) {
    std::ranges::copy(number.substr(0, number_.size()), number_.begin());
}

CitizenCard::CitizenCard(CitizenCard&& other) noexcept
    : number_(other.number_), birth_(other.birth_), consistent_(other.consistent_) {
    wipe(other.number_.data(), other.number_.size());
}

int CitizenCard::age_on(CardDate today) const {
    const bool birthday_to_come =
        std::pair(today.month, today.day) < std::pair(birth_.month, birth_.day);
    return today.year - birth_.year - (birthday_to_come ? 1 : 0);
}

boost::system::result<CitizenCard> read_citizen_card(std::string_view text) {
    const Fields fields = split(without_line_end(text));
    const std::string_view number = fields.front();
    if (fields.size() < 2 || number.empty() || !all_digits(number))
        return CardFault::not_a_card;
    if (number.size() != 12)
        return CardFault::number;
    if (fields.size() < fewest_fields || fields.size() > most_fields ||
        !std::ranges::all_of(fields, is_clean) || fields[2].empty() || !all_digits(fields[1]))
        return CardFault::fields;
    const auto birth = read_birth(fields[3]);
    if (!birth || (!fields[6].empty() && !read_date(fields[6])))
        return CardFault::date;
    if (!is_sex(fields[4]))
        return CardFault::sex;
    return CitizenCard(number, *birth, agrees(number, birth->year));
}

} // namespace motcua::kiosk
