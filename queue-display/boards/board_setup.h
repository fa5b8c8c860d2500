#pragma once

#include "hall/protocol/records.h"
#include "queue-display/boards/hall_picture.h"

#include <optional>
#include <string>

namespace motcua::display {

/// What this program is told to show: a board of the hall's configuration by its name, or, where
/// the hall has none, a plain board of the whole hall.
struct BoardSetup {
    std::string name;            ///< id of a configured board; empty: `plain`
    protocol::BoardRecord plain; ///< kind, counter and language are used
};

/// The board as the hall has it now; nothing when it has no such board (or is not heard yet).
std::optional<protocol::BoardRecord> find_board(const BoardSetup& setup,
                                                const HallPicture& picture);

/// What of the hall this board shows: the calls of its zone, the services of its fields.
HallPicture part_for(const protocol::BoardRecord& board, HallPicture whole);

/// Does the board need another screen than this one: another kind, counter or language?
bool is_other_screen(const protocol::BoardRecord& one, const protocol::BoardRecord& other);

} // namespace motcua::display
