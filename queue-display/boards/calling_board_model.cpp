#include "queue-display/boards/calling_board_model.h"

#include "queue-display/boards/board_text.h"

#include <algorithm>

namespace motcua::display {

namespace {

bool same_around(CallingView one, const CallingView& other) {
    const bool same_need = one.calls.empty() == other.calls.empty();
    one.calls = other.calls;
    one.calls_page = other.calls_page;
    return same_need && one == other;
}

} // namespace

CallingBoardModel::CallingBoardModel(ui::HallConnection& connection,
                                     BoardSetup setup,
                                     QObject* parent)
    : BoardModel(connection, std::move(setup), parent),
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
    const bool other_board = take_board();
    CallingView view = calling_view(picture, moment, layout_);
    const bool other_calls = view.calls != view_.calls || view.calls_page != view_.calls_page;
    const bool other_around = other_board || !same_around(view, view_);
    if (!other_calls && !other_around)
        return;
    view_ = std::move(view);
    calls_.show(view_.calls);
    fields_.show(view_.fields);
    recent_.show(view_.recent);
    if (other_calls)
        emit callsChanged();
    if (other_around)
        emit aroundChanged();
}

/// Takes over what the hall's configuration says of this board; false when nothing is new.
bool CallingBoardModel::take_board() {
    const rules::Board& board = this->board();
    const auto has = [&](rules::BoardPart part) {
        return std::ranges::find(board.parts, part) != board.parts.end();
    };
    CallingLayout layout = layout_;
    layout.shows_recent = has(rules::BoardPart::recent);
    layout.shows_fields = has(rules::BoardPart::fields);
    layout.shows_notices = has(rules::BoardPart::notices);
    QStringList media;
    for (const std::string& name : board.media)
        media.append(QString::fromStdString(name));
    const double share =
        board.width_mm > 0 ? static_cast<double>(board.character_mm) / board.width_mm : 0;
    const bool same = layout == layout_ && media == media_ && share == character_share_ &&
                      media_seconds_ == board.media_seconds;
    layout_ = layout;
    media_ = media;
    media_seconds_ = board.media_seconds;
    character_share_ = share;
    return !same;
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
