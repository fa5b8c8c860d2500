#include "queue-display/boards/calling_board_model.h"

#include "queue-display/boards/board_text.h"

namespace motcua::display {

CallingBoardModel::CallingBoardModel(ui::HallConnection& connection,
                                     const QString& language,
                                     QObject* parent)
    : BoardModel(connection, language, parent),
      calls_({{"number", [](const CallRow& row) -> QVariant { return row.number; }},
              {"label", [](const CallRow& row) -> QVariant { return row.label; }},
              {"newest", [](const CallRow& row) -> QVariant { return row.newest; }},
              {"serving", [](const CallRow& row) -> QVariant { return row.serving; }},
              {"bright", [](const CallRow& row) -> QVariant { return row.bright; }}},
             this),
      fields_({{"name", [](const FieldRow& row) -> QVariant { return row.name; }},
               {"waiting", [](const FieldRow& row) -> QVariant { return row.waiting; }}},
              this),
      recent_({{"number", [](const RecentRow& row) -> QVariant { return row.number; }},
               {"label", [](const RecentRow& row) -> QVariant { return row.label; }}},
              this) {
    refresh();
}

void CallingBoardModel::draw(const HallPicture& picture, const BoardMoment& moment) {
    CallingView view = calling_view(picture, moment, layout_);
    if (view == view_)
        return;
    view_ = std::move(view);
    calls_.show(view_.calls);
    fields_.show(view_.fields);
    recent_.show(view_.recent);
    emit viewChanged();
}

QString CallingBoardModel::muteWords() {
    return BoardText::tr("Loa không hoạt động");
}

void CallingBoardModel::setVoiceTrouble(const QString& trouble) {
    if (trouble == voice_trouble_)
        return;
    voice_trouble_ = trouble;
    emit voiceTroubleChanged();
}

void CallingBoardModel::setCallsThatFit(int count) {
    if (count == layout_.calls)
        return;
    layout_.calls = count;
    emit layoutChanged();
    refresh();
}

} // namespace motcua::display
