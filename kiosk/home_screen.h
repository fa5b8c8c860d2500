#pragma once

#include "kiosk/card_model.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace motcua::kiosk {

/// The first screen: who we are, the fields, and what is wrong or worth knowing.
class HomeScreen : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(motcua::kiosk::CardModel* fields READ fields CONSTANT)
    Q_PROPERTY(QString agency READ agency NOTIFY changed)
    Q_PROPERTY(QString hall READ hall NOTIFY changed)
    Q_PROPERTY(QString hotline READ hotline NOTIFY changed)
    Q_PROPERTY(QString priority READ priority NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString noticeIcon READ notice_icon NOTIFY changed)
    Q_PROPERTY(QString noticeTone READ notice_tone NOTIFY changed)
    Q_PROPERTY(QString turn READ turn NOTIFY turnChanged)
    Q_PROPERTY(QString navy READ navy NOTIFY changed)
    Q_PROPERTY(QString gold READ gold NOTIFY changed)
    Q_PROPERTY(QString seal READ seal NOTIFY changed)
    Q_PROPERTY(QString closedReason READ closed_reason NOTIFY changed)
    Q_PROPERTY(QString opening READ opening NOTIFY changed)

public:
    explicit HomeScreen(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] CardModel* fields() { return &fields_; }

    [[nodiscard]] QString agency() const { return context_.say(context_.view.agency); }

    [[nodiscard]] QString hall() const { return context_.say(context_.view.name); }

    [[nodiscard]] QString hotline() const { return context_.view.hotline; }

    /// Names of the priority classes in one line; empty when the hall has none.
    [[nodiscard]] QString priority() const;
    /// The gravest thing a citizen must know now: the printer's state, training, an announcement.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString notice_icon() const;
    [[nodiscard]] QString notice_tone() const; ///< "caution" or "plain"

    /// The notice whose turn it is, one a minute; empty when the hall has none.
    [[nodiscard]] QString turn() const;

    [[nodiscard]] QString navy() const { return context_.view.navy; }

    [[nodiscard]] QString gold() const { return context_.view.gold; }

    [[nodiscard]] QString seal() const { return context_.view.seal; }

    [[nodiscard]] QString closed_reason() const { return context_.say(context_.view.reason); }

    [[nodiscard]] QString opening() const;

    /// Hall records or the language changed.
    void refresh();

    /// The clock shows another minute.
    void next_minute() { emit turnChanged(); }

signals:
    void changed();
    void turnChanged();

private:
    [[nodiscard]] Card card(const FieldView& field) const;
    [[nodiscard]] QString printer_notice() const;

    KioskContext& context_;
    CardModel fields_;
};

} // namespace motcua::kiosk
