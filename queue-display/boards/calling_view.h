#pragma once

#include "queue-display/boards/board_moment.h"
#include "queue-display/boards/hall_picture.h"

#include <QString>

#include <vector>

namespace motcua::display {

/// How much fits on a calling board, and what stands beside the calls.
struct CallingLayout {
    int calls = 4;  ///< rows of calls, 2 or more
    int fields = 6; ///< cells in the strip of waiting counts, 1 or more
    bool shows_recent = true;
    bool shows_fields = true;
    bool shows_notices = true;

    friend bool operator==(const CallingLayout&, const CallingLayout&) = default;
};

/// One line "number -> counter".
struct CallRow {
    QString number;
    QString label;        ///< of the counter
    bool newest = false;  ///< gold and half again as large
    bool serving = false; ///< the citizen has come; shown only where there is room
    bool bright = true;   ///< false in the dark half of a flash

    friend bool operator==(const CallRow&, const CallRow&) = default;
};

struct RecentRow {
    QString number;
    QString label;

    friend bool operator==(const RecentRow&, const RecentRow&) = default;
};

struct FieldRow {
    QString name;
    int waiting = 0;

    friend bool operator==(const FieldRow&, const FieldRow&) = default;
};

/// All that a calling board shows besides its header.
struct CallingView {
    std::vector<CallRow> calls;    ///< the newest first
    QString calls_page;            ///< "2 / 3" when there are more calls than rows, else empty
    std::vector<RecentRow> recent; ///< the newest first
    std::vector<FieldRow> fields;
    QString fields_page; ///< "1 / 2" when there are more fields than cells, else empty
    QString notice_title;
    QString notice;
    QString state; ///< why the hall does not work as usual now, else empty

    friend bool operator==(const CallingView&, const CallingView&) = default;
};

/// Draws the calling board: pure. Calls that are awaited come first, the newest on top; when there
/// are more than rows, the newest stays and the others take turns. Nothing is left out for good.
CallingView
calling_view(const HallPicture& picture, const BoardMoment& moment, const CallingLayout& layout);

} // namespace motcua::display
