#pragma once

#include "hall/protocol/records.h"
#include "queue-display/boards/board_moment.h"

#include <QCoreApplication>
#include <QString>

namespace motcua::display {

/// The words that boards say. Source texts are Vietnamese; English comes from the translation.
struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)

public:
    /// The pair's text in "vi" or "en"; Vietnamese where the other is missing.
    static QString in(const QString& language, const rules::Text& pair);

    /// "41 phút"; from two hours on "5 giờ 10 phút".
    static QString minutes(std::int64_t count);

    /// "Không phải chờ", "10–15 phút", "dưới 5 phút".
    static QString wait(const rules::WaitRange& range);

    /// What stands over a board whose hall cannot be heard; `since` 0 when it never was.
    static QString lost(HallTime since);

    /// What stands on a screen whose name the hall does not know.
    static QString no_board(const std::string& name);

    /// What the hall's own state says when it is not simply open, else empty.
    static QString hall_state(const protocol::HallRecord& hall, const QString& language);
};

} // namespace motcua::display
