#pragma once

#include "kiosk/card_model.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace motcua::kiosk {

/// Rates a visit that was found: a level, reasons when it was not the best, thanks. Refused kindly
/// outside its window and after it was given. Nothing tells who rated.
class RatingJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(motcua::kiosk::CardModel* levels READ levels CONSTANT)
    Q_PROPERTY(motcua::kiosk::CardModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QString levelText READ level_text NOTIFY changed)

public:
    enum class State { none, level, reasons, sending, thanks, refused };

    explicit RatingJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    /// Cards of the levels, best first; `badge` is the name of a drawing.
    [[nodiscard]] CardModel* levels() { return &levels_; }

    [[nodiscard]] CardModel* reasons() { return &reasons_; }

    [[nodiscard]] QString number() const { return number_; }

    [[nodiscard]] QString service() const;
    [[nodiscard]] QString level_text() const;
    /// Why it cannot be rated.
    [[nodiscard]] QString refusal() const;

    /// Begins with a visit; one that cannot be rated now leads to `refused`.
    void begin(const std::string& token, const VisitView& visit);
    Q_INVOKABLE void chooseLevel(const QString& level);
    Q_INVOKABLE void toggleReason(const QString& reason);
    Q_INVOKABLE void send();
    Q_INVOKABLE void back();
    void reset();
    void refresh();

signals:
    void changed();
    void moved();

private:
    void on_answer(const ui::Answer& answer);
    void move_to(State state);
    void show_levels();
    void show_reasons();

    KioskContext& context_;
    State state_ = State::none;
    CardModel levels_;
    CardModel reasons_;
    std::string token_;
    std::string request_;
    QString number_;
    std::vector<Named> services_;
    QString why_not_; ///< the visit's rating state that stands in the way
    Words refusal_;
    int level_ = 0;
    QStringList chosen_;
};

} // namespace motcua::kiosk
