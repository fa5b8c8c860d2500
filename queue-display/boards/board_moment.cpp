#include "queue-display/boards/board_moment.h"

#include <algorithm>

namespace motcua::display {

int page_at(HallTime now, HallTime turn, int pages) {
    return pages < 2 ? 0 : static_cast<int>(now / turn % pages);
}

Paging spread(int count, int limit) {
    if (count == 0)
        return {};
    const int pages = (count + limit - 1) / std::max(1, limit);
    return {.pages = pages, .size = (count + pages - 1) / pages};
}

QString page_words(int page, const Paging& paging) {
    return QStringLiteral("%1 / %2").arg(page + 1).arg(paging.pages);
}

} // namespace motcua::display
