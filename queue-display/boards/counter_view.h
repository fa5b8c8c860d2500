#pragma once

#include "queue-display/boards/board_moment.h"
#include "queue-display/boards/hall_picture.h"

#include <QString>

#include <string>

namespace motcua::display {

/// What stands over one counter.
struct CounterView {
    QString label;  ///< of the counter; empty when the hall has no such counter
    QString fields; ///< one a line
    QString staff;
    QString number; ///< at the counter now, else empty
    QString state; ///< the state in words: "Mời vào quầy", "Đang phục vụ", "Tạm nghỉ", ...
    QString reason;      ///< why it is paused, when said
    QString fee;         ///< "Lệ phí 12.000 đồng" when one is due
    QString fee_purpose; ///< what it is for, as the clerk wrote
    QString fee_code;    ///< VietQR payload to pay it by, where the hall has an account
    bool called = false; ///< a citizen is awaited: gold
    bool open = false;
    bool bright = true; ///< false in the dark half of a flash

    friend bool operator==(const CounterView&, const CounterView&) = default;
};

/// Draws the board of the counter with this id: pure.
CounterView
counter_view(const HallPicture& picture, const BoardMoment& moment, const std::string& counter);

} // namespace motcua::display
