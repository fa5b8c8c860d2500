#include "queue-display/gallery/scenes.h"

#include "hall/protocol/json.h"
#include "queue-display/boards/calling_board_model.h"

#include <QFile>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <stdexcept>

namespace motcua::display {

namespace {

void change(ui::FixtureHall& hall, const std::string& key, const char* members) {
    boost::json::object record = *hall.record("hall", key);
    const boost::json::value changes = boost::json::parse(members);
    for (const auto& member : changes.get_object())
        record[member.key()] = member.value();
    hall.publish("hall", key, boost::json::serialize(record));
}

/// Takes away every record whose key begins so.
void clear(ui::FixtureHall& hall, const std::string& prefix) {
    std::vector<std::string> keys;
    for (const auto& [key, record] : hall.records("hall"))
        if (key.starts_with(prefix))
            keys.push_back(key);
    for (const std::string& key : keys)
        hall.remove("hall", key);
}

void leave_as_is(ui::FixtureHall&) {}

void lose(ui::FixtureHall& hall) {
    hall.pass(60'000);
    hall.hear(false);
}

void empty(ui::FixtureHall& hall) {
    clear(hall, "call/");
    hall.publish("hall", "recent", R"({"calls": []})");
    change(hall, "hall", R"({"notices": []})");
}

void close_for_lunch(ui::FixtureHall& hall) {
    clear(hall, "call/");
    change(hall,
           "hall",
           R"({"state": "break", "reason": {
               "vi": "Đang nghỉ trưa, mở lại lúc 13:00", "en": "Lunch break until 13:00"}})");
}

void announce(ui::FixtureHall& hall) {
    change(hall,
           "hall",
           R"({"announcement": {
               "vi": "Chiều nay quầy Đất đai nghỉ từ 15 giờ. Hồ sơ gấp, mời nộp trước 14 giờ.",
               "en": "The land counter closes at 3 pm today. Urgent files: until 2 pm."}})");
}

void train(ui::FixtureHall& hall) {
    change(hall, "hall", R"({"training": true, "link": "down"})");
}

void finish_the_day(ui::FixtureHall& hall) {
    for (const char* service : {"A", "B", "C", "H", "K", "L", "R", "V"})
        change(hall,
               std::string("service/") + service,
               R"({"waiting": 0, "oldest_at": null, "wait": {"low": 0, "high": 0}})");
    change(hall, "day", R"({"waiting": 0, "oldest_at": null, "over_target": 0})");
}

void leave_unserved(ui::FixtureHall& hall) {
    change(hall, "service/B", R"({"counters_open": 0, "wait": null})");
    change(hall, "hall", R"({"link": "down", "storage": "failing"})");
}

void serve_at_one(ui::FixtureHall& hall) {
    change(hall, "counter/1", R"({"visit_state": "serving", "fee": 12000})");
}

/// The second NAPAS example of a transfer to an account.
void ask_for_a_fee(ui::FixtureHall& hall) {
    change(hall,
           "counter/1",
           R"({"visit_state": "serving", "fee": 180000, "fee_purpose": "Chứng thực hợp đồng",
               "fee_code": ")"
           "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
           "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E"
           R"("})");
}

void pause_one(ui::FixtureHall& hall) {
    change(hall,
           "counter/1",
           R"({"state": "paused", "number": "", "visit_state": "",
               "reason": "Cán bộ đi lấy hồ sơ, trở lại sau 10 phút"})");
}

void close_one(ui::FixtureHall& hall) {
    change(
        hall, "counter/1", R"({"state": "closed", "number": "", "visit_state": "", "staff": ""})");
}

void free_one(ui::FixtureHall& hall) {
    change(hall, "counter/1", R"({"number": "", "visit_state": ""})");
}

void lose_before_start(ui::FixtureHall& hall) {
    clear(hall, "");
    hall.hear(false);
}

constexpr const char* zone_board =
    R"({"zone": "tang-2", "counters": ["5", "6", "7", "8", "9", "10"]})";
/// A 32 inch screen, to be read at 10 m.
constexpr const char* large_board = R"({"width_mm": 708, "character_mm": 50})";
constexpr const char* media_board =
    R"({"parts": ["recent", "fields", "notices", "media"], "media": ["poster.svg"]})";

/// What the hall's record of the scene's board would be.
protocol::BoardRecord scene_board(const Scene& scene, const QString& language) {
    protocol::BoardRecord record;
    record.board.parts = {
        rules::BoardPart::recent, rules::BoardPart::fields, rules::BoardPart::notices};
    const boost::json::value told = boost::json::parse(scene.board);
    protocol::Reader reader(protocol::Unknown::ignored);
    if (!reader.read(told, record.board))
        throw std::runtime_error(reader.error().text());
    if (const auto* counters = told.as_object().if_contains("counters")) {
        for (const auto& counter : counters->as_array())
            record.counters.emplace_back(counter.as_string().c_str());
        record.zone = {.vi = "Tầng 2", .en = "Second floor"};
    }
    record.board.kind = scene.kind;
    record.board.counter = {scene.kind == rules::BoardKind::counter ? "1" : ""};
    record.board.language = language.toStdString();
    return record;
}

} // namespace

const std::vector<Scene>& scenes() {
    using enum rules::BoardKind;
    static const std::vector<Scene> all{
        {"calling-busy", calling, "ward", leave_as_is},
        {"calling-empty", calling, "ward", empty},
        {"calling-lunch", calling, "ward", close_for_lunch},
        {"calling-announcement", calling, "ward", announce},
        {"calling-training", calling, "ward", train},
        {"calling-overflow", calling, "province", leave_as_is},
        {"calling-lost", calling, "ward", lose},
        {"calling-start", calling, "ward", lose_before_start},
        {"calling-zone", calling, "province", leave_as_is, zone_board},
        {"calling-large", calling, "ward", leave_as_is, large_board},
        {"calling-media", calling, "ward", leave_as_is, media_board},
        {"calling-only", calling, "ward", leave_as_is, R"({"parts": []})"},
        {"waiting-over-target", waiting, "ward", leave_as_is},
        {"waiting-calm", waiting, "ward", finish_the_day},
        {"waiting-trouble", waiting, "ward", leave_unserved},
        {"waiting-overflow", waiting, "province", leave_as_is},
        {"waiting-field", waiting, "ward", leave_as_is, R"({"fields": ["certify", "civil"]})"},
        {"waiting-lost", waiting, "ward", lose},
        {"counter-called", counter, "ward", leave_as_is},
        {"counter-serving", counter, "ward", serve_at_one},
        {"counter-fee", counter, "ward", ask_for_a_fee},
        {"counter-free", counter, "ward", free_one},
        {"counter-paused", counter, "ward", pause_one},
        {"counter-closed", counter, "ward", close_one},
        {"counter-lost", counter, "ward", lose},
    };
    return all;
}

std::string scene_hall(const char* name) {
    QFile file(QStringLiteral(":/gallery/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the gallery's hall is not in the program");
    return file.readAll().toStdString();
}

std::unique_ptr<BoardModel>
scene_model(const Scene& scene, ui::FixtureHall& hall, const QString& language) {
    auto model =
        make_board_model(hall, {.name = {}, .plain = scene_board(scene, language)}, scene.kind);
    if (std::string_view(scene.name) == "calling-training")
        qobject_cast<CallingBoardModel*>(model.get())
            ->setVoiceTrouble(CallingBoardModel::muteWords());
    return model;
}

} // namespace motcua::display
