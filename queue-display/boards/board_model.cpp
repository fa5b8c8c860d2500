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

BoardModel::BoardModel(ui::HallConnection& connection, const QString& language, QObject* parent)
    : QObject(parent), connection_(connection) {
    moment_.language = language;
    connect(&connection, &ui::HallConnection::liveChanged, this, &BoardModel::take_live);
    connect(&beat_, &QTimer::timeout, this, &BoardModel::pass_beat);
    // Connected after this: a hall may answer at once, and drawing belongs to the heirs.
    connection.subscribe(hall_topic);
    connect(&connection, &ui::HallConnection::recordsChanged, this, &BoardModel::take_records);
    picture_ = read_hall_picture(connection.records(hall_topic));
    header_ = make_header();
    beat_.start(beat_ms);
}

void BoardModel::take_records(const std::string& topic) {
    if (topic != hall_topic)
        return;
    const int unreadable = picture_.unreadable;
    picture_ = read_hall_picture(connection_.records(hall_topic));
    if (picture_.unreadable > unreadable)
        qWarning("%d records of the hall cannot be read and are not shown", picture_.unreadable);
    refresh();
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
        header.training = picture_.hall->training;
    }
    if (!connection_.live() || !header.known)
        header.lost = BoardText::lost(header.known ? lost_at_ : 0);
    return header;
}

} // namespace motcua::display
