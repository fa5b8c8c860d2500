#include "ui/voice/spoken_text.h"

#include <algorithm>
#include <array>
#include <regex>

namespace motcua::ui {

namespace {

constexpr std::size_t longest_number = 6; ///< longer rows of digits are read one by one

struct Sign {
    std::string_view written;
    std::string_view vietnamese;
    std::string_view english;
};

constexpr std::array<Sign, 8> signs{{{"–", " đến ", " to "},
                                     {"•", ", ", ", "},
                                     {"·", ", ", ", "},
                                     {"…", ". ", ". "},
                                     {" / ", " trên ", " of "},
                                     {"/", " ", " "},
                                     {"\n", ". ", ". "},
                                     {"|", ", ", ", "}}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Bytes of letters beyond ASCII count as letters: "Đ1" is no label.
bool is_word(char c) {
    return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// One or two capitals, then at least two digits, or a mix such as the check letters "K7P".
bool is_label(std::string_view word) {
    const auto digits = std::ranges::count_if(word, is_digit);
    const auto capitals = std::ranges::count_if(word, is_capital);
    return digits > 0 && capitals > 0 &&
           digits + capitals == static_cast<std::ptrdiff_t>(word.size()) && word.size() <= 8;
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_digit);
}

class Reading {
public:
    Reading(bool vietnamese, const NumberWords& words) : vietnamese_(vietnamese), words_(words) {}

    void word(std::string_view word) {
        if (is_label(word))
            spoken_ += label(word);
        else if (vietnamese_ && is_number(word))
            spoken_ += number(word);
        else
            spoken_ += word;
    }

    /// Takes a sign off the front of the text; any other byte goes as it is.
    std::string_view sign(std::string_view text) {
        for (const Sign& one : signs)
            if (text.starts_with(one.written)) {
                spoken_ += vietnamese_ ? one.vietnamese : one.english;
                return text.substr(one.written.size());
            }
        spoken_ += text.front();
        return text.substr(1);
    }

    std::string take() { return std::move(spoken_); }

private:
    std::string label(std::string_view word) const {
        return vietnamese_ ? spell_label(word, NumberReading::digit_by_digit, words_)
                           : spell_label_english(word);
    }

    std::string number(std::string_view word) const {
        if (word.size() > longest_number || (word.size() > 1 && word.front() == '0'))
            return spell_label(word, NumberReading::digit_by_digit, words_);
        return spell_number(static_cast<unsigned>(std::stoul(std::string(word))), words_);
    }

    bool vietnamese_;
    const NumberWords& words_;
    std::string spoken_;
};

bool begins_sign(std::string_view text) {
    return std::ranges::any_of(signs,
                               [&](const Sign& one) { return text.starts_with(one.written); });
}

/// "20.000" is one number: points between groups of three are not read.
std::string without_thousands(std::string_view text) {
    std::string joined;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool group = (text[at] == '.' || text[at] == ',') && at > 0 &&
                           is_digit(text[at - 1]) && at + 3 < text.size() &&
                           is_number(text.substr(at + 1, 3)) &&
                           (at + 4 == text.size() || !is_digit(text[at + 4]));
        if (!group)
            joined += text[at];
    }
    return joined;
}

/// "23/11/2026" becomes "23 tháng 11 năm 2026"; the words before it already say "ngày" or the day.
std::string with_dates_in_words(const std::string& text) {
    static const std::regex date("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    return std::regex_replace(text, date, "$1 tháng $2 năm $3");
}

} // namespace

std::string spoken_text(std::string_view text, bool vietnamese, const NumberWords& words) {
    std::string joined = without_thousands(text);
    if (vietnamese)
        joined = with_dates_in_words(joined);
    Reading reading(vietnamese, words);
    for (std::string_view rest = joined; !rest.empty();) {
        std::size_t length = 0;
        while (length < rest.size() && is_word(rest[length]) && !begins_sign(rest.substr(length)))
            ++length;
        if (length == 0) {
            rest = reading.sign(rest);
            continue;
        }
        reading.word(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return reading.take();
}

} // namespace motcua::ui
