#include "kiosk/kiosk_controller.h"

#include "hall/protocol/wipe.h"
#include "kiosk/codes/scanned_code.h"
#include "ui/clock_text.h"

#include <map>
#include <utility>

namespace motcua::kiosk {

using namespace std::chrono_literals;

namespace {

const QString home_page = QStringLiteral("Home");

QString language_name(const QString& code) {
    static const std::map<QString, QString> names{
        {QStringLiteral("vi"), QStringLiteral("Tiếng Việt")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("zh"), QStringLiteral("中文")},
        {QStringLiteral("km"), QStringLiteral("ខ្មែរ")},
        {QStringLiteral("sti"), QStringLiteral("S'tiêng")},
        {QStringLiteral("crw"), QStringLiteral("Chơ Ro")}};
    const auto found = names.find(code);
    return found == names.end() ? code : found->second;
}

} // namespace

KioskController::KioskController(ui::HallConnection& hall,
                                 ui::LanguageSwitch& languages,
                                 KioskSetup setup,
                                 QObject* parent)
    : QObject(parent), languages_(languages), context_{.hall = hall,
                                                       .kiosk = std::move(setup.kiosk),
                                                       .new_id = std::move(setup.new_id),
                                                       .steady = std::move(setup.steady),
                                                       .language = setup.language,
                                                       .view = {},
                                                       .taps = {}},
      first_language_(setup.language), panel_mm_(setup.panel_mm), home_(context_),
      tickets_(context_), lookup_(context_), rating_(context_), dossier_(context_),
      guide_(context_), scan_(context_), technician_(context_, std::move(setup.technician)) {
    languages_.use(context_.language);
    connect(&hall, &ui::HallConnection::recordsChanged, this, &KioskController::on_records);
    connect(&hall, &ui::HallConnection::liveChanged, this, &KioskController::on_live);
    connect(&hall, &ui::HallConnection::ticked, this, &KioskController::update_clock);
    connect(&hall, &ui::HallConnection::scanned, this, [this](std::string& bytes) {
        scanned(bytes);
        protocol::wipe(bytes);
    });
    connect(&tickets_, &TicketJourney::moved, this, &KioskController::update_page);
    connect(&lookup_, &LookupJourney::moved, this, &KioskController::update_page);
    connect(&rating_, &RatingJourney::moved, this, &KioskController::update_page);
    connect(&dossier_, &DossierJourney::moved, this, &KioskController::update_page);
    connect(&guide_, &GuideJourney::moved, this, &KioskController::update_page);
    connect(&scan_, &ScanJourney::moved, this, &KioskController::update_page);
    connect(&technician_, &Technician::moved, this, &KioskController::update_page);
    connect(&technician_, &Technician::panelChanged, this, &KioskController::set_panel);
    technician_.use_panel(panel_mm_);
    connect(&scan_, &ScanJourney::classFound, &tickets_, &TicketJourney::use_class);
    connect(&scan_, &ScanJourney::cardHashed, &tickets_, &TicketJourney::use_card);
    connect(&dossier_, &DossierJourney::collectWanted, &tickets_, &TicketJourney::take_service);
    connect(&guide_, &GuideJourney::ticketWanted, &tickets_, &TicketJourney::take_service);
    connect(&lookup_, &LookupJourney::found, this, [this] {
        if (lookup_.to_rate())
            rateFound();
    });
    hall.subscribe("hall");
    show_languages();
    update_clock();
    update_page();
}

QString KioskController::message_heading() const {
    return tickets_.state() == TicketJourney::State::refused ? tickets_.refusal_heading()
                                                             : tr("Xin ông/bà lưu ý");
}

QString KioskController::message() const {
    if (rating_.state() == RatingJourney::State::refused)
        return rating_.refusal();
    if (tickets_.state() == TicketJourney::State::refused)
        return tickets_.refusal();
    return scan_.refusal();
}

void KioskController::chooseLanguage(const QString& code) {
    if (code == context_.language)
        return;
    context_.language = code;
    languages_.use(code);
    home_.refresh();
    tickets_.refresh();
    lookup_.refresh();
    rating_.refresh();
    dossier_.refresh();
    guide_.refresh();
    scan_.refresh();
    update_clock();
    show_languages();
    emit languageChanged();
    emit clockChanged();
    emit pageChanged();
}

void KioskController::toggleLargeText() {
    large_text_ = !large_text_;
    emit aidsChanged();
}

void KioskController::toggleContrast() {
    strong_contrast_ = !strong_contrast_;
    emit aidsChanged();
}

void KioskController::toggleReach() {
    lowered_ = !lowered_;
    emit aidsChanged();
}

void KioskController::set_panel(QSizeF millimetres) {
    panel_mm_ = millimetres;
    emit panelChanged();
}

void KioskController::openScan() {
    scan_.open();
}

void KioskController::openLookup() {
    scan_.close();
    lookup_.open(false);
}

void KioskController::openRating() {
    scan_.close();
    lookup_.open(true);
}

void KioskController::rateFound() {
    rating_.begin(lookup_.token(), lookup_.visit());
}

void KioskController::leave_journeys() {
    rating_.reset();
    lookup_.reset();
    dossier_.reset();
    guide_.reset();
    tickets_.reset();
    scan_.reset();
    technician_.reset();
}

void KioskController::goHome() {
    if (!context_.admits())
        return;
    leave_journeys();
    update_page();
}

void KioskController::finish() {
    if (!context_.admits())
        return;
    forget_person();
    wake();
}

void KioskController::goBack() {
    if (tickets_.state() == TicketJourney::State::taking)
        return;
    if (technician_.state() != Technician::State::none)
        technician_.back();
    else if (rating_.state() == RatingJourney::State::reasons ||
             rating_.state() == RatingJourney::State::questions)
        rating_.back();
    else if (lookup_.state() == LookupJourney::State::paying)
        lookup_.closePay();
    else if (tickets_.state() != TicketJourney::State::none)
        tickets_.back();
    else if (visit_page().isEmpty() && guide_.state() != GuideJourney::State::none)
        guide_.back();
    else
        goHome();
}

void KioskController::set_by_ear(bool by_ear) {
    by_ear_ = by_ear;
    if (by_ear)
        stillHere();
}

void KioskController::wake() {
    asleep_ = false;
    update_page();
}

void KioskController::stillHere() {
    idle_.acted(context_.steady());
    look_idle();
    if (asleep_)
        wake();
}

bool KioskController::takes_scans() const {
    static const QStringList deaf{QStringLiteral("Taking"),
                                  QStringLiteral("Sending"),
                                  QStringLiteral("Rate"),
                                  QStringLiteral("Reasons"),
                                  QStringLiteral("Questions"),
                                  QStringLiteral("Lost"),
                                  QStringLiteral("Failing")};
    if (page_ == QStringLiteral("Ticket"))
        return tickets_.paper() == QStringLiteral("printed");
    return !deaf.contains(page_);
}

void KioskController::scanned(std::string_view bytes) {
    stillHere();
    if (!takes_scans())
        return;
    using Kind = ScannedCode::Kind;
    ScannedCode code = read_scanned(bytes);
    if (technician_.state() != Technician::State::none) {
        technician_.note_scan(code.kind, bytes.size());
        return;
    }
    // A card shown while choosing is about this ticket: what has been chosen stays.
    static const QStringList choosing{home_page,
                                      QStringLiteral("Classes"),
                                      QStringLiteral("Services"),
                                      QStringLiteral("Confirm")};
    if (code.kind == Kind::card && choosing.contains(page_)) {
        scan_.take(std::move(code));
        return;
    }
    leave_journeys();
    if (code.kind == Kind::ticket)
        lookup_.scan(code.text);
    else if (code.kind == Kind::dossier)
        dossier_.open(code.text);
    else if (code.kind == Kind::appointment)
        tickets_.check_in(code.text);
    else
        scan_.take(std::move(code));
    update_page();
}

void KioskController::tick() {
    tickets_.tick();
    technician_.tick();
    look_idle();
}

void KioskController::on_records(const std::string& topic) {
    if (topic != "hall")
        return;
    context_.view = read_hall(context_.hall.records("hall"), context_.kiosk);
    home_.refresh();
    tickets_.refresh();
    lookup_.refresh();
    rating_.refresh();
    dossier_.refresh();
    guide_.refresh();
    technician_.refresh();
    show_languages();
    update_page();
}

void KioskController::on_live() {
    update_page();
}

void KioskController::show_languages() {
    QStringList codes = context_.view.languages;
    if (codes.isEmpty())
        codes = {QStringLiteral("vi")};
    std::vector<Card> cards;
    for (const QString& code : std::as_const(codes))
        cards.push_back(
            {.id = code, .label = language_name(code), .chosen = code == context_.language});
    language_cards_.show(std::move(cards));
}

void KioskController::update_clock() {
    const QString clock = ui::clock_text(context_.hall.now());
    const QString date = ui::date_text(context_.hall.now(), context_.language);
    if (clock == clock_ && date == date_)
        return;
    clock_ = clock;
    date_ = date;
    home_.next_minute();
    emit clockChanged();
}

void KioskController::update_page() {
    const QString page = choose_page();
    if (page == page_)
        return;
    page_ = page;
    const Moment now = context_.steady();
    context_.taps.page_changed(now);
    idle_.acted(now);
    emit pageChanged();
    look_idle();
}

bool KioskController::resting() const {
    return page_ == home_page || page_ == QStringLiteral("Closed") ||
           page_ == QStringLiteral("Lost") || page_ == QStringLiteral("Failing") ||
           page_ == QStringLiteral("Attract") || page_ == QStringLiteral("Clock");
}

Patience KioskController::usual_patience() const {
    if (page_ == QStringLiteral("Ticket"))
        return tickets_.paper() == QStringLiteral("failed") ? Patience{100s, 20s}
                                                            : Patience{25s, 0s};
    if (page_ == QStringLiteral("Thanks"))
        return {6s, 0s};
    if (page_ == QStringLiteral("Message"))
        return {30s, 0s};
    if (page_ == QStringLiteral("Pay"))
        return {120s, 20s};
    if (page_ == QStringLiteral("Taking"))
        return {24h, 0s};
    return resting() ? Patience{40s, 0s} : Patience{40s, 20s};
}

Patience KioskController::patience() const {
    const Patience usual = usual_patience();
    return by_ear_ ? Patience{3 * usual.quiet, 3 * usual.warning} : usual;
}

void KioskController::look_idle() {
    const Moment now = context_.steady();
    const Patience patience = this->patience();
    const auto verdict = idle_.look(now, patience);
    const int left = verdict == IdleWatch::Verdict::warn ? idle_.seconds_left(now, patience) : 0;
    if (left != seconds_left_) {
        seconds_left_ = left;
        emit leavingChanged();
    }
    if (verdict == IdleWatch::Verdict::gone)
        forget_person();
}

void KioskController::forget_person() {
    idle_.acted(context_.steady());
    asleep_ = true;
    leave_journeys();
    if (large_text_ || strong_contrast_ || lowered_) {
        large_text_ = strong_contrast_ = lowered_ = false;
        emit aidsChanged();
    }
    chooseLanguage(first_language_);
    update_page();
    emit personGone();
}

} // namespace motcua::kiosk
