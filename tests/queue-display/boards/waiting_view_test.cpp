#include "queue-display/boards/waiting_view.h"
#include "tests/queue-display/boards/pictures.h"

#include <gtest/gtest.h>

#include <set>

namespace motcua::display {

namespace {

constexpr HallTime minute = 60'000;

HallPicture busy_picture() {
    HallPicture picture;
    picture.hall = make_hall();
    picture.services = {make_service("A", "certify", 6),
                        make_service("B", "civil", 0),
                        make_service("C", "land", 2)};
    picture.services[0].wait = rules::WaitRange{.low = 10, .high = 20};
    picture.services[0].oldest_at = instant(morning - 14 * minute);
    picture.services[1].wait = rules::WaitRange{.low = 0, .high = 0};
    picture.services[2].wait = rules::WaitRange{.low = 35, .high = 90};
    picture.services[2].oldest_at = instant(morning - 41 * minute);
    picture.day.waiting = 8;
    picture.day.oldest_at = picture.services[2].oldest_at;
    picture.day.over_target = 1;
    picture.day.rated = 45;
    picture.day.satisfied = 43;
    return picture;
}

TEST(WaitingView, PutsTheLateServiceFirstWithAWord) {
    const WaitingView view = waiting_view(busy_picture(), moment_at(morning), 6);
    ASSERT_EQ(view.rows.size(), 3U);
    EXPECT_EQ(view.rows[0].series, "C");
    EXPECT_TRUE(view.rows[0].late);
    EXPECT_EQ(view.rows[0].remark, "Quá 30 phút");
    EXPECT_EQ(view.rows[0].longest, "41 phút");
    const auto later = waiting_view(busy_picture(), moment_at(morning + 5 * 60 * minute), 6);
    EXPECT_EQ(later.rows[0].longest, "5 giờ 14 phút");
    EXPECT_EQ(view.rows[1].series, "A");
    EXPECT_FALSE(view.rows[1].late);
    EXPECT_EQ(view.rows[1].remark, "");
    EXPECT_EQ(view.rows[1].counters, "1 / 2");
}

TEST(WaitingView, IsNotLateAtTheTargetItself) {
    HallPicture picture = busy_picture();
    picture.services[2].oldest_at = instant(morning - 30 * minute);
    for (const WaitingRow& row : waiting_view(picture, moment_at(morning), 6).rows)
        EXPECT_FALSE(row.late) << row.series.toStdString();
}

TEST(WaitingView, DrawsTheRangeOnABarOfTwiceTheTarget) {
    const WaitingView view = waiting_view(busy_picture(), moment_at(morning), 6);
    EXPECT_DOUBLE_EQ(view.target, 0.5);
    EXPECT_DOUBLE_EQ(view.rows[1].from, 10.0 / 60);
    EXPECT_DOUBLE_EQ(view.rows[1].to, 20.0 / 60);
    EXPECT_EQ(view.rows[1].expected, "10–20 phút");
    EXPECT_DOUBLE_EQ(view.rows[0].to, 1.0);
    EXPECT_EQ(view.rows[2].expected, "Không phải chờ");
}

TEST(WaitingView, SaysWhenNobodyServesThoseWhoWait) {
    HallPicture picture = busy_picture();
    picture.services[0].counters_open = 0;
    picture.services[0].wait.reset();
    const WaitingView view = waiting_view(picture, moment_at(morning), 6);
    EXPECT_EQ(view.rows[0].series, "A");
    EXPECT_TRUE(view.rows[0].unserved);
    EXPECT_EQ(view.rows[0].remark, "Chưa có quầy");
    EXPECT_EQ(view.rows[0].expected, "Chưa phục vụ");
}

TEST(WaitingView, TellsTheReasonOfAClosedServiceAndHidesThoseOfOtherHalls) {
    HallPicture picture = busy_picture();
    picture.services[1].state = "closed";
    picture.services[1].reason = {.vi = "Mở lại lúc 13:00", .en = ""};
    picture.services.push_back(make_service("M", "justice", 0));
    picture.services.back().state = "not_here";
    const WaitingView view = waiting_view(picture, moment_at(morning), 6);
    ASSERT_EQ(view.rows.size(), 3U);
    EXPECT_TRUE(view.rows[2].closed);
    EXPECT_EQ(view.rows[2].remark, "Mở lại lúc 13:00");
}

TEST(WaitingView, TurnsPagesUntilEveryServiceWasSeen) {
    HallPicture picture = busy_picture();
    for (int i = 0; i < 12; ++i)
        picture.services.push_back(make_service("X" + std::to_string(i), "farm", i));
    std::set<QString> seen;
    for (HallTime passed = 0; passed < 40'000; passed += 1'000)
        for (const auto& row : waiting_view(picture, moment_at(morning + passed), 6).rows)
            seen.insert(row.series);
    EXPECT_EQ(seen.size(), 15U);
}

TEST(WaitingView, CountsTheDay) {
    const auto cards = waiting_view(busy_picture(), moment_at(morning), 6).cards;
    ASSERT_EQ(cards.size(), 5U);
    EXPECT_EQ(cards[0].figure, "8 người");
    EXPECT_EQ(cards[1].figure, "41 phút");
    EXPECT_EQ(cards[1].remark, "Thủ tục C");
    EXPECT_EQ(cards[3].figure, "96%");
    EXPECT_EQ(cards[4].figure, "1 người");
    EXPECT_TRUE(cards[4].alarming);
}

TEST(WaitingView, IsCalmOnAnEmptyDay) {
    HallPicture picture;
    picture.hall = make_hall();
    const WaitingView view = waiting_view(picture, moment_at(morning), 6);
    EXPECT_TRUE(view.rows.empty());
    EXPECT_EQ(view.cards[1].figure, "Không ai chờ");
    EXPECT_EQ(view.cards[3].remark, "Chưa có đánh giá");
    EXPECT_FALSE(view.cards[4].alarming);
}

TEST(WaitingView, DrawsTheDayFromOpeningToClosing) {
    HallPicture picture = busy_picture();
    picture.hall->opens_at = instant(morning - 72 * minute);
    picture.hall->closes_at = instant(morning + 498 * minute);
    picture.day.curve = {{.at = instant(morning - 10 * minute), .waiting = 5},
                         {.at = instant(morning - 15 * minute), .waiting = 3}};
    const DayCurveView curve = waiting_view(picture, moment_at(morning), 6).curve;
    EXPECT_EQ(curve.begin, morning - 72 * minute);
    EXPECT_EQ(curve.end, morning + 498 * minute);
    ASSERT_EQ(curve.dots.size(), 3U);
    EXPECT_EQ(curve.dots[0].waiting, 3);
    EXPECT_EQ(curve.dots[2], (CurveDot{.at = morning, .waiting = 8}));
}

TEST(WaitingView, LeavesTheHoursOfAnotherDayOut) {
    HallPicture picture = busy_picture();
    picture.hall->opens_at = instant(morning + 1440 * minute);
    const DayCurveView curve = waiting_view(picture, moment_at(morning), 6).curve;
    EXPECT_EQ(curve.end, morning + 60 * minute);
}

TEST(WaitingView, ShowsTheLampInWords) {
    HallPicture picture = busy_picture();
    EXPECT_TRUE(waiting_view(picture, moment_at(morning), 6).link.good);
    picture.hall->link = "down";
    picture.hall->storage = "failing";
    const WaitingView view = waiting_view(picture, moment_at(morning), 6);
    EXPECT_FALSE(view.link.good);
    EXPECT_EQ(view.link.text, "Mất kết nối trung tâm tỉnh");
    EXPECT_EQ(view.trouble, "Không ghi được dữ liệu");
    picture.hall->link = "off";
    EXPECT_EQ(waiting_view(picture, moment_at(morning), 6).link.text, "");
}

} // namespace

} // namespace motcua::display
