#include "kiosk/gallery/scenes.h"

#include <QFile>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <stdexcept>

namespace motcua::kiosk {

using namespace std::chrono_literals;

namespace {

constexpr const char* ticket = R"({"visit": 17, "number": "A017", "token": "t17", "check": "K7P",
    "url": "http://tranbien.motcua.vn/t/0f5m8x2k9qj7c4w1r6hz3n", "service": "A", "ahead": 6,
    "wait": {"low": 10, "high": 20}, "counters": ["1", "2"], "issued_at": 1795398120000,
    "paper": "asked"})";

QByteArray visit(const char* state, const char* paper, const char* rating) {
    return QByteArray(R"({"number": "A017", "state": ")") + state +
           R"(", "services": [{"id": "A", "name": {"vi": "Chứng thực", "en": "Certification"},
               "state": "waiting"}], "ahead": 6, "wait": {"low": 10, "high": 20}, "label": ")" +
           (QByteArray(state) == "called" ? "2" : "") +
           R"(", "called_at": null, "issued_at": 1795398120000, "check": "K7P", "paper": ")" +
           paper + R"(", "rating": ")" + rating + R"("})";
}

void publish_visit(SceneKiosk& kiosk, const char* state, const char* paper, const char* rating) {
    kiosk.hall.publish("visit/t17", "visit", visit(state, paper, rating).toStdString());
}

void pass(SceneKiosk& kiosk, Moment time) {
    kiosk.clock += time;
    kiosk.hall.pass(time.count());
    kiosk.controller.tick();
}

void take(SceneKiosk& kiosk) {
    pass(kiosk, 1s);
    kiosk.controller.tickets()->chooseField(QStringLiteral("certify"));
}

void take_with_paper(SceneKiosk& kiosk, const char* paper) {
    take(kiosk);
    kiosk.hall.answer(ticket);
    publish_visit(kiosk, "waiting", paper, "not_yet");
}

void open_services(SceneKiosk& kiosk) {
    pass(kiosk, 1s);
    kiosk.controller.tickets()->chooseField(QStringLiteral("civil"));
    pass(kiosk, 1s);
}

void mark_two(SceneKiosk& kiosk) {
    open_services(kiosk);
    kiosk.controller.tickets()->toggleSeveral();
    kiosk.controller.tickets()->chooseService(QStringLiteral("B1"));
    kiosk.controller.tickets()->chooseService(QStringLiteral("B2"));
}

void type_number(SceneKiosk& kiosk, bool to_rate) {
    pass(kiosk, 1s);
    to_rate ? kiosk.controller.openRating() : kiosk.controller.openLookup();
    pass(kiosk, 1s);
    NumberEntry* entry = kiosk.controller.lookup()->entry();
    for (const char key : {'A', '0', '1', '7'})
        entry->type(QString(QLatin1Char(key)));
    entry->editCheck();
    for (const char key : {'K', '7', 'P'})
        entry->type(QString(QLatin1Char(key)));
}

void find(SceneKiosk& kiosk, bool to_rate, const char* state, const char* rating) {
    type_number(kiosk, to_rate);
    kiosk.controller.lookup()->find();
    kiosk.hall.answer(R"({"token": "t17"})");
    publish_visit(kiosk, state, "printed", rating);
    pass(kiosk, 1s);
}

/// Publishes a record of topic "hall" again with some members changed.
void amend(SceneKiosk& kiosk, const std::string& key, const char* change) {
    boost::json::object record = *kiosk.hall.record("hall", key);
    const boost::json::value members = boost::json::parse(change);
    for (const auto& member : members.as_object())
        record[member.key()] = member.value();
    kiosk.hall.publish("hall", key, boost::json::serialize(record));
}

void change_hall(SceneKiosk& kiosk, const char* change) {
    amend(kiosk, "hall", change);
}

