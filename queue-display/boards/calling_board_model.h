#pragma once

#include "queue-display/boards/board_model.h"
#include "queue-display/boards/calling_view.h"
#include "queue-display/boards/row_model.h"

namespace motcua::display {

/// The calling board for QML. The layout tells how much fits; the model never gives more.
class CallingBoardModel : public motcua::display::BoardModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(motcua::display::BoardRows* calls READ calls CONSTANT)
    Q_PROPERTY(motcua::display::BoardRows* fields READ fields CONSTANT)
    Q_PROPERTY(motcua::display::BoardRows* recent READ recent CONSTANT)
    Q_PROPERTY(bool calling READ calling NOTIFY aroundChanged)
    Q_PROPERTY(bool newestFirst READ newestFirst NOTIFY callsChanged)
    Q_PROPERTY(int fieldCount READ fieldCount NOTIFY aroundChanged)
    Q_PROPERTY(int recentCount READ recentCount NOTIFY aroundChanged)
    Q_PROPERTY(QString callsPage READ callsPage NOTIFY callsChanged)
    Q_PROPERTY(QString fieldsPage READ fieldsPage NOTIFY aroundChanged)
    Q_PROPERTY(bool noticed READ noticed NOTIFY aroundChanged)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY aroundChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY aroundChanged)
    Q_PROPERTY(QString state READ state NOTIFY aroundChanged)
    Q_PROPERTY(QStringList media READ media NOTIFY aroundChanged)
    Q_PROPERTY(int mediaSeconds READ mediaSeconds NOTIFY aroundChanged)
    Q_PROPERTY(double characterShare READ characterShare NOTIFY aroundChanged)
    Q_PROPERTY(QString voiceTrouble READ voiceTrouble NOTIFY voiceTroubleChanged)
    Q_PROPERTY(int callsThatFit READ callsThatFit WRITE setCallsThatFit NOTIFY layoutChanged)

public:
    CallingBoardModel(ui::HallConnection& connection, BoardSetup setup, QObject* parent = nullptr);

    BoardRows* calls() { return &calls_; }

    BoardRows* fields() { return &fields_; }

    BoardRows* recent() { return &recent_; }

    /// There is a call to be shown.
    bool calling() const { return !view_.calls.empty(); }

    /// The first row is a call that is awaited: it is drawn gold and larger.
    bool newestFirst() const { return !view_.calls.empty() && view_.calls.front().newest; }

    int fieldCount() const { return static_cast<int>(view_.fields.size()); }

    int recentCount() const { return static_cast<int>(view_.recent.size()); }

    QString callsPage() const { return view_.calls_page; }

    QString fieldsPage() const { return view_.fields_page; }

    /// There is something to tell besides calls.
    bool noticed() const { return !view_.notice.isEmpty() || !view_.notice_title.isEmpty(); }

    QString noticeTitle() const { return view_.notice_title; }

    QString notice() const { return view_.notice; }

    QString state() const { return view_.state; }

    /// Files to be shown in turn beside the calls; none: there is no such part on this board.
    QStringList media() const { return media_; }

    int mediaSeconds() const { return media_seconds_; }

    /// Least height of a called number as a part of the picture's width; 0: as the layout has it.
    double characterShare() const { return character_share_; }

    /// Why calls are not heard, in words; empty when they are or are not meant to be.
    QString voiceTrouble() const { return voice_trouble_; }

    /// The words for `setVoiceTrouble` when there is nothing to speak with.
    static QString muteWords();

    int callsThatFit() const { return layout_.calls; }

    void setVoiceTrouble(const QString& trouble);
    void setCallsThatFit(int count);

    const CallingView& view() const { return view_; }

signals:
    void callsChanged();
    /// What stands around the calls. Apart from them, because it decides how many of them fit.
    void aroundChanged();
    void voiceTroubleChanged();
    void layoutChanged();

protected:
    void draw(const HallPicture& picture, const BoardMoment& moment) override;

private:
    bool take_board();

    CallingLayout layout_;
    QStringList media_;
    int media_seconds_ = 15;
    double character_share_ = 0;
    CallingView view_;
    RowModel<CallRow> calls_;
    RowModel<FieldRow> fields_;
    RowModel<RecentRow> recent_;
    QString voice_trouble_;
};

} // namespace motcua::display
