#include "drivers/keypad/key_line.h"

#include <utility>
#include <vector>

namespace motcua::drivers {
namespace {

constexpr std::size_t longest_line = 80;

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const auto end = line.find_first_of(" \t\r");
        if (end != 0) {
            words.push_back(line.substr(0, end));
        }
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    return words;
}

std::optional<Button> button_of(std::string_view word) {
    constexpr std::pair<std::string_view, Button> buttons[] = {{"next", Button::next},
                                                               {"recall", Button::recall},
                                                               {"no_show", Button::no_show},
                                                               {"finish", Button::finish},
                                                               {"rate", Button::rate},
                                                               {"pause", Button::pause},
                                                               {"help", Button::help}};
    for (const auto& [name, button] : buttons) {
        if (name == word) {
            return button;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<KeyPress> parse_key_line(std::string_view line) {
    auto words = words_of(line.size() <= longest_line ? line : std::string_view());
    KeyPress press;
    if (words.size() > 1 && !button_of(words[0])) {
        press.unit = words[0];
        words.erase(words.begin());
    }
    const auto button = words.empty() ? std::nullopt : button_of(words[0]);
    if (!button) {
        return std::nullopt;
    }
    press.button = *button;
    if (*button != Button::rate) {
        return words.size() == 1 ? std::optional(press) : std::nullopt;
    }
    if (words.size() != 2 || words[1].size() != 1 || words[1][0] < '1' || words[1][0] > '5') {
        return std::nullopt;
    }
    press.level = words[1][0] - '0';
    return press;
}

} // namespace motcua::drivers
