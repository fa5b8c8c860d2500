#pragma once

#include "kiosk/dossier_journey.h"
#include "kiosk/guide_journey.h"
#include "kiosk/home_screen.h"
#include "kiosk/idle_watch.h"
#include "kiosk/kiosk_context.h"
#include "kiosk/lookup_journey.h"
#include "kiosk/rating_journey.h"
#include "kiosk/scan_journey.h"
#include "kiosk/technician.h"
#include "kiosk/ticket_journey.h"
#include "ui/language_switch.h"
#include "ui/voice/speaker.h"

#include <QObject>
#include <QSizeF>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace motcua::kiosk {

/// What a kiosk needs from outside: the clock and the source of ids are arguments, so that tests
/// hold them.
struct KioskSetup {
    std::string kiosk;
    std::function<std::string()> new_id;
    std::function<Moment()> steady;
    QString language = QStringLiteral("vi");
    TechnicianSetup technician = {};
    /// Makes the voice of the audio guide; none: there is no guide.
    std::function<std::unique_ptr<ui::Speaker>()> speaker = {};
    QSizeF panel_mm = {}; ///< of the lit picture, as the window stands; empty: 21.5 inch is assumed
};

/// The kiosk without its pixels: which page is shown, whose turn it is, aids, language, idle time.
/// Journeys do the work; this joins them. GUI thread.
class KioskController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)
    Q_PROPERTY(motcua::kiosk::HomeScreen* home READ home CONSTANT)
    Q_PROPERTY(motcua::kiosk::TicketJourney* tickets READ tickets CONSTANT)
    Q_PROPERTY(motcua::kiosk::LookupJourney* lookup READ lookup CONSTANT)
    Q_PROPERTY(motcua::kiosk::RatingJourney* rating READ rating CONSTANT)
    Q_PROPERTY(motcua::kiosk::DossierJourney* dossier READ dossier CONSTANT)
    Q_PROPERTY(motcua::kiosk::GuideJourney* guide READ guide CONSTANT)
    Q_PROPERTY(motcua::kiosk::ScanJourney* scan READ scan CONSTANT)
    Q_PROPERTY(motcua::kiosk::Technician* technician READ technician CONSTANT)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(motcua::kiosk::CardModel* languages READ languages CONSTANT)
    Q_PROPERTY(bool largeText READ large_text NOTIFY aidsChanged)
    Q_PROPERTY(bool strongContrast READ strong_contrast NOTIFY aidsChanged)
    Q_PROPERTY(bool lowered READ lowered NOTIFY aidsChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
    Q_PROPERTY(QString date READ date NOTIFY clockChanged)
    Q_PROPERTY(QString messageHeading READ message_heading NOTIFY pageChanged)
    Q_PROPERTY(QString message READ message NOTIFY pageChanged)
    Q_PROPERTY(qreal panelWidth READ panel_width NOTIFY panelChanged)
    Q_PROPERTY(bool leaving READ leaving NOTIFY leavingChanged)
    Q_PROPERTY(int secondsLeft READ seconds_left NOTIFY leavingChanged)

public:
    /// Follows topic "hall" at once. `hall` and `languages` must outlive the controller.
    KioskController(ui::HallConnection& hall,
                    ui::LanguageSwitch& languages,
                    KioskSetup setup,
                    QObject* parent = nullptr);

    [[nodiscard]] QString page() const { return page_; }

    [[nodiscard]] HomeScreen* home() { return &home_; }

    [[nodiscard]] TicketJourney* tickets() { return &tickets_; }

    [[nodiscard]] LookupJourney* lookup() { return &lookup_; }

    [[nodiscard]] RatingJourney* rating() { return &rating_; }

    [[nodiscard]] DossierJourney* dossier() { return &dossier_; }

    [[nodiscard]] GuideJourney* guide() { return &guide_; }

    [[nodiscard]] Technician* technician() { return &technician_; }

    [[nodiscard]] ScanJourney* scan() { return &scan_; }

    [[nodiscard]] QString language() const { return context_.language; }

    /// The hall's languages, each named in itself.
    [[nodiscard]] CardModel* languages() { return &language_cards_; }

    [[nodiscard]] bool large_text() const { return large_text_; }

    [[nodiscard]] bool strong_contrast() const { return strong_contrast_; }

    [[nodiscard]] bool lowered() const { return lowered_; }

    [[nodiscard]] QString clock() const { return clock_; }

    [[nodiscard]] QString date() const { return date_; }

    /// What page "Message" says.
    [[nodiscard]] QString message_heading() const;
    [[nodiscard]] QString message() const;

    /// Millimetres along the window's width; 0: not known.
    [[nodiscard]] qreal panel_width() const { return std::max(panel_mm_.width(), 0.0); }

    void set_panel(QSizeF millimetres);

    /// Whoever listens gets three times as long.
    void set_by_ear(bool by_ear);

    /// True while the kiosk asks whether somebody is still there.
    [[nodiscard]] bool leaving() const { return seconds_left_ > 0; }

    [[nodiscard]] int seconds_left() const { return seconds_left_; }

    Q_INVOKABLE void chooseLanguage(const QString& code);
    Q_INVOKABLE void toggleLargeText();
    Q_INVOKABLE void toggleContrast();
    Q_INVOKABLE void toggleReach();
    Q_INVOKABLE void openScan();
    Q_INVOKABLE void openLookup();
    Q_INVOKABLE void openRating();
    Q_INVOKABLE void rateFound();
    /// Back to the first screen; nothing of the person stays but language and aids.
    Q_INVOKABLE void goHome();
    /// Back to the first screen as the next person finds it: language, aids and voice go too.
    Q_INVOKABLE void finish();
    /// One step back, whatever the page; from a first page nowhere.
    Q_INVOKABLE void goBack();
    /// From the page that stands while nobody is there.
    Q_INVOKABLE void wake();
    /// A touch or a key anywhere.
    Q_INVOKABLE void stillHere();

    /// The bytes of one scan; the caller wipes them. Does nothing where a code has no meaning:
    /// while a number is being given or a rating sent.
    void scanned(std::string_view bytes);
    /// A second passed: idle time and patience are looked at.
    void tick();

signals:
    void pageChanged();
    void languageChanged();
    void aidsChanged();
    void clockChanged();
    void leavingChanged();
    void panelChanged();
    void personGone(); ///< nothing of them is left

private:
    void on_records(const std::string& topic);
    void on_live();
    void show_languages();
    void update_clock();
    void update_page();
    void look_idle();
    void forget_person();
    [[nodiscard]] QString choose_page() const;
    [[nodiscard]] QString ticket_page() const;
    [[nodiscard]] QString visit_page() const;
    [[nodiscard]] QString rating_page() const;
    [[nodiscard]] QString guide_page() const;
    [[nodiscard]] QString technician_page() const;
    [[nodiscard]] Patience usual_patience() const;
    [[nodiscard]] QString other_page() const;
    [[nodiscard]] bool takes_scans() const;
    [[nodiscard]] bool resting() const;
    void leave_journeys();
    [[nodiscard]] Patience patience() const;

    ui::LanguageSwitch& languages_;
    CardModel language_cards_;
    KioskContext context_;
    QString first_language_;
    QSizeF panel_mm_;
    HomeScreen home_;
    TicketJourney tickets_;
    LookupJourney lookup_;
    RatingJourney rating_;
    DossierJourney dossier_;
    GuideJourney guide_;
    ScanJourney scan_;
    Technician technician_;
    IdleWatch idle_;
    QString page_;
    QString clock_;
    QString date_;
    bool by_ear_ = false;
    bool asleep_ = false; ///< nobody has touched the first page for a while
    bool large_text_ = false;
    bool strong_contrast_ = false;
    bool lowered_ = false;
    int seconds_left_ = 0;
};

} // namespace motcua::kiosk
