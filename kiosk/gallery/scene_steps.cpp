#include "kiosk/gallery/scene_steps.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace motcua::kiosk {

using namespace std::chrono_literals;

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

} // namespace motcua::kiosk
