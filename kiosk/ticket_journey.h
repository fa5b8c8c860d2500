#pragma once

#include "kiosk/card_model.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <string>

namespace motcua::kiosk {

/// From a tapped field to the number: services, priority class, the request, the ticket and its
/// paper. One request has one id until it is answered, so that a lost reply never costs a second
/// number.
class TicketJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(motcua::kiosk::CardModel* services READ services CONSTANT)
    Q_PROPERTY(motcua::kiosk::CardModel* classes READ classes CONSTANT)
    Q_PROPERTY(QString fieldName READ field_name NOTIFY changed)
    Q_PROPERTY(QString className READ class_name NOTIFY changed)
    Q_PROPERTY(motcua::kiosk::CardModel* chosen READ chosen CONSTANT)
    Q_PROPERTY(bool several READ several NOTIFY changed)
    Q_PROPERTY(bool collecting READ collecting NOTIFY changed)
    Q_PROPERTY(bool atLimit READ at_limit NOTIFY changed)
    Q_PROPERTY(int limit READ limit NOTIFY changed)
    Q_PROPERTY(int chosenCount READ chosen_count NOTIFY changed)
    Q_PROPERTY(bool slow READ slow NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QString counters READ counters NOTIFY changed)
    Q_PROPERTY(QString ahead READ ahead NOTIFY changed)
    Q_PROPERTY(QString wait READ wait NOTIFY changed)
    Q_PROPERTY(QString url READ url NOTIFY changed)
    Q_PROPERTY(QString check READ check NOTIFY changed)
    Q_PROPERTY(QString paper READ paper NOTIFY changed)
    Q_PROPERTY(QString calledTo READ called_to NOTIFY changed)

public:
    enum class State { none, classes, services, confirm, taking, issued, refused };

    explicit TicketJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    [[nodiscard]] CardModel* services() { return &services_; }

    [[nodiscard]] CardModel* classes() { return &classes_; }

    /// The services marked for one ticket, of all fields, in the order of marking.
    [[nodiscard]] CardModel* chosen() { return &chosen_cards_; }

    [[nodiscard]] QString field_name() const;
    /// Name of the chosen priority class, empty for none.
    [[nodiscard]] QString class_name() const;

    /// True while several services may be marked for one ticket.
    [[nodiscard]] bool several() const { return several_; }

    /// True on the first page while services of other fields are added to the same ticket.
    [[nodiscard]] bool collecting() const {
        return state_ == State::none && several_ && !chosen_.isEmpty();
    }

    [[nodiscard]] int limit() const { return context_.view.services_a_visit; }

    [[nodiscard]] bool at_limit() const { return chosen_.size() >= limit(); }

    [[nodiscard]] int chosen_count() const { return static_cast<int>(chosen_.size()); }

    /// True when the hall has not answered for a while.
    [[nodiscard]] bool slow() const;

    [[nodiscard]] QString number() const { return number_; }

    [[nodiscard]] QString service() const;
    [[nodiscard]] QString counters() const;
    [[nodiscard]] QString ahead() const;
    [[nodiscard]] QString wait() const;

    [[nodiscard]] QString url() const { return url_; }

    [[nodiscard]] QString check() const { return check_; }

    /// "printing", "printed" or "failed" (then the screen is the ticket).
    [[nodiscard]] QString paper() const;
    /// "Quầy 3" once the visit is called, else empty.
    [[nodiscard]] QString called_to() const;
    /// Why there is no ticket, in the present language, and its heading.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QString refusal_heading() const;

    Q_INVOKABLE void chooseField(const QString& field);
    Q_INVOKABLE void chooseService(const QString& service);
    Q_INVOKABLE void toggleSeveral();
    /// Back to the fields with what is marked kept, to mark more.
    Q_INVOKABLE void addOther();
    /// Unmarks everything.
    Q_INVOKABLE void dropChosen();
    Q_INVOKABLE void proceed();
    Q_INVOKABLE void take();
    Q_INVOKABLE void choosePriority();
    Q_INVOKABLE void chooseClass(const QString& id);
    Q_INVOKABLE void back();

    /// A ticket for this service, asked for from another journey.
    void take_service(const QString& id);
    /// The class that a card gives to whoever stands here, or none; one chosen by hand stays.
    void use_class(const QString& id);

    /// What stands for the card of whoever stands here.
    void use_card(const std::string& hash) { card_ = hash; }

    /// Checks an appointment in.
    void check_in(const std::string& code);
    /// Forgets the person: choices, ticket, request.
    void reset();
    /// Hall records or the language changed.
    void refresh();
    /// A second passed.
    void tick();

signals:
    void changed();
    void moved();        ///< state() is another one
    void paperChanged(); ///< paper() of the ticket that is shown is another one

private:
    void on_answer(const ui::Answer& answer);
    void on_records(const std::string& topic);
    void ask_ticket();
    void ask(const std::string& command, boost::json::object arguments);
    void issue(const boost::json::object& result);
    void stop_following();
    void move_to(State state);
    void show_services();
    void show_classes();
    void forget_choice();
    void mark(const QString& service);
    void refuse(const ServiceView& service);
    void look_at_paper();
    [[nodiscard]] bool printer_in_trouble() const;

    KioskContext& context_;
    State state_ = State::none;
    CardModel services_;
    CardModel classes_;
    CardModel chosen_cards_;
    QString field_;
    QString class_;
    bool class_by_card_ = false;
    bool several_ = false;
    QStringList chosen_;
    std::string card_;
    std::string request_;
    Moment since_{}; ///< when the present state began
    QString number_;
    QString url_;
    QString check_;
    QString service_;
    QStringList counters_;
    std::string topic_; ///< "visit/<token>" while a ticket is shown
    VisitView visit_;
    QString paper_; ///< paper() when it was last looked at
    Words refusal_;
    bool elsewhere_ = false; ///< refused because it is received at another place
};

} // namespace motcua::kiosk
