#pragma once

#include "hall/protocol/records.h"
#include "ui/hall_connection.h"

#include <optional>
#include <vector>

namespace motcua::display {

/// The hall as its topic "hall" tells it, typed and in the order in which boards show it.
struct HallPicture {
    std::optional<protocol::HallRecord> hall;      ///< none before the first snapshot
    std::vector<protocol::FieldRecord> fields;     ///< in the hall's order
    std::vector<protocol::ServiceRecord> services; ///< in the hall's order
    std::vector<protocol::CounterRecord> counters;
    std::vector<protocol::CallRecord> calls;    ///< the newest first
    std::vector<protocol::RecentRecord> recent; ///< the newest first
    protocol::DayRecord day;
    std::vector<protocol::BoardRecord> boards;
    rules::Voice voice;
    int unreadable = 0; ///< records left out because they are not what they should be
};

/// Reads all records of the topic. Pure; a record that cannot be read is counted and left out, so
/// that one bad record never empties a board.
HallPicture read_hall_picture(const ui::Records& records);

} // namespace motcua::display
