#include "central/log.h"

#include <algorithm>
#include <iostream>

namespace motcua::central {

namespace {

constexpr std::size_t max_line = 500;

bool is_control(char c) {
    return (c >= '\0' && c < ' ') || c == '\x7f';
}

} // namespace

std::string safe_line(std::string_view text) {
    std::string line(text.substr(0, max_line));
    std::replace_if(line.begin(), line.end(), is_control, '?');
    return line;
}

void log_line(std::string_view text) {
    std::cerr << safe_line(text) + "\n" << std::flush;
}

} // namespace motcua::central
