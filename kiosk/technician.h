#pragma once

#include "kiosk/card_model.h"
#include "kiosk/codes/scanned_code.h"
#include "kiosk/kiosk_context.h"

#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace motcua::kiosk {

/// What the technician's page needs of the machine. Nothing in it reaches a shell.
struct TechnicianSetup {
    std::function<bool(const std::string& pin)> right_pin; ///< none: there is no such page
    std::function<void()> restart;
    std::function<void(QSizeF millimetres)> save_panel;
    /// Name and value of what the machine is: versions, addresses.
    std::function<std::vector<std::pair<QString, QString>>()> facts;
};

/// The page behind a hidden gesture and a PIN: states of devices, versions, network, a scan to try,
/// the panel's size, restart. Seven touches of the clock within five seconds open it; each wrong
/// PIN doubles the wait before the next one.
class Technician : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the controller")
    Q_PROPERTY(int typed READ typed NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ wait_seconds NOTIFY changed)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(motcua::kiosk::CardModel* facts READ facts CONSTANT)
    Q_PROPERTY(qreal panelWidth READ panel_width NOTIFY changed)
    Q_PROPERTY(qreal panelHeight READ panel_height NOTIFY changed)

public:
    enum class State { none, pin, open, panel };

    static constexpr int knocks_needed = 7;
    static constexpr std::chrono::seconds knocking{5};
    static constexpr int longest_pin = 12;
    static constexpr std::chrono::seconds longest_wait{300};

    Technician(KioskContext& context, TechnicianSetup setup, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return state_; }

    /// How many digits have been typed; they themselves are shown nowhere.
    [[nodiscard]] int typed() const { return static_cast<int>(pin_.size()); }

    /// Before another PIN is looked at; 0: now.
    [[nodiscard]] int wait_seconds() const;

    [[nodiscard]] bool wrong() const { return wrong_ > 0; }

    [[nodiscard]] CardModel* facts() { return &facts_; }

    /// Millimetres of the panel, as it is being set.
    [[nodiscard]] qreal panel_width() const { return panel_.width(); }

    [[nodiscard]] qreal panel_height() const { return panel_.height(); }

    /// What the panel is now.
    void use_panel(QSizeF millimetres) { panel_ = millimetres; }

    Q_INVOKABLE void knock();
    Q_INVOKABLE void type(const QString& digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void enter();
    Q_INVOKABLE void openPanel();
    /// Makes the panel larger or smaller by so many tenths of a percent, both ways alike.
    Q_INVOKABLE void resizePanel(int per_mille);
    Q_INVOKABLE void savePanel();
    Q_INVOKABLE void restart();
    Q_INVOKABLE void back();
    void reset();
    void refresh();
    void tick();
    /// Something was scanned while the page stands: its kind and length are told, never its text.
    void note_scan(ScannedCode::Kind kind, std::size_t bytes);

signals:
    void changed();
    void moved();
    void panelChanged(QSizeF millimetres);

private:
    void move_to(State state);
    void show_facts();

    KioskContext& context_;
    TechnicianSetup setup_;
    State state_ = State::none;
    CardModel facts_;
    std::vector<Moment> knocks_;
    std::string pin_;
    int wrong_ = 0; ///< wrong PINs since the last right one
    Moment open_from_{};
    QSizeF panel_;
    QString scan_;
};

} // namespace motcua::kiosk
