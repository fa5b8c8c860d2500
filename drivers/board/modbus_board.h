#pragma once

#include "drivers/board/board_language.h"
#include "drivers/board/board_text.h"

#include <cstdint>
#include <vector>

namespace motcua::drivers {

/// Displays that are registers of a Modbus unit.
struct ModbusFormat {
    enum class Style : std::uint8_t {
        letters, ///< a register a character, in its low byte
        pairs,   ///< a register two characters, the first in its high byte
        number,  ///< one register: the digits as a number
    };

    struct Setting {
        std::uint16_t at = 0;
        std::uint16_t value = 0;
    };

    TextFormat text;
    Style style = Style::letters;
    std::uint16_t first = 0;
    bool one_by_one = false;       ///< function 06 for each register, for units without 10h
    std::uint16_t dark = 0;        ///< style number: what is written to show nothing
    std::vector<Setting> settings; ///< written before each text: brightness, mode ..
    std::chrono::milliseconds limit{300};
};

class ModbusBoard final : public BoardLanguage {
public:
    explicit ModbusBoard(ModbusFormat format);
    std::vector<BoardFrame> show(std::string_view text, int address) const override;

private:
    std::vector<std::uint16_t> registers(std::string_view text) const;
    BoardFrame frame(Bytes request) const;

    ModbusFormat format_;
};

} // namespace motcua::drivers
