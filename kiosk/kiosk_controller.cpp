#include "kiosk/kiosk_controller.h"

#include "kiosk/scanned_code.h"
#include "ui/clock_text.h"

#include <utility>

namespace motcua::kiosk {

using namespace std::chrono_literals;

namespace {

const QString home_page = QStringLiteral("Home");

QString language_name(const QString& code) {
    if (code == QStringLiteral("vi"))
        return QStringLiteral("Tiếng Việt");
    return code == QStringLiteral("en") ? QStringLiteral("English") : code;
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
      first_language_(setup.language), home_(context_), tickets_(context_), lookup_(context_),
      rating_(context_) {
    languages_.use(context_.language);
    connect(&hall, &ui::HallConnection::recordsChanged, this, &KioskController::on_records);
    connect(&hall, &ui::HallConnection::liveChanged, this, &KioskController::on_live);
    connect(&hall, &ui::HallConnection::ticked, this, &KioskController::update_clock);
    connect(&tickets_, &TicketJourney::moved, this, &KioskController::update_page);
    connect(&lookup_, &LookupJourney::moved, this, &KioskController::update_page);
    connect(&rating_, &RatingJourney::moved, this, &KioskController::update_page);
    connect(&lookup_, &LookupJourney::found, this, [this] {
        if (lookup_.to_rate())
            rateFound();
    });
    hall.subscribe("hall");
    show_languages();
    update_clock();
    update_page();
}

QString KioskController::message() const {
    if (rating_.state() == RatingJourney::State::refused)
        return rating_.refusal();
    if (tickets_.state() == TicketJourney::State::refused)
        return tickets_.refusal();
    return scan_unknown_ ? tr("Máy không nhận ra mã này. Mời ông/bà quét mã trên phiếu số thứ tự, "
                              "hoặc đến quầy hướng dẫn.")
                         : QString();
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

void KioskController::openScan() {
    if (!context_.admits())
        return;
    scanning_ = true;
    update_page();
}

void KioskController::openLookup() {
    scanning_ = false;
    lookup_.open(false);
}

void KioskController::openRating() {
    scanning_ = false;
    lookup_.open(true);
}

void KioskController::rateFound() {
    rating_.begin(lookup_.token(), lookup_.visit());
}

void KioskController::goHome() {
    if (!context_.admits())
        return;
    rating_.reset();
    lookup_.reset();
    tickets_.reset();
    scanning_ = false;
    scan_unknown_ = false;
    update_page();
}

void KioskController::stillHere() {
    idle_.acted(context_.steady());
    look_idle();
}

void KioskController::scanned(const std::string& text) {
    stillHere();
    if (page_ != home_page && page_ != QStringLiteral("Scan") && page_ != QStringLiteral("Closed"))
        return;
    const ScannedCode code = read_scanned(text);
    scanning_ = false;
    scan_unknown_ = code.kind == ScannedCode::Kind::unknown;
    if (code.kind == ScannedCode::Kind::ticket)
        lookup_.scan(code.text);
    else if (code.kind == ScannedCode::Kind::code)
        tickets_.check_in(code.text);
    update_page();
}

void KioskController::tick() {
    tickets_.tick();
    look_idle();
}

void KioskController::on_records(const std::string& topic) {
    if (topic != "hall")
        return;
    context_.view = read_hall(context_.hall.records("hall"), context_.kiosk);
    home_.refresh();
    tickets_.refresh();
    rating_.refresh();
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
    emit clockChanged();
}

QString KioskController::ticket_page() const {
    using State = TicketJourney::State;
    switch (tickets_.state()) {
    case State::classes:
        return QStringLiteral("Classes");
    case State::services:
        return QStringLiteral("Services");
    case State::confirm:
        return QStringLiteral("Confirm");
    case State::taking:
        return QStringLiteral("Taking");
    case State::issued:
        return QStringLiteral("Ticket");
    case State::refused:
        return QStringLiteral("Message");
    case State::none:
        break;
    }
    return {};
}

QString KioskController::visit_page() const {
    switch (rating_.state()) {
    case RatingJourney::State::level:
        return QStringLiteral("Rate");
    case RatingJourney::State::reasons:
        return QStringLiteral("Reasons");
    case RatingJourney::State::sending:
        return QStringLiteral("Sending");
    case RatingJourney::State::thanks:
        return QStringLiteral("Thanks");
    case RatingJourney::State::refused:
        return QStringLiteral("Message");
    case RatingJourney::State::none:
        break;
    }
    switch (lookup_.state()) {
    case LookupJourney::State::entry:
    case LookupJourney::State::finding:
        return QStringLiteral("Number");
    case LookupJourney::State::found:
        return QStringLiteral("Place");
    case LookupJourney::State::none:
        break;
    }
    return {};
}

QString KioskController::choose_page() const {
    const QString ticket = ticket_page();
    // A number that was given, or is being given, stays on the screen also without the hall.
    if (ticket == QStringLiteral("Ticket") || ticket == QStringLiteral("Taking"))
        return ticket;
    if (!context_.hall.live() || !context_.view.known)
        return QStringLiteral("Lost");
    if (!ticket.isEmpty())
        return ticket;
    if (const QString visit = visit_page(); !visit.isEmpty())
        return visit;
    if (scan_unknown_)
        return QStringLiteral("Message");
    if (scanning_)
        return QStringLiteral("Scan");
    if (!context_.view.storage_ok)
        return QStringLiteral("Failing");
    return context_.view.open() ? home_page : QStringLiteral("Closed");
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

Patience KioskController::patience() const {
    if (page_ == QStringLiteral("Ticket"))
        return tickets_.paper() == QStringLiteral("failed") ? Patience{100s, 20s}
                                                            : Patience{25s, 0s};
    if (page_ == QStringLiteral("Thanks"))
        return {6s, 0s};
    if (page_ == QStringLiteral("Message"))
        return {30s, 0s};
    if (page_ == QStringLiteral("Taking"))
        return {24h, 0s};
    const bool resting = page_ == home_page || page_ == QStringLiteral("Closed") ||
                         page_ == QStringLiteral("Lost") || page_ == QStringLiteral("Failing");
    return resting ? Patience{40s, 0s} : Patience{40s, 20s};
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
    rating_.reset();
    lookup_.reset();
    tickets_.reset();
    scanning_ = false;
    scan_unknown_ = false;
    if (large_text_ || strong_contrast_ || lowered_) {
        large_text_ = strong_contrast_ = lowered_ = false;
        emit aidsChanged();
    }
    chooseLanguage(first_language_);
    update_page();
}

} // namespace motcua::kiosk
