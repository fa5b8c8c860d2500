#pragma once

#include "queue-display/boards/board_model.h"
#include "queue-display/boards/counter_view.h"

#include <string>

namespace motcua::display {

/// The board over one counter for QML.
class CounterBoardModel : public motcua::display::BoardModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString label READ label NOTIFY viewChanged)
    Q_PROPERTY(QString fields READ fields NOTIFY viewChanged)
    Q_PROPERTY(QString staff READ staff NOTIFY viewChanged)
    Q_PROPERTY(QString number READ number NOTIFY viewChanged)
    Q_PROPERTY(QString state READ state NOTIFY viewChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY viewChanged)
    Q_PROPERTY(QString fee READ fee NOTIFY viewChanged)
    Q_PROPERTY(QString feePurpose READ feePurpose NOTIFY viewChanged)
    Q_PROPERTY(QString feeCode READ feeCode NOTIFY viewChanged)
    Q_PROPERTY(bool called READ called NOTIFY viewChanged)
    Q_PROPERTY(bool open READ open NOTIFY viewChanged)
    Q_PROPERTY(bool bright READ bright NOTIFY viewChanged)

public:
    /// The board's counter is that of the setup.
    CounterBoardModel(ui::HallConnection& connection, BoardSetup setup, QObject* parent = nullptr);

    QString label() const { return view_.label; }

    QString fields() const { return view_.fields; }

    QString staff() const { return view_.staff; }

    QString number() const { return view_.number; }

    QString state() const { return view_.state; }

    QString reason() const { return view_.reason; }

    QString fee() const { return view_.fee; }

    QString feePurpose() const { return view_.fee_purpose; }

    QString feeCode() const { return view_.fee_code; }

    bool called() const { return view_.called; }

    bool open() const { return view_.open; }

    bool bright() const { return view_.bright; }

signals:
    void viewChanged();

protected:
    void draw(const HallPicture& picture, const BoardMoment& moment) override;

private:
    CounterView view_;
};

} // namespace motcua::display
