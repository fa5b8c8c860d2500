#include "queue-display/boards/board_model.h"

#include "queue-display/boards/board_text.h"
#include "ui/clock_text.h"

#include <QDebug>

namespace motcua::display {

namespace {

const std::string hall_topic = "hall";
/// Half a second: a flash is one a second, far below the three that may harm.
constexpr int beat_ms = 500;

} // namespace

BoardModel::BoardModel(ui::HallConnection& connection, BoardSetup setup, QObject* parent)
    : QObject(parent), connection_(connection), setup_(std::move(setup)), board_(setup_.plain) {
    connect(&connection, &ui::HallConnection::liveChanged, this, &BoardModel::take_live);
    connect(&beat_, &QTimer::timeout, this, &BoardModel::pass_beat);
    // Connected after this: a hall may answer at once, and drawing belongs to the heirs.
    connection.subscribe(hall_topic);
    connect(&connection, &ui::HallConnection::recordsChanged, this, &BoardModel::take_records);
    read_records();
    header_ = make_header();
    beat_.start(beat_ms);
}

void BoardModel::take_records(const std::string& topic) {
    if (topic != hall_topic)
        return;
    const int unreadable = picture_.unreadable;
    read_records();
    if (picture_.unreadable > unreadable)
        qWarning("%d records of the hall cannot be read and are not shown", picture_.unreadable);
    refresh();
}

void BoardModel::read_records() {
    HallPicture whole = read_hall_picture(connection_.records(hall_topic));
    const auto found = find_board(setup_, whole);
    board_known_ = found.has_value() || !whole.hall;
    board_ = found.value_or(setup_.plain);
    moment_.language = QString::fromStdString(board_.board.language);
    picture_ = part_for(board_, std::move(whole));
}

void BoardModel::take_live() {
    lost_at_ = connection_.live() ? 0 : connection_.now();
    refresh();
}

void BoardModel::pass_beat() {
    moment_.beat += motion_ ? 1 : 0;
    refresh();
}

void BoardModel::refresh() {
    moment_.now = connection_.now();
    if (const BoardHeader header = make_header(); header != header_) {
        header_ = header;
        emit headerChanged();
    }
    if (picture_.hall)
        draw(picture_, moment_);
}

BoardHeader BoardModel::make_header() const {
    BoardHeader header;
    header.known = picture_.hall.has_value();
    header.clock = ui::clock_text(connection_.now());
    header.date = ui::date_text(connection_.now(), moment_.language);
    if (header.known) {
        header.agency = BoardText::in(moment_.language, picture_.hall->agency);
        header.hall = BoardText::in(moment_.language, picture_.hall->name);
        if (const QString zone = BoardText::in(moment_.language, board_.zone); !zone.isEmpty())
            header.hall += QStringLiteral(" · ") + zone;
        header.training = picture_.hall->training;
    }
    if (!connection_.live() || !header.known)
        header.lost = BoardText::lost(header.known ? lost_at_ : 0);
    else if (!board_known_)
        header.lost = BoardText::no_board(setup_.name);
    return header;
}

} // namespace motcua::display
