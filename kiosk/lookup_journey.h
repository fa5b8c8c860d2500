#pragma once

#include "kiosk/kiosk_context.h"
#include "kiosk/number_entry.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace motcua::kiosk {

/// Finds a visit by its typed number or its scanned ticket, and then shows its place in line, or
/// hands it to the rating. The visit's record is followed for as long as it is shown.
class LookupJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(motcua::kiosk::NumberEntry* entry READ entry CONSTANT)
    Q_PROPERTY(bool toRate READ to_rate NOTIFY changed)
    Q_PROPERTY(bool finding READ finding NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QString stateText READ state_text NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString ahead READ ahead NOTIFY changed)
    Q_PROPERTY(QString wait READ wait NOTIFY changed)
    Q_PROPERTY(bool canRate READ can_rate NOTIFY changed)
    Q_PROPERTY(QString fee READ fee NOTIFY changed)
    Q_PROPERTY(QString feePurpose READ fee_purpose NOTIFY changed)
    Q_PROPERTY(QString payCode READ fee_code NOTIFY changed)

public:
    enum class State { none, entry, finding, found, paying };

    explicit LookupJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    [[nodiscard]] NumberEntry* entry() { return &entry_; }

    [[nodiscard]] bool to_rate() const { return to_rate_; }

    [[nodiscard]] bool finding() const { return state_ == State::finding; }

    /// Why the last number was not found, else empty.
    [[nodiscard]] QString problem() const { return context_.say(problem_); }

    [[nodiscard]] QString number() const { return visit_.number; }

    [[nodiscard]] QString service() const;
    [[nodiscard]] QString state_text() const;

    [[nodiscard]] bool waiting() const { return visit_.state == QStringLiteral("waiting"); }

    [[nodiscard]] QString ahead() const;
    [[nodiscard]] QString wait() const;

    [[nodiscard]] bool can_rate() const { return visit_.rating == QStringLiteral("open"); }

    /// "20.000 đồng", empty when nothing is to be paid.
    [[nodiscard]] QString fee() const;

    [[nodiscard]] QString fee_purpose() const { return context_.say(visit_.fee_purpose); }

    /// Text of the VietQR, empty when the hall takes no transfers.
    [[nodiscard]] QString fee_code() const { return visit_.fee_code; }

    [[nodiscard]] const std::string& token() const { return token_; }

    [[nodiscard]] const VisitView& visit() const { return visit_; }

    /// Opens the keys; `to_rate` says what the found visit is for.
    void open(bool to_rate);
    /// Finds the visit of a scanned ticket.
    void scan(const std::string& token);
    /// From the number to the check letters, then `find`.
    Q_INVOKABLE void proceed();
    /// From the found visit to the code that pays its fee, and back.
    Q_INVOKABLE void openPay();
    Q_INVOKABLE void closePay();
    /// Asks the hall for the typed number.
    void find();
    /// Forgets the number and the visit.
    void reset();
    /// The language or the hall's records changed.
    void refresh();

signals:
    void changed();
    void moved(); ///< state() is another one
    void found(); ///< visit() and token() are there, once a find

private:
    void ask(boost::json::object arguments);
    void on_answer(const ui::Answer& answer);
    void on_records(const std::string& topic);
    void show_entry();
    void move_to(State state);
    void stop_following();
    void note_fee();

    KioskContext& context_;
    State state_ = State::none;
    NumberEntry entry_;
    bool to_rate_ = false;
    std::string request_;
    std::string token_;
    std::string topic_;
    VisitView visit_;
    Words problem_;
};

} // namespace motcua::kiosk
