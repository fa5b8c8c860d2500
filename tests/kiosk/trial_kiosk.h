#pragma once

#include "kiosk/gallery/scenes.h"
#include "kiosk/kiosk_controller.h"
#include "ui/fixture_hall.h"
#include "ui/language_switch.h"

#include <string>

namespace motcua::kiosk {

/// A kiosk without pixels over the ward hall of the gallery, and its clock.
struct TrialKiosk {
    TrialKiosk() : controller(hall, languages, scene_setup(clock, QStringLiteral("vi"))) {
        pass(std::chrono::seconds(1));
    }

    /// Time goes by for the hall and for the kiosk.
    void pass(Moment time) {
        clock += time;
        hall.pass(time.count());
        controller.tick();
    }

    TicketJourney& tickets() { return *controller.tickets(); }

    std::string page() const { return controller.page().toStdString(); }

    /// Takes a ticket for the field with one service and lets the hall answer.
    void take_ticket() {
        tickets().chooseField(QStringLiteral("certify"));
        hall.answer(R"({"visit": 17, "number": "A017", "token": "t17", "check": "K7P",
            "url": "http://hall/t/t17", "service": "A", "ahead": 6,
            "wait": {"low": 10, "high": 20}, "counters": ["1", "2"], "issued_at": 1,
            "paper": "asked"})");
    }

    /// The hall publishes the visit of that ticket.
    void
    publish_visit(const std::string& state, const std::string& paper, const std::string& rating) {
        hall.publish("visit/t17",
                     "visit",
                     R"({"number": "A017", "state": ")" + state +
                         R"(", "services": [{"id": "A", "name": {"vi": "Chứng thực",
                             "en": "Certification"}, "state": "waiting"}], "ahead": 6,
                             "wait": {"low": 10, "high": 20}, "label": ")" +
                         (state == "called" ? "2" : "") + R"(", "paper": ")" + paper +
                         R"(", "rating": ")" + rating + "\"}");
    }

    Moment clock{};
    ui::FixtureHall hall{scene_hall().toStdString()};
    ui::LanguageSwitch languages;
    KioskController controller;
};

} // namespace motcua::kiosk
