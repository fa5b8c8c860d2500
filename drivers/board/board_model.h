#pragma once

#include "drivers/board/alpha_board.h"
#include "drivers/board/ascii_board.h"
#include "drivers/board/modbus_board.h"
#include "drivers/config/model_file.h"
#include "drivers/line/line.h"
#include "drivers/transport/open_transport.h"

#include <memory>

namespace motcua::drivers {

/// A model of LED board (device-configs/boards): its language, and how it is set up.
struct BoardModel {
    enum class Language : std::uint8_t { ascii, alpha, modbus };

    ModelIdentity identity;
    Language language = Language::ascii;
    LinkOptions link;
    TextFormat text;
    std::string idle; ///< what it shows when nobody is called; empty: dark
    std::chrono::milliseconds refresh{10000};
    int lowest_address = 1;
    int highest_address = 247;
    AsciiFormat ascii;
    AlphaFormat alpha;
    ModbusFormat modbus;
};

/// Reads one model. The mistakes are those of `file`, none when the model may be used.
BoardModel read_board_model(ConfigFile& file);

std::unique_ptr<const BoardLanguage> make_board_language(const BoardModel& model);

} // namespace motcua::drivers
