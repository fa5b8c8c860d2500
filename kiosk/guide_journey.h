#pragma once

#include "kiosk/card_model.h"
#include "kiosk/guide_view.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace motcua::kiosk {

/// Looks things up: procedures by field and by search, the hall's notices, who is on duty, where to
/// find help. Follows topic "guide" for as long as the kiosk lives: it changes only with the hall's
/// file.
class GuideJourney : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(motcua::kiosk::CardModel* fields READ fields CONSTANT)
    Q_PROPERTY(motcua::kiosk::CardModel* procedures READ procedures CONSTANT)
    Q_PROPERTY(motcua::kiosk::CardModel* people READ people CONSTANT)
    Q_PROPERTY(motcua::kiosk::CardModel* notices READ notices CONSTANT)
    Q_PROPERTY(QString typed READ typed NOTIFY changed)
    Q_PROPERTY(QString keys READ keys CONSTANT)
    Q_PROPERTY(QString fieldName READ field_name NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QStringList papers READ papers NOTIFY changed)
    Q_PROPERTY(QString timeLimit READ time_limit NOTIFY changed)
    Q_PROPERTY(QString fee READ fee NOTIFY changed)
    Q_PROPERTY(QString ways READ ways NOTIFY changed)
    Q_PROPERTY(QString portal READ portal NOTIFY changed)
    Q_PROPERTY(QString sample READ sample NOTIFY changed)
    Q_PROPERTY(bool canTake READ can_take NOTIFY changed)

public:
    enum class State { none, menu, fields, search, list, procedure, notices, people, help };

    explicit GuideJourney(KioskContext& context, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    [[nodiscard]] CardModel* fields() { return &fields_; }

    /// Of the chosen field, or found by the search.
    [[nodiscard]] CardModel* procedures() { return &procedures_; }

    /// Officials, then staff on duty with their counter and fields.
    [[nodiscard]] CardModel* people() { return &people_; }

    [[nodiscard]] CardModel* notices() { return &notices_; }

    [[nodiscard]] QString typed() const { return typed_; }

    /// Letters of the search; words are found without their marks.
    [[nodiscard]] QString keys() const { return QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ"); }

    [[nodiscard]] QString field_name() const;

    // The procedure that is shown.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QStringList papers() const;
    [[nodiscard]] QString time_limit() const;
    [[nodiscard]] QString fee() const;
    /// Where and how to apply.
    [[nodiscard]] QString ways() const;
    [[nodiscard]] QString portal() const;
    [[nodiscard]] QString sample() const;
    /// A ticket for it can be taken now.
    [[nodiscard]] bool can_take() const;

    Q_INVOKABLE void openMenu();
    Q_INVOKABLE void openFields();
    Q_INVOKABLE void openSearch();
    Q_INVOKABLE void openNotices();
    Q_INVOKABLE void openPeople();
    Q_INVOKABLE void openHelp();
    Q_INVOKABLE void chooseField(const QString& id);
    Q_INVOKABLE void chooseProcedure(const QString& id);
    Q_INVOKABLE void type(const QString& key);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void take();
    Q_INVOKABLE void back();
    void reset();
    void refresh();

signals:
    void changed();
    void moved();
    void ticketWanted(const QString& service);

private:
    void on_records(const std::string& topic);
    void go_to(State state);
    void move_to(State state);
    void show_all();
    void show_procedures();
    [[nodiscard]] Card person_card(const CounterView& counter) const;

    [[nodiscard]] const ProcedureView* chosen() const { return guide_.procedure(procedure_); }

    KioskContext& context_;
    State state_ = State::none;
    std::vector<State> before_; ///< where `back` leads
    GuideView guide_;
    CardModel fields_;
    CardModel procedures_;
    CardModel people_;
    CardModel notices_;
    QString field_;
    QString procedure_;
    QString typed_;
};

} // namespace motcua::kiosk