void break_printer(SceneKiosk& kiosk, const char* change) {
    amend(kiosk, "device/printer-K1", change);
}

} // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all{
        {"home", [](SceneKiosk&) {}},
        {"home-no-paper", [](SceneKiosk& k) { break_printer(k, R"({"paper": "out"})"); }},
        {"home-cover-open", [](SceneKiosk& k) { break_printer(k, R"({"cover": "open"})"); }},
        {"home-printer-gone", [](SceneKiosk& k) { break_printer(k, R"({"online": false})"); }},
        {"home-training", [](SceneKiosk& k) { change_hall(k, R"({"training": true})"); }},
        {"home-announcement",
         [](SceneKiosk& k) {
             change_hall(k,
                         R"({"announcement": {"vi": "Chiều nay quầy Đất đai nghỉ từ 15 giờ.",
                             "en": "The land counter closes at 3 pm today."}})");
         }},
        {"home-priority",
         [](SceneKiosk& k) {
             pass(k, 1s);
             k.controller.tickets()->choosePriority();
             pass(k, 1s);
             k.controller.tickets()->chooseClass(QStringLiteral("elderly"));
         }},
        {"classes",
         [](SceneKiosk& k) {
             pass(k, 1s);
             k.controller.tickets()->choosePriority();
         }},
        {"services", open_services},
        {"services-several", mark_two},
        {"confirm",
         [](SceneKiosk& k) {
             mark_two(k);
             k.controller.tickets()->proceed();
         }},
        {"taking", take},
        {"taking-slow",
         [](SceneKiosk& k) {
             take(k);
             k.hall.hear(false);
         }},
        {"ticket-printing", [](SceneKiosk& k) { take_with_paper(k, "asked"); }},
        {"ticket-printed", [](SceneKiosk& k) { take_with_paper(k, "printed"); }},
        {"ticket-no-paper", [](SceneKiosk& k) { take_with_paper(k, "failed"); }},
        {"ticket-called",
         [](SceneKiosk& k) {
             take_with_paper(k, "printed");
             publish_visit(k, "called", "printed", "not_yet");
         }},
        {"refused-closed-service",
         [](SceneKiosk& k) {
             pass(k, 1s);
             k.controller.tickets()->chooseField(QStringLiteral("build"));
         }},
        {"refused-elsewhere",
         [](SceneKiosk& k) {
             open_services(k);
             k.controller.tickets()->chooseService(QStringLiteral("B4"));
         }},
        {"number",
         [](SceneKiosk& k) {
             pass(k, 1s);
             k.controller.openLookup();
         }},
        {"number-typed", [](SceneKiosk& k) { type_number(k, true); }},
        {"number-unknown",
         [](SceneKiosk& k) {
             type_number(k, true);
             k.controller.lookup()->find();
             k.hall.refuse({"visit_unknown",
                            "Không tìm thấy số này. Mời ông/bà xem lại số và mã kiểm tra.",
                            "This number was not found. Please check the number and letters."});
         }},
        {"place", [](SceneKiosk& k) { find(k, false, "waiting", "not_yet"); }},
        {"place-finished", [](SceneKiosk& k) { find(k, false, "finished", "open"); }},
        {"rate", [](SceneKiosk& k) { find(k, true, "finished", "open"); }},
        {"reasons",
         [](SceneKiosk& k) {
             find(k, true, "finished", "open");
             k.controller.rating()->chooseLevel(QStringLiteral("3"));
             k.controller.rating()->toggleReason(QStringLiteral("guidance"));
         }},
        {"thanks",
         [](SceneKiosk& k) {
             find(k, true, "finished", "open");
             k.controller.rating()->chooseLevel(QStringLiteral("1"));
             k.hall.answer("{}");
         }},
        {"refused-rated", [](SceneKiosk& k) { find(k, true, "finished", "given"); }},
        {"scan",
         [](SceneKiosk& k) {
             pass(k, 1s);
             k.controller.openScan();
         }},
        {"scan-unknown", [](SceneKiosk& k) { k.controller.scanned("https://example.org/"); }},
        {"closed-lunch",
         [](SceneKiosk& k) {
             change_hall(k,
                         R"({"state": "break", "opens_at": 1795413600000,
                             "reason": {"vi": "Đang giờ nghỉ trưa.", "en": "Lunch break."}})");
         }},
        {"closed-holiday",
         [](SceneKiosk& k) {
             change_hall(k,
                         R"({"state": "holiday", "opens_at": 1795480200000,
                             "reason": {"vi": "Hôm nay là ngày nghỉ lễ.",
                                        "en": "Today is a public holiday."}})");
         }},
        {"storage-failing", [](SceneKiosk& k) { change_hall(k, R"({"storage": "failing"})"); }},
        {"lost", [](SceneKiosk& k) { k.hall.hear(false); }},
        {"leaving",
         [](SceneKiosk& k) {
             open_services(k);
             pass(k, 45s);
         }},
        {"large-text", [](SceneKiosk& k) { k.controller.toggleLargeText(); }},
        {"large-text-services",
         [](SceneKiosk& k) {
             open_services(k);
             k.controller.toggleLargeText();
         }},
        {"large-text-ticket",
         [](SceneKiosk& k) {
             k.controller.toggleLargeText();
             take_with_paper(k, "printed");
         }},
        {"large-text-no-paper",
         [](SceneKiosk& k) {
             k.controller.toggleLargeText();
             take_with_paper(k, "failed");
         }},
        {"large-text-rate",
         [](SceneKiosk& k) {
             k.controller.toggleLargeText();
             find(k, true, "finished", "open");
         }},
        {"lowered", [](SceneKiosk& k) { k.controller.toggleReach(); }},
        {"lowered-services",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             open_services(k);
         }},
        {"lowered-number",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             type_number(k, false);
         }},
        {"lowered-ticket",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             take_with_paper(k, "printed");
         }},
        {"lowered-rate",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             find(k, true, "finished", "open");
         }},
        {"lowered-closed",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             change_hall(k,
                         R"({"state": "break", "opens_at": 1795413600000,
                             "reason": {"vi": "Đang giờ nghỉ trưa.", "en": "Lunch break."}})");
         }},
        {"lowered-large-text",
         [](SceneKiosk& k) {
             k.controller.toggleReach();
             k.controller.toggleLargeText();
         }},
    };
    return all;
}

QByteArray scene_hall() {
    QFile file(QStringLiteral(":/gallery/ward.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the gallery's hall is not in the program");
    return file.readAll();
}

KioskSetup scene_setup(const Moment& clock, const QString& language) {
    return {.kiosk = "K1",
            .new_id = [next = 0]() mutable { return "request-" + std::to_string(++next); },
            .steady = [&clock] { return clock; },
            .language = language};
}

} // namespace motcua::kiosk
