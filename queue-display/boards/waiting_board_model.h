#pragma once

#include "queue-display/boards/board_model.h"
#include "queue-display/boards/row_model.h"
#include "queue-display/boards/waiting_view.h"

namespace motcua::display {

/// The waiting board for QML.
class WaitingBoardModel : public motcua::display::BoardModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(motcua::display::BoardRows* cards READ cards CONSTANT)
    Q_PROPERTY(motcua::display::BoardRows* rows READ rows CONSTANT)
    Q_PROPERTY(int cardCount READ cardCount NOTIFY viewChanged)
    Q_PROPERTY(int rowCount READ rowCount NOTIFY viewChanged)
    Q_PROPERTY(QString rowsPage READ rowsPage NOTIFY viewChanged)
    Q_PROPERTY(double target READ target NOTIFY viewChanged)
    Q_PROPERTY(QString targetText READ targetText NOTIFY viewChanged)
    Q_PROPERTY(QString linkText READ linkText NOTIFY viewChanged)
    Q_PROPERTY(bool linkGood READ linkGood NOTIFY viewChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY viewChanged)
    Q_PROPERTY(QString state READ state NOTIFY viewChanged)
    Q_PROPERTY(int rowsThatFit READ rowsThatFit WRITE setRowsThatFit NOTIFY layoutChanged)

public:
    WaitingBoardModel(ui::HallConnection& connection, BoardSetup setup, QObject* parent = nullptr);

    BoardRows* cards() { return &cards_; }

    BoardRows* rows() { return &rows_; }

    int cardCount() const { return static_cast<int>(view_.cards.size()); }

    int rowCount() const { return static_cast<int>(view_.rows.size()); }

    QString rowsPage() const { return view_.rows_page; }

    double target() const { return view_.target; }

    QString targetText() const { return view_.target_text; }

    QString linkText() const { return view_.link.text; }

    bool linkGood() const { return view_.link.good; }

    QString trouble() const { return view_.trouble; }

    QString state() const { return view_.state; }

    int rowsThatFit() const { return rows_that_fit_; }

    void setRowsThatFit(int count);

    const WaitingView& view() const { return view_; }

signals:
    void viewChanged();
    void layoutChanged();

protected:
    void draw(const HallPicture& picture, const BoardMoment& moment) override;

private:
    int rows_that_fit_ = 6;
    WaitingView view_;
    RowModel<FigureCard> cards_;
    RowModel<WaitingRow> rows_;
};

} // namespace motcua::display
