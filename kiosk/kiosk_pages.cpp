#include "kiosk/kiosk_controller.h"

// Which page is shown: what each journey wants, and what stands before them all.

namespace motcua::kiosk {

namespace {

/// 2025-01-01: whatever clock says less has lost its time.
constexpr std::int64_t clock_plausible = 1'735'689'600'000;

} // namespace

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

QString KioskController::rating_page() const {
    switch (rating_.state()) {
    case RatingJourney::State::level:
        return QStringLiteral("Rate");
    case RatingJourney::State::reasons:
        return QStringLiteral("Reasons");
    case RatingJourney::State::questions:
        return QStringLiteral("Questions");
    case RatingJourney::State::sending:
        return QStringLiteral("Sending");
    case RatingJourney::State::thanks:
        return QStringLiteral("Thanks");
    case RatingJourney::State::refused:
        return QStringLiteral("Message");
    case RatingJourney::State::none:
        break;
    }
    return {};
}

QString KioskController::visit_page() const {
    switch (lookup_.state()) {
    case LookupJourney::State::entry:
    case LookupJourney::State::finding:
        return QStringLiteral("Number");
    case LookupJourney::State::found:
        return QStringLiteral("Place");
    case LookupJourney::State::paying:
        return QStringLiteral("Pay");
    case LookupJourney::State::none:
        break;
    }
    return dossier_.state() == DossierJourney::State::none ? QString() : QStringLiteral("Dossier");
}

QString KioskController::guide_page() const {
    switch (guide_.state()) {
    case GuideJourney::State::menu:
        return QStringLiteral("Menu");
    case GuideJourney::State::fields:
        return QStringLiteral("Fields");
    case GuideJourney::State::search:
        return QStringLiteral("Search");
    case GuideJourney::State::list:
        return QStringLiteral("Procedures");
    case GuideJourney::State::procedure:
        return QStringLiteral("Procedure");
    case GuideJourney::State::notices:
        return QStringLiteral("Notices");
    case GuideJourney::State::people:
        return QStringLiteral("People");
    case GuideJourney::State::help:
        return QStringLiteral("Help");
    case GuideJourney::State::none:
        break;
    }
    return {};
}

QString KioskController::technician_page() const {
    switch (technician_.state()) {
    case Technician::State::pin:
        return QStringLiteral("Pin");
    case Technician::State::open:
        return QStringLiteral("Technician");
    case Technician::State::panel:
        return QStringLiteral("Panel");
    case Technician::State::none:
        break;
    }
    return {};
}

QString KioskController::other_page() const {
    for (const QString& page : {rating_page(), visit_page(), guide_page()})
        if (!page.isEmpty())
            return page;
    if (scan_.state() == ScanJourney::State::refused)
        return QStringLiteral("Message");
    return scan_.state() == ScanJourney::State::waiting ? QStringLiteral("Scan") : QString();
}

QString KioskController::choose_page() const {
    const QString ticket = ticket_page();
    // A number that was given, or is being given, stays on the screen also without the hall.
    if (ticket == QStringLiteral("Ticket") || ticket == QStringLiteral("Taking"))
        return ticket;
    if (const QString technician = technician_page(); !technician.isEmpty())
        return technician;
    if (!context_.hall.live() || !context_.view.known)
        return QStringLiteral("Lost");
    if (context_.hall.now() < clock_plausible)
        return QStringLiteral("Clock");
    if (!ticket.isEmpty())
        return ticket;
    if (const QString other = other_page(); !other.isEmpty())
        return other;
    if (!context_.view.storage_ok)
        return QStringLiteral("Failing");
    if (!context_.view.open())
        return QStringLiteral("Closed");
    return asleep_ ? QStringLiteral("Attract") : QStringLiteral("Home");
}

} // namespace motcua::kiosk
