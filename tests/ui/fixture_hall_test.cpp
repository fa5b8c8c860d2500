#include "ui/fixture_hall.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace motcua::ui {

namespace {

constexpr const char* small_hall =
    R"({"now_at": 1000, "topics": {"hall": {"hall": {"state": "open"}}}})";

TEST(FixtureHall, GivesATopicWhenItIsFollowed) {
    FixtureHall hall(small_hall);
    EXPECT_TRUE(hall.records("hall").empty());
    hall.subscribe("hall");
    ASSERT_NE(hall.record("hall", "hall"), nullptr);
    EXPECT_EQ(hall.record("hall", "hall")->at("state").as_string(), "open");
    hall.unsubscribe("hall");
    EXPECT_TRUE(hall.records("hall").empty());
}

TEST(FixtureHall, PublishesToFollowersOnly) {
    FixtureHall hall(small_hall);
    int changes = 0;
    QObject::connect(&hall, &HallConnection::recordsChanged, [&] { ++changes; });
    hall.publish("hall", "service/A", R"({"waiting": 3})");
    EXPECT_EQ(changes, 0);
    hall.subscribe("hall");
    EXPECT_EQ(changes, 1);
    hall.publish("hall", "service/A", R"({"waiting": 4})");
    EXPECT_EQ(changes, 2);
    hall.remove("hall", "service/A");
    EXPECT_EQ(hall.record("hall", "service/A"), nullptr);
}

TEST(FixtureHall, SendsAnUnansweredRequestAgainUnderTheSameId) {
    FixtureHall hall(small_hall);
    hall.request({"r1", "take_ticket", {}});
    hall.hear(false);
    hall.hear(true);
    ASSERT_EQ(hall.sent().size(), 2U);
    EXPECT_EQ(hall.sent()[1].id, "r1");
    hall.answer("{}");
    hall.hear(false);
    hall.hear(true);
    EXPECT_EQ(hall.sent().size(), 2U);
}

TEST(FixtureHall, SignalsOneAnswerAndNoneToAForgottenRequest) {
    FixtureHall hall(small_hall);
    int answers = 0;
    QObject::connect(&hall, &HallConnection::answered, [&] { ++answers; });
    hall.request({"r1", "rate", {}});
    hall.answer("{}");
    hall.answer("{}");
    EXPECT_EQ(answers, 1);
    hall.request({"r2", "rate", {}});
    hall.forget("r2");
    hall.refuse({"rating_given", "Đã đánh giá", "Rated"});
    EXPECT_EQ(answers, 1);
}

TEST(FixtureHall, RefusesATextThatIsNoHall) {
    EXPECT_THROW(FixtureHall("[]"), std::runtime_error);
    EXPECT_THROW(FixtureHall("{"), std::runtime_error);
}

} // namespace

} // namespace motcua::ui
