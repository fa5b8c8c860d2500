#pragma once

#include <boost/system/result.hpp>

#include <array>
#include <compare>
#include <string>
#include <string_view>

namespace motcua::kiosk {

/// Overwrites memory in a way that the compiler does not leave out.
void wipe(void* memory, std::size_t size);

/// A date as cards write it; day and month 0 when only the year of birth is known.
struct CardDate {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const CardDate&) const = default;
};

/// Why a text is not a card that can be used.
enum class CardFault {
    not_a_card = 1, ///< other text: not twelve digits and a '|' in front
    number,         ///< the number has not twelve digits
    fields,         ///< fewer than 7 or more than 16, one too long, control characters
    date,           ///< a date that the calendar does not have
    sex,            ///< neither of the two words
};

const boost::system::error_category& card_fault_category();

inline boost::system::error_code make_error_code(CardFault fault) {
    return {static_cast<int>(fault), card_fault_category()};
}

/// What a kiosk takes from a citizen card's QR: the number, for a keyed hash, and the birth date,
/// for an age class. The text is unsigned: it proves nothing and may authorise nothing. Name and
/// address are checked and never copied. Wipes itself.
class CitizenCard {
public:
    CitizenCard(std::string_view number, CardDate birth, bool consistent);

    ~CitizenCard() { wipe(number_.data(), number_.size()); }

    CitizenCard(CitizenCard&& other) noexcept;
    CitizenCard& operator=(CitizenCard&&) = delete;
    CitizenCard(const CitizenCard&) = delete;
    CitizenCard& operator=(const CitizenCard&) = delete;

    /// Twelve digits; good until the card goes.
    [[nodiscard]] std::string_view number() const { return {number_.data(), number_.size()}; }

    [[nodiscard]] CardDate birth() const { return birth_; }

    /// Whole years on that day. Of somebody whose day of birth is not known the year counts from
    /// its first day, in the person's favour.
    [[nodiscard]] int age_on(CardDate today) const;

    /// False when century and year in the number are not those of the birth date, which also real
    /// cards may have after a correction.
    [[nodiscard]] bool consistent() const { return consistent_; }

private:
    std::array<char, 12> number_{};
    CardDate birth_;
    bool consistent_;
};

/// Reads `number|old number|name|DDMMYYYY|sex|address|DDMMYYYY` with up to nine more fields, which
/// cards since July 2024 have and whose order is not public. Line ends of the scanner are allowed.
/// Dates of birth may be `YYYY` or `0000YYYY`. Words may be maimed by the scanner: they need not be
/// UTF-8. Makes no copy of the text.
boost::system::result<CitizenCard> read_citizen_card(std::string_view text);

} // namespace motcua::kiosk

template <>
struct boost::system::is_error_code_enum<motcua::kiosk::CardFault> : std::true_type {};
