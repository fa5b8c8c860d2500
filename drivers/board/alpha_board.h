#pragma once

#include "drivers/board/board_language.h"
#include "drivers/board/board_text.h"

namespace motcua::drivers {

/// Alpha and BetaBrite signs (Adaptive, M-Protocol 9708-8061F of 10 March 2006):
///
///     00 x 5  01  type  address  02  A label  1B position mode  [1C colour] TEXT  [03 sum]  04
///
/// The address is two upper case hex digits; the sum is of all bytes from 02 to 03, four digits.
/// What follows "02" writes a text file; the priority file '0' needs no memory to be set up.
struct AlphaFormat {
    enum class Colour : std::uint8_t { none, red, green, amber };

    TextFormat text;
    char type = 'Z';     ///< 'Z' all signs, '1' one-line, '2' two-line ..
    char label = '0';    ///< '0' priority file, or 'A' .. '~' of a memory that was set up
    char position = ' '; ///< ' ' middle, '"' top, '&' bottom, '0' fill
    char mode = 'b';     ///< 'b' hold, 'a' rotate, 't' automatic
    Colour colour = Colour::none;
    bool checksum = true;
    bool answers = false; ///< Alpha 2.0 and later: 06 or 15
    std::chrono::milliseconds limit{500};
};

class AlphaBoard final : public BoardLanguage {
public:
    explicit AlphaBoard(AlphaFormat format);
    std::vector<BoardFrame> show(std::string_view text, int address) const override;

private:
    AlphaFormat format_;
};

} // namespace motcua::drivers
