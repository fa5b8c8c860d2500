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
    Q_PROPERTY(motcua::kiosk::CardModel* answers READ answers CONSTANT)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)

public:
    enum class State { none, level, reasons, questions, sending, thanks, refused };

    explicit RatingJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    /// Cards of the levels, best first; `badge` is the name of a drawing.
    [[nodiscard]] CardModel* levels() { return &levels_; }

    [[nodiscard]] CardModel* reasons() { return &reasons_; }

    [[nodiscard]] QString number() const { return number_; }

    [[nodiscard]] QString service() const;
    [[nodiscard]] QString level_text() const;

    /// Answers to the present question, best first; `cardId` is its points.
    [[nodiscard]] CardModel* answers() { return &answers_; }

    [[nodiscard]] QString question() const;
    /// "Câu 1 / 4"
    [[nodiscard]] QString progress() const;

    /// Why it cannot be rated.
    [[nodiscard]] QString refusal() const;

    /// Begins with a visit; one that cannot be rated now leads to `refused`.
    void begin(const std::string& token, const VisitView& visit);
    Q_INVOKABLE void chooseLevel(const QString& level);
    Q_INVOKABLE void toggleReason(const QString& reason);
    /// To the questions where the hall asks them, else `send`.
    Q_INVOKABLE void proceed();
    /// Answers the present question with 2, 1 or 0 points; "" leaves it out.
    Q_INVOKABLE void answer(const QString& points);
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
    void show_answers();
    void go_on();
    void send();

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
    CardModel answers_;
    std::size_t asked_ = 0;     ///< which question stands now
    boost::json::object given_; ///< index of the Circular -> points
};

} // namespace motcua::kiosk
