#include "queue-display/boards/counter_board_model.h"

namespace motcua::display {

CounterBoardModel::CounterBoardModel(ui::HallConnection& connection,
                                     const QString& language,
                                     std::string counter,
                                     QObject* parent)
    : BoardModel(connection, language, parent), counter_(std::move(counter)) {
    refresh();
}

void CounterBoardModel::draw(const HallPicture& picture, const BoardMoment& moment) {
    const CounterView view = counter_view(picture, moment, counter_);
    if (view == view_)
        return;
    view_ = view;
    emit viewChanged();
}

} // namespace motcua::display
