#pragma once

#include "kiosk/codes/scanned_code.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <string>

namespace motcua::kiosk {

/// What the scanner reads: waits for a code, uses a citizen card, and says kindly why another code
/// is none of ours. Nothing of a card outlives its use: the number is wiped as soon as its hash is
/// made, or when the person goes.
class ScanJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)

public:
    enum class State { none, waiting, refused };

    explicit ScanJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    /// What to say on the first page after a card was read, else empty.
    [[nodiscard]] QString greeting() const;

    /// Why the last code was of no use, with what to do instead.
    [[nodiscard]] QString refusal() const;

    void open();
    /// A code that no other journey takes: a card is used, all else refused.
    void take(ScannedCode code);
    /// Forgets the person.
    void reset();
    void close();
    void refresh();

signals:
    void changed();
    void moved(); ///< state() is another one
    /// The card's holder has this class by age; empty: none.
    void classFound(const QString& id);
    /// Stands for the card in take_ticket; empty until it is made.
    void cardHashed(const std::string& hash);

private:
    void use_card(CitizenCard card);
    void on_answer(const ui::Answer& answer);
    void move_to(State state);

    KioskContext& context_;
    State state_ = State::none;
    ScannedCode::Kind kind_ = ScannedCode::Kind::unknown;
    bool card_read_ = false;
    std::optional<CitizenCard> card_; ///< only until the hall's key of the day has come
    std::string request_;
};

} // namespace motcua::kiosk
