#include "queue-display/boards/counter_board_model.h"

namespace motcua::display {

CounterBoardModel::CounterBoardModel(ui::HallConnection& connection,
                                     BoardSetup setup,
                                     QObject* parent)
    : BoardModel(connection, std::move(setup), parent) {
    refresh();
}

void CounterBoardModel::draw(const HallPicture& picture, const BoardMoment& moment) {
    const CounterView view = counter_view(picture, moment, board().counter.value);
    if (view == view_)
        return;
    view_ = view;
    emit viewChanged();
}

} // namespace motcua::display
