#pragma once

#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace motcua::kiosk {

/// Tells how a dossier is, from the code on its slip. Only when the result is there can a ticket
/// for collecting it be taken, so that nobody waits for nothing. Nothing is kept.
class DossierJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool canCollect READ can_collect NOTIFY changed)

public:
    enum class State { none, asking, told };

    explicit DossierJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    [[nodiscard]] QString code() const { return code_; }

    [[nodiscard]] bool asking() const { return state_ == State::asking; }

    /// False when there is no such dossier or nobody could be asked.
    [[nodiscard]] bool known() const { return answer_ == QStringLiteral("known"); }

    [[nodiscard]] bool ready() const { return known() && ready_; }

    /// The status in a sentence.
    [[nodiscard]] QString status() const;
    /// What to do now: when the result is promised, where to go.
    [[nodiscard]] QString advice() const;

    /// True when the result is there and the hall gives tickets for collecting it now.
    [[nodiscard]] bool can_collect() const;

    void open(const std::string& code);
    /// Asks for a ticket for collecting the result.
    Q_INVOKABLE void collect();
    Q_INVOKABLE void back();
    void reset();
    void refresh();

signals:
    void changed();
    void moved();
    void collectWanted(const QString& service);

private:
    void on_answer(const ui::Answer& answer);
    void move_to(State state);
    [[nodiscard]] const ServiceView* collecting() const;

    KioskContext& context_;
    State state_ = State::none;
    std::string request_;
    QString code_;
    QString answer_;
    Words text_;
    bool ready_ = false;
    std::int64_t due_at_ = 0;
};

} // namespace motcua::kiosk
