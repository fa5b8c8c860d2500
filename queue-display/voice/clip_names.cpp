#include "queue-display/voice/clip_names.h"

#include <array>
#include <cctype>
#include <map>

namespace motcua::display {

namespace {

/// Letters with marks, by the plain letter that stands for them in a name.
constexpr std::array<std::pair<char, std::string_view>, 7> plain_letters{{
    {'a', "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"},
    {'e', "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"},
    {'i', "ìíỉĩịÌÍỈĨỊ"},
    {'o', "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"},
    {'u', "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"},
    {'y', "ỳýỷỹỵỲÝỶỸỴ"},
    {'d', "đĐ"},
}};

/// Words that would share a name with another once their marks are gone.
const std::map<std::string, std::string, std::less<>> own_names{{"mươi", "muoi-ngang"},
                                                                {"mốt", "mot-sac"}};

/// Bytes of the UTF-8 character that begins with `lead`.
std::size_t width_of(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// 0 for what is no letter or digit.
char plain(std::string_view character) {
    if (character.size() == 1) {
        const auto byte = static_cast<unsigned char>(character.front());
        return std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '\0';
    }
    for (const auto& [letter, marked] : plain_letters) {
        if (marked.find(character) != marked.npos) {
            return letter;
        }
    }
    return '\0';
}

std::string word_name(std::string_view word) {
    const auto own = own_names.find(word);
    return own == own_names.end() ? clip_name(word) : own->second;
}

/// One letter's clip; Đ is told apart from D.
std::string letter_name(std::string_view character, std::string_view prefix) {
    const bool crossed = character == "Đ" || character == "đ";
    return std::string(prefix) + (crossed ? "dd" : std::string(1, plain(character)));
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// Groups of a label: runs of digits, and single letters.
std::vector<std::string_view> groups_of(std::string_view label) {
    std::vector<std::string_view> groups;
    while (!label.empty()) {
        std::size_t length = 0;
        while (length < label.size() && is_digit(label[length])) {
            ++length;
        }
        if (length == 0) {
            length = std::min(width_of(label.front()), label.size());
        }
        if (const auto group = label.substr(0, length);
            plain(group.substr(0, length)) != '\0' || is_digit(group.front())) {
            groups.push_back(group);
        }
        label.remove_prefix(length);
    }
    return groups;
}

void begin_group(std::vector<std::string>& clips) {
    if (!clips.empty()) {
        clips.emplace_back();
    }
}

} // namespace

std::string clip_name(std::string_view words) {
    std::string name;
    bool gap = false;
    while (!words.empty()) {
        const std::size_t width = std::min(width_of(words.front()), words.size());
        const char letter = plain(words.substr(0, width));
        if (letter != '\0') {
            name += gap && !name.empty() ? "-" : "";
            name += letter;
        }
        gap = letter == '\0';
        words.remove_prefix(width);
    }
    return name;
}

std::vector<std::string>
vietnamese_clips(std::string_view label, NumberReading reading, const NumberWords& words) {
    std::vector<std::string> clips;
    for (const std::string_view group : groups_of(label)) {
        begin_group(clips);
        if (!is_digit(group.front())) {
            clips.push_back(letter_name(group, "chu-"));
            continue;
        }
        const std::string spelled = ui::spell_label(group, reading, words);
        std::string_view left = spelled;
        while (!left.empty()) {
            const auto end = std::min(left.find(' '), left.size());
            clips.push_back(word_name(left.substr(0, end)));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
    }
    return clips;
}

std::vector<std::string> digit_clips(std::string_view label) {
    std::vector<std::string> clips;
    for (const std::string_view group : groups_of(label)) {
        begin_group(clips);
        if (!is_digit(group.front())) {
            clips.push_back(letter_name(group, "letter-"));
            continue;
        }
        for (const char digit : group) {
            clips.push_back(std::string("digit-") + digit);
        }
    }
    return clips;
}

std::vector<std::string> all_label_clips(const std::string& language, const NumberWords& words) {
    const bool vietnamese = language == "vi";
    std::vector<std::string> names;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        names.push_back((vietnamese ? "chu-" : "letter-") + std::string(1, letter));
    }
    names.emplace_back(vietnamese ? "chu-dd" : "letter-dd");
    if (!vietnamese) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            names.push_back(std::string("digit-") + digit);
        }
        return names;
    }
    for (const char* word : {"không",
                             "một",
                             "hai",
                             "ba",
                             "bốn",
                             "năm",
                             "sáu",
                             "bảy",
                             "tám",
                             "chín",
                             "mười",
                             "mươi",
                             "mốt",
                             "lăm",
                             "trăm"}) {
        names.push_back(word_name(word));
    }
    for (const std::string& word : {words.odd, words.thousand, words.four}) {
        if (word != "bốn") {
            names.push_back(word_name(word));
        }
    }
    return names;
}

} // namespace motcua::display
