#include "kiosk/gallery/scenes.h"

#include "kiosk/gallery/scene_steps.h"

#include <QFile>

#include <stdexcept>

namespace motcua::kiosk {

using namespace std::chrono_literals;

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
        {"refused-full",
         [](SceneKiosk& k) {
             amend(k,
                   "service/C",
                   R"({"state": "full", "reason": {"vi": "Hôm nay đã phát đủ số cho thủ tục này.",
                       "en": "Today's tickets for this service have all been given."}})");
             pass(k, 1s);
             k.controller.tickets()->chooseField(QStringLiteral("land"));
         }},
        {"collecting",
         [](SceneKiosk& k) {
             mark_two(k);
             k.controller.tickets()->proceed();
             pass(k, 1s);
             k.controller.tickets()->addOther();
         }},
        {"card-read", [](SceneKiosk& k) { k.controller.scanned(old_card); }},
        {"menu", open_menu},
        {"fields",
         [](SceneKiosk& k) {
             open_menu(k);
             k.controller.guide()->openFields();
         }},
        {"procedures",
         [](SceneKiosk& k) {
             open_menu(k);
             k.controller.guide()->openFields();
             pass(k, 1s);
             k.controller.guide()->chooseField(QStringLiteral("civil"));
         }},
        {"procedure", [](SceneKiosk& k) { open_procedure(k, "civil", "B1"); }},
        {"procedure-elsewhere", [](SceneKiosk& k) { open_procedure(k, "civil", "B4"); }},
        {"search", [](SceneKiosk& k) { search(k, "DANG KY"); }},
        {"search-nothing", [](SceneKiosk& k) { search(k, "XYX"); }},
        {"notices",
         [](SceneKiosk& k) {
             open_menu(k);
             k.controller.guide()->openNotices();
         }},
        {"people",
         [](SceneKiosk& k) {
             open_menu(k);
             k.controller.guide()->openPeople();
         }},
        {"help",
         [](SceneKiosk& k) {
             open_menu(k);
             k.controller.guide()->openHelp();
         }},
        {"dossier-asking", [](SceneKiosk& k) { ask_dossier(k, nullptr); }},
        {"dossier-ready",
         [](SceneKiosk& k) {
             ask_dossier(k,
                         R"({"answer": "known", "status": 9, "ready": true, "due_at": null,
                             "text": {"vi": "Hồ sơ đã giải quyết xong.",
                                      "en": "The dossier has been settled."}})");
         }},
        {"dossier-in-work",
         [](SceneKiosk& k) {
             ask_dossier(k,
                         R"({"answer": "known", "status": 4, "ready": false,
                             "due_at": 1795674000000,
                             "text": {"vi": "Hồ sơ đang được xử lý.",
                                      "en": "The dossier is being handled."}})");
         }},
        {"dossier-unavailable",
         [](SceneKiosk& k) {
             ask_dossier(k,
                         R"({"answer": "unavailable", "status": 0, "ready": false, "due_at": null,
                             "text": {"vi": "Hiện chưa hỏi được tình trạng hồ sơ.",
                                      "en": "The dossier cannot be looked up right now."}})");
         }},
        {"pay",
         [](SceneKiosk& k) {
             find(k, false, "serving", "not_yet");
             charge(k);
             k.controller.lookup()->openPay();
         }},
        {"place-to-pay",
         [](SceneKiosk& k) {
             find(k, false, "serving", "not_yet");
             charge(k);
         }},
        {"rate-five",
         [](SceneKiosk& k) {
             change_hall(k, R"({"rating_levels": 5})");
             find(k, true, "finished", "open");
         }},
        {"questions",
         [](SceneKiosk& k) {
             change_hall(k, R"({"rating_questions": true})");
             find(k, true, "finished", "open");
             k.controller.rating()->chooseLevel(QStringLiteral("1"));
         }},
        {"attract", [](SceneKiosk& k) { pass(k, 41s); }},
        {"home-own-colours",
         [](SceneKiosk& k) {
             change_hall(k, R"({"look": {"navy": "#5A1230", "gold": "#F5D36B", "seal": "ĐN"}})");
         }},
        {"scan-card-damaged", [](SceneKiosk& k) { k.controller.scanned("075085000011"); }},
        {"scan-payment", [](SceneKiosk& k) { k.controller.scanned("000201010211"); }},
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
