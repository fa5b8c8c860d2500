#include "queue-display/boards/waiting_board_model.h"

namespace motcua::display {

WaitingBoardModel::WaitingBoardModel(ui::HallConnection& connection,
                                     BoardSetup setup,
                                     QObject* parent)
    : BoardModel(connection, std::move(setup), parent),
      cards_({{"name", [](const FigureCard& card) -> QVariant { return card.name; }},
              {"figure", [](const FigureCard& card) -> QVariant { return card.figure; }},
              {"remark", [](const FigureCard& card) -> QVariant { return card.remark; }},
              {"alarming", [](const FigureCard& card) -> QVariant { return card.alarming; }}},
             this),
      rows_({{"series", [](const WaitingRow& row) -> QVariant { return row.series; }},
             {"name", [](const WaitingRow& row) -> QVariant { return row.name; }},
             {"waiting", [](const WaitingRow& row) -> QVariant { return row.waiting; }},
             {"longest", [](const WaitingRow& row) -> QVariant { return row.longest; }},
             {"expected", [](const WaitingRow& row) -> QVariant { return row.expected; }},
             {"from", [](const WaitingRow& row) -> QVariant { return row.from; }},
             {"to", [](const WaitingRow& row) -> QVariant { return row.to; }},
             {"counters", [](const WaitingRow& row) -> QVariant { return row.counters; }},
             {"late", [](const WaitingRow& row) -> QVariant { return row.late || row.unserved; }},
             {"closed", [](const WaitingRow& row) -> QVariant { return row.closed; }},
             {"remark", [](const WaitingRow& row) -> QVariant { return row.remark; }}},
            this) {
    refresh();
}

void WaitingBoardModel::draw(const HallPicture& picture, const BoardMoment& moment) {
    WaitingView view = waiting_view(picture, moment, rows_that_fit_);
    if (view == view_)
        return;
    view_ = std::move(view);
    cards_.show(view_.cards);
    rows_.show(view_.rows);
    emit viewChanged();
}

void WaitingBoardModel::setRowsThatFit(int count) {
    if (count == rows_that_fit_)
        return;
    rows_that_fit_ = count;
    emit layoutChanged();
    refresh();
}

} // namespace motcua::display
