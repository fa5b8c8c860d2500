#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::protocol {

/// The code points of a UTF-8 text; nothing when it is not UTF-8 (overlong forms, surrogates and
/// cut characters are not).
std::optional<std::vector<char32_t>> code_points(std::string_view text);

/// Vietnamese without its marks: "Lệ phí chứng thực" becomes "Le phi chung thuc", composed or
/// decomposed. Other letters outside ASCII become '?'; a text that is not UTF-8 becomes "".
std::string plain_letters(std::string_view text);

/// `plain_letters` in lower case with every run of other characters as one space: what a search
/// compares.
std::string search_key(std::string_view text);

} // namespace motcua::protocol
