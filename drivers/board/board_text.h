#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::drivers {

/// What fits on a board.
struct TextFormat {
    enum class Align : std::uint8_t { left, right };

    std::size_t digits = 4;
    Align align = Align::right;
    char pad = ' ';
    bool letters = true;    ///< false: "A001" is shown as "001"
    std::string also = "-"; ///< signs it can show besides
};

/// Exactly `digits` characters. What the board cannot show is left out; of what is too long the
/// end is kept, where numbers differ. Lower case letters become upper case.
std::string fit(std::string_view text, const TextFormat& format);

} // namespace motcua::drivers
