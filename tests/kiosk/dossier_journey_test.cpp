#include "kiosk/dossier_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

struct DossierJourneyTest : ::testing::Test {
    void answer(const char* members) {
        kiosk.controller.scanned("https://example.gov.vn/?ma=H19.32-250701-0015");
        ASSERT_EQ(kiosk.hall.sent().back().command, "dossier_status");
        EXPECT_EQ(kiosk.hall.sent().back().arguments.at("code").as_string(), "H19.32-250701-0015");
        EXPECT_EQ(kiosk.page(), "Dossier");
        kiosk.hall.answer(members);
        kiosk.pass(1s);
    }

    std::string advice() { return dossier.advice().toStdString(); }

    TrialKiosk kiosk;
    DossierJourney& dossier = *kiosk.controller.dossier();
};

constexpr const char* ready = R"({"answer": "known", "status": 9, "ready": true, "due_at": null,
    "text": {"vi": "Hồ sơ đã giải quyết xong.", "en": "Settled."}})";

TEST_F(DossierJourneyTest, OffersATicketWhenTheResultIsThere) {
    answer(ready);
    EXPECT_EQ(dossier.status(), QStringLiteral("Hồ sơ đã giải quyết xong."));
    ASSERT_TRUE(dossier.can_collect());
    dossier.collect();
    EXPECT_EQ(kiosk.hall.sent().back().command, "take_ticket");
    EXPECT_EQ(kiosk.hall.sent().back().arguments.at("services").as_array().at(0).as_string(), "V");
    EXPECT_EQ(kiosk.page(), "Taking");
}

TEST_F(DossierJourneyTest, OffersNoneWhileNobodyCanHandItOut) {
    boost::json::object service = *kiosk.hall.record("hall", "service/V");
    service["state"] = "closed";
    kiosk.hall.publish("hall", "service/V", boost::json::serialize(service));
    answer(ready);
    EXPECT_FALSE(dossier.can_collect());
    EXPECT_NE(advice().find("quầy hướng dẫn"), std::string::npos);
}

TEST_F(DossierJourneyTest, TellsTheDateInsteadOfATicketThatWaitsForNothing) {
    answer(R"({"answer": "known", "status": 4, "ready": false, "due_at": 1795674000000,
               "text": {"vi": "Hồ sơ đang được xử lý.", "en": "In work."}})");
    EXPECT_FALSE(dossier.can_collect());
    EXPECT_NE(advice().find("chưa cần lấy số"), std::string::npos);
    EXPECT_NE(advice().find("26/11/2026"), std::string::npos) << advice();
}

TEST_F(DossierJourneyTest, SaysThatNobodyCouldBeAsked) {
    answer(R"({"answer": "unavailable", "status": 0, "ready": false, "due_at": null,
               "text": {"vi": "", "en": ""}})");
    EXPECT_FALSE(dossier.known());
    EXPECT_EQ(dossier.status(), QStringLiteral("Hiện chưa xem được tình trạng hồ sơ."));
}

TEST_F(DossierJourneyTest, ForgetsTheCodeWithThePerson) {
    answer(ready);
    kiosk.pass(61s);
    EXPECT_TRUE(dossier.code().isEmpty());
    EXPECT_EQ(kiosk.page(), "Attract");
}

} // namespace

} // namespace motcua::kiosk
