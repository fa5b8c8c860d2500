#pragma once

#include "queue-display/voice/hall_time.h"

#include <QString>

namespace motcua::display {

/// When and for whom a board is drawn: the inputs of a view besides the records.
struct BoardMoment {
    HallTime now = 0;
    int beat = 0; ///< counts half seconds; even beats are the bright half of a flash
    QString language = QStringLiteral("vi");
};

/// Which page of `pages` is up: they take turns of `turn` ms by the hall's clock, so that all
/// boards of a hall turn together.
int page_at(HallTime now, HallTime turn, int pages);

/// How `count` things fall on pages of at most `limit`, as evenly as they can.
struct Paging {
    int pages = 1;
    int size = 0; ///< things on a full page
};

Paging spread(int count, int limit);

/// "2 / 3" for the second page.
QString page_words(int page, const Paging& paging);

} // namespace motcua::display
