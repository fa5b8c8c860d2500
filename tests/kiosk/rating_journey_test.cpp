#include "kiosk/rating_journey.h"
#include "tests/kiosk/trial_kiosk.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

using namespace std::chrono_literals;

struct RatingJourneyTest : ::testing::Test {
    void find(const char* window) {
        kiosk.controller.openRating();
        kiosk.pass(1s);
        for (const char key : std::string("A017K7P"))
            kiosk.controller.lookup()->entry()->type(QString(QLatin1Char(key)));
        kiosk.controller.lookup()->find();
        kiosk.hall.answer(R"({"token": "t17"})");
        kiosk.publish_visit("finished", "printed", window);
        kiosk.pass(1s);
    }

    std::string message() { return kiosk.controller.message().toStdString(); }

    TrialKiosk kiosk;
    RatingJourney& rating = *kiosk.controller.rating();
};

TEST_F(RatingJourneyTest, SendsTheBestLevelAtOnce) {
    find("open");
    EXPECT_EQ(rating.levels()->count(), 3);
    rating.chooseLevel(QStringLiteral("1"));
    const ui::Request& sent = kiosk.hall.sent().back();
    EXPECT_EQ(sent.command, "rate");
    EXPECT_EQ(sent.arguments.at("token").as_string(), "t17");
    EXPECT_EQ(sent.arguments.at("level").as_int64(), 1);
    EXPECT_EQ(sent.arguments.at("source").as_string(), "kiosk");
    EXPECT_EQ(kiosk.page(), "Sending") << "thanks come when the hall has it";
    kiosk.hall.answer("{}");
    EXPECT_EQ(kiosk.page(), "Thanks");
}

TEST_F(RatingJourneyTest, AsksForReasonsBelowTheBest) {
    find("open");
    rating.chooseLevel(QStringLiteral("3"));
    EXPECT_EQ(kiosk.page(), "Reasons");
    kiosk.pass(1s);
    rating.toggleReason(QStringLiteral("wait"));
    rating.toggleReason(QStringLiteral("papers"));
    rating.toggleReason(QStringLiteral("wait"));
    rating.proceed();
    const auto& reasons = kiosk.hall.sent().back().arguments.at("reasons").as_array();
    ASSERT_EQ(reasons.size(), 1U);
    EXPECT_EQ(reasons[0].as_string(), "papers");
}

TEST_F(RatingJourneyTest, RefusesKindlyWhatWasRatedAlready) {
    find("given");
    EXPECT_EQ(kiosk.page(), "Message");
    EXPECT_NE(message().find("đã được đánh giá"), std::string::npos);
    EXPECT_EQ(kiosk.hall.sent().back().command, "find_visit") << "no rating was sent";
}

TEST_F(RatingJourneyTest, RefusesKindlyBeforeTheWindow) {
    find("not_yet");
    EXPECT_NE(message().find("chưa làm xong"), std::string::npos);
}

TEST_F(RatingJourneyTest, RefusesKindlyAfterTheWindow) {
    find("closed");
    EXPECT_NE(message().find("hết thời gian"), std::string::npos);
}

TEST_F(RatingJourneyTest, RatesOnceHoweverOftenItIsTapped) {
    find("open");
    rating.chooseLevel(QStringLiteral("1"));
    const auto before = kiosk.hall.sent().size();
    rating.chooseLevel(QStringLiteral("1"));
    rating.proceed();
    EXPECT_EQ(kiosk.hall.sent().size(), before);
}

TEST_F(RatingJourneyTest, ShowsTheHallsOwnRefusal) {
    find("open");
    rating.chooseLevel(QStringLiteral("1"));
    kiosk.hall.refuse({"rating_closed", "Đã hết hạn.", "Too late."});
    EXPECT_EQ(kiosk.page(), "Message");
    EXPECT_EQ(message(), "Đã hết hạn.");
}

TEST_F(RatingJourneyTest, AsksTheFourQuestionsOfTheCircularWhereTheHallWantsThem) {
    boost::json::object hall = *kiosk.hall.record("hall", "hall");
    hall["rating_questions"] = true;
    kiosk.hall.publish("hall", "hall", boost::json::serialize(hall));
    find("open");
    rating.chooseLevel(QStringLiteral("1"));
    EXPECT_EQ(kiosk.page(), "Questions");
    EXPECT_EQ(rating.progress(), QStringLiteral("Câu 1 / 4"));
    EXPECT_EQ(rating.answers()->count(), 3);
    for (const char* points : {"2", "0", "", "1"}) {
        kiosk.pass(1s);
        rating.answer(QLatin1String(points));
    }
    const boost::json::object& sent = kiosk.hall.sent().back().arguments;
    EXPECT_EQ(boost::json::serialize(sent.at("answers")), R"({"1":2,"3":0,"7":1})");
    EXPECT_EQ(kiosk.page(), "Sending");
}

TEST_F(RatingJourneyTest, ADoubleTapAnswersOneQuestion) {
    boost::json::object hall = *kiosk.hall.record("hall", "hall");
    hall["rating_questions"] = true;
    kiosk.hall.publish("hall", "hall", boost::json::serialize(hall));
    find("open");
    rating.chooseLevel(QStringLiteral("1"));
    kiosk.pass(1s);
    rating.answer(QStringLiteral("2"));
    rating.answer(QStringLiteral("2"));
    EXPECT_EQ(rating.progress(), QStringLiteral("Câu 2 / 4"));
}

} // namespace

} // namespace motcua::kiosk
