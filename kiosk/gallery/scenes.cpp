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

constexpr const char* old_card =
    "075145000033||Lê Thị Già|03031945|Nữ|Ấp 1, Xuân Đường, Đồng Nai|01012022";

constexpr const char* fee = R"({"fee": 20000, "fee_purpose": "Lệ phí chứng thực",
    "fee_code": "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037)"
                            R"(0454052000058)"
                            R"(02VN62290825Le phi chung thuc ban sao6304ABCD"})";

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

/// A record of the visit again with a fee on it.
void charge(SceneKiosk& kiosk) {
    boost::json::object record = *kiosk.hall.record("visit/t17", "visit");
    const boost::json::value members = boost::json::parse(fee);
    for (const auto& member : members.as_object())
        record[member.key()] = member.value();
    kiosk.hall.publish("visit/t17", "visit", boost::json::serialize(record));
}

void open_menu(SceneKiosk& kiosk) {
    pass(kiosk, 1s);
    kiosk.controller.guide()->openMenu();
    pass(kiosk, 1s);
}

void open_procedure(SceneKiosk& kiosk, const char* field, const char* procedure) {
    open_menu(kiosk);
    kiosk.controller.guide()->openFields();
    pass(kiosk, 1s);
    kiosk.controller.guide()->chooseField(QLatin1String(field));
    pass(kiosk, 1s);
    kiosk.controller.guide()->chooseProcedure(QLatin1String(procedure));
}

void search(SceneKiosk& kiosk, const char* letters) {
    open_menu(kiosk);
    kiosk.controller.guide()->openSearch();
    for (const char* letter = letters; *letter != 0; ++letter)
        kiosk.controller.guide()->type(QString(QLatin1Char(*letter)));
}

void ask_dossier(SceneKiosk& kiosk, const char* answer) {
    kiosk.controller.scanned("H19.32-250701-0015");
    if (answer != nullptr)
        kiosk.hall.answer(answer);
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
