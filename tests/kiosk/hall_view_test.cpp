#include "kiosk/hall_view.h"
#include "tests/kiosk/trial_kiosk.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

ui::Records records(const char* text) {
    ui::Records result;
    const boost::json::value parsed = boost::json::parse(text);
    for (const auto& record : parsed.as_object())
        result.emplace(record.key(), record.value().as_object());
    return result;
}

TEST(HallView, PutsServicesIntoTheirFieldsInOrder) {
    const TrialKiosk kiosk;
    const HallView view = read_hall(kiosk.hall.records("hall"), "K1");
    ASSERT_EQ(view.fields.size(), 8U);
    EXPECT_EQ(view.fields.front().name.vi, QStringLiteral("Chứng thực"));
    ASSERT_EQ(view.fields[1].services.size(), 4U);
    EXPECT_EQ(view.fields[1].services[2].id, QStringLiteral("B3"));
    EXPECT_EQ(view.service(QStringLiteral("C"))->waiting, 9);
    EXPECT_EQ(view.service(QStringLiteral("nope")), nullptr);
    EXPECT_EQ(view.field(QStringLiteral("land"))->services.size(), 1U);
}

TEST(HallView, ReadsOnlyThePrinterOfThisKiosk) {
    const char* three = R"({
        "device/a": {"kind": "printer", "kiosk": "K2", "online": true, "paper": "ok"},
        "device/b": {"kind": "printer", "kiosk": "K1", "online": true, "paper": "out"},
        "device/c": {"kind": "scanner", "kiosk": "K1", "online": false}})";
    const HallView view = read_hall(records(three), "K1");
    ASSERT_TRUE(view.printer);
    EXPECT_EQ(view.printer->paper, QStringLiteral("out"));
    EXPECT_FALSE(read_hall(records(three), "K3").printer);
}

TEST(HallView, LeavesOutAFieldWithoutServicesAndAServiceWithoutField) {
    const HallView view = read_hall(records(R"({
        "field/a": {"id": "a", "name": {"vi": "A"}, "order": 1},
        "service/x": {"id": "x", "field": "gone", "state": "open"}})"),
                                    "K1");
    EXPECT_TRUE(view.fields.empty());
}

TEST(HallView, ShowsWhatItHasOfABrokenRecord) {
    const HallView view = read_hall(records(R"({
        "hall": {"name": 7, "state": null, "languages": "vi", "classes": [1, {"id": "e"}],
                 "rating_levels": 900}})"),
                                    "K1");
    EXPECT_TRUE(view.known);
    EXPECT_FALSE(view.open());
    EXPECT_TRUE(view.languages.isEmpty());
    ASSERT_EQ(view.classes.size(), 1U);
    EXPECT_LE(view.rating_levels, 5);
    EXPECT_FALSE(read_hall({}, "K1").known);
}

TEST(HallView, SpeaksVietnameseWhereEnglishIsMissing) {
    const Words words{QStringLiteral("Đất đai"), {}};
    EXPECT_EQ(words.in(QStringLiteral("en")), QStringLiteral("Đất đai"));
}

TEST(VisitView, ReadsTheRecordOfATicket) {
    TrialKiosk kiosk;
    kiosk.take_ticket();
    kiosk.publish_visit("called", "printed", "not_yet");
    const VisitView visit = read_visit(*kiosk.hall.record("visit/t17", "visit"));
    EXPECT_EQ(visit.number, QStringLiteral("A017"));
    EXPECT_EQ(visit.label, QStringLiteral("2"));
    EXPECT_EQ(visit.paper, QStringLiteral("printed"));
    ASSERT_TRUE(visit.wait);
    EXPECT_EQ(visit.wait->high, 20);
    EXPECT_EQ(visit.services.front().name.en, QStringLiteral("Certification"));
}

} // namespace

} // namespace motcua::kiosk
