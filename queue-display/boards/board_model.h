#pragma once

#include "queue-display/boards/board_moment.h"
#include "queue-display/boards/board_setup.h"
#include "queue-display/boards/hall_picture.h"
#include "ui/hall_connection.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace motcua::display {

/// What every board shows around its content: who, when, and whether it can be trusted.
struct BoardHeader {
    QString agency;
    QString hall;
    QString clock;
    QString date;
    QString lost;       ///< in words when the hall is not heard or has no such board, else empty
    bool known = false; ///< the hall was heard at least once
    bool training = false;

    friend bool operator==(const BoardHeader&, const BoardHeader&) = default;
};

/// A board's model: follows the hall, and draws anew on every change and every half second. The
/// content is a pure function of records, hall time and beat; a hall that falls silent leaves the
/// last content and says so. GUI thread.
class BoardModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString agency READ agency NOTIFY headerChanged)
    Q_PROPERTY(QString hall READ hall NOTIFY headerChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY headerChanged)
    Q_PROPERTY(QString date READ date NOTIFY headerChanged)
    Q_PROPERTY(QString lost READ lost NOTIFY headerChanged)
    Q_PROPERTY(bool known READ known NOTIFY headerChanged)
    Q_PROPERTY(bool training READ training NOTIFY headerChanged)

public:
    /// `connection` outlives the model.
    BoardModel(ui::HallConnection& connection, BoardSetup setup, QObject* parent = nullptr);

    QString agency() const { return header_.agency; }

    QString hall() const { return header_.hall; }

    QString clock() const { return header_.clock; }

    QString date() const { return header_.date; }

    QString lost() const { return header_.lost; }

    bool known() const { return header_.known; }

    bool training() const { return header_.training; }

    /// Without motion nothing flashes; pages still take turns.
    void set_motion(bool motion) { motion_ = motion; }

    /// Draws with the records and the time of now; called by itself when either changed.
    void refresh();

signals:
    void headerChanged();

protected:
    /// Takes over what is to be seen, of the part of the hall that the board shows; not called
    /// before the hall was heard.
    virtual void draw(const HallPicture& picture, const BoardMoment& moment) = 0;

    /// As the hall has it configured now.
    const rules::Board& board() const { return board_.board; }

private:
    void take_records(const std::string& topic);
    void read_records();
    void take_live();
    void pass_beat();
    BoardHeader make_header() const;

    ui::HallConnection& connection_;
    BoardSetup setup_;
    protocol::BoardRecord board_;
    bool board_known_ = true; ///< false when the hall has no board of this name
    HallPicture picture_;     ///< the part that the board shows
    BoardMoment moment_;
    BoardHeader header_;
    bool motion_ = true;
    HallTime lost_at_ = 0; ///< when the hall fell silent; 0 while it is heard
    QTimer beat_;
};

} // namespace motcua::display
