#include "queue-display/boards/calling_view.h"
#include "tests/queue-display/boards/pictures.h"

#include <gtest/gtest.h>

#include <set>

namespace motcua::display {

namespace {

std::vector<std::string> numbers(const CallingView& view) {
    std::vector<std::string> all;
    for (const CallRow& row : view.calls)
        all.push_back(row.number.toStdString());
    return all;
}

using Numbers = std::vector<std::string>;

HallPicture picture_of(std::vector<protocol::CallRecord> calls) {
    HallPicture picture;
    picture.hall = make_hall();
    picture.calls = std::move(calls);
    return picture;
}

TEST(CallingView, ShowsTheNewestFirstAndGold) {
    const HallPicture picture =
        picture_of({make_call(2, "A017", "1", 1'000), make_call(1, "C009", "3", 60'000)});
    const CallingView view = calling_view(picture, moment_at(morning), {});
    EXPECT_EQ(numbers(view), (Numbers{"A017", "C009"}));
    EXPECT_TRUE(view.calls[0].newest);
    EXPECT_FALSE(view.calls[1].newest);
    EXPECT_EQ(view.calls_page, "");
}

TEST(CallingView, FlashesOnlyNewCallsAndOnlyForAWhile) {
    const HallPicture picture =
        picture_of({make_call(2, "A017", "1", 1'000), make_call(1, "C009", "3", 60'000)});
    EXPECT_TRUE(calling_view(picture, moment_at(morning, 0), {}).calls[0].bright);
    const CallingView dark = calling_view(picture, moment_at(morning, 1), {});
    EXPECT_FALSE(dark.calls[0].bright);
    EXPECT_TRUE(dark.calls[1].bright);
    const CallingView later = calling_view(picture, moment_at(morning + 10'000, 1), {});
    EXPECT_TRUE(later.calls[0].bright);
}

TEST(CallingView, ShowsThoseBeingServedOnlyWhereThereIsRoom) {
    const HallPicture picture = picture_of({make_call(4, "A004", "4", 1'000, "serving"),
                                            make_call(3, "A003", "3", 2'000),
                                            make_call(2, "A002", "2", 3'000),
                                            make_call(1, "A001", "1", 4'000)});
    EXPECT_EQ(numbers(calling_view(picture, moment_at(morning), {.calls = 3})),
              (Numbers{"A003", "A002", "A001"}));
    const CallingView all = calling_view(picture, moment_at(morning), {.calls = 4});
    EXPECT_EQ(numbers(all), (Numbers{"A003", "A002", "A001", "A004"}));
    EXPECT_TRUE(all.calls[3].serving);
    EXPECT_FALSE(all.calls[3].newest);
}

TEST(CallingView, IsGoldForNobodyWhenAllAreServed) {
    const HallPicture picture = picture_of({make_call(1, "A001", "1", 1'000, "serving")});
    EXPECT_FALSE(calling_view(picture, moment_at(morning), {}).calls[0].newest);
}

TEST(CallingView, TurnsPagesSoThatEveryCallIsSeenAndTheNewestStays) {
    std::vector<protocol::CallRecord> calls;
    for (int i = 0; i < 23; ++i)
        calls.push_back(make_call(static_cast<std::uint64_t>(100 - i),
                                  "A" + std::to_string(100 - i),
                                  "1",
                                  20'000 + i * 1'000));
    const HallPicture picture = picture_of(std::move(calls));
    std::set<std::string> seen;
    for (HallTime passed = 0; passed < 120'000; passed += 1'000) {
        const CallingView view = calling_view(picture, moment_at(morning + passed), {.calls = 4});
        ASSERT_LE(view.calls.size(), 4U);
        ASSERT_EQ(view.calls.front().number, "A100");
        ASSERT_NE(view.calls_page, "");
        for (const std::string& number : numbers(view))
            seen.insert(number);
    }
    EXPECT_EQ(seen.size(), 23U);
}

TEST(CallingView, CountsWaitingByFieldAndTurnsPagesOfFields) {
    HallPicture picture = picture_of({});
    for (int i = 0; i < 8; ++i) {
        const std::string id = "f" + std::to_string(i);
        picture.fields.push_back({.id = id, .name = {.vi = id, .en = id}, .order = i});
        picture.services.push_back(make_service("A" + id, id, i));
        picture.services.push_back(make_service("B" + id, id, 10));
    }
    picture.services.push_back(make_service("C", "f7", 100));
    picture.services.back().state = "not_here";
    std::map<QString, int> seen;
    for (HallTime passed = 0; passed < 20'000; passed += 1'000) {
        const CallingView view = calling_view(picture, moment_at(morning + passed), {});
        EXPECT_EQ(view.fields.size(), 4U);
        EXPECT_NE(view.fields_page, "");
        for (const FieldRow& field : view.fields)
            seen[field.name] = field.waiting;
    }
    EXPECT_EQ(seen.size(), 8U);
    EXPECT_EQ(seen["f0"], 10);
    EXPECT_EQ(seen["f7"], 17);
}

TEST(CallingView, PutsTheAnnouncementBeforeTheNotices) {
    HallPicture picture = picture_of({});
    picture.hall->notices = {{.vi = "Tiêu đề\nNội dung", .en = "Title\nText"},
                             {.vi = "Một câu ngắn", .en = "One short sentence"}};
    std::set<std::pair<QString, QString>> seen;
    for (HallTime passed = 0; passed < 24'000; passed += 1'000) {
        const CallingView view = calling_view(picture, moment_at(morning + passed), {});
        seen.insert({view.notice_title, view.notice});
    }
    EXPECT_EQ(
        seen,
        (std::set<std::pair<QString, QString>>{{"Tiêu đề", "Nội dung"}, {"Một câu ngắn", ""}}));
    picture.hall->announcement = rules::Text{.vi = "Nghỉ sớm", .en = "Closing early"};
    const CallingView view = calling_view(picture, moment_at(morning), {});
    EXPECT_EQ(view.notice, "Nghỉ sớm");
}

TEST(CallingView, SaysWhyTheHallDoesNotWork) {
    HallPicture picture = picture_of({});
    EXPECT_EQ(calling_view(picture, moment_at(morning), {}).state, "");
    picture.hall->state = "break";
    EXPECT_EQ(calling_view(picture, moment_at(morning), {}).state, "Đang nghỉ giữa giờ");
    picture.hall->reason = {.vi = "Mở lại lúc 13:00", .en = "Open again at 13:00"};
    EXPECT_EQ(calling_view(picture, moment_at(morning), {}).state, "Mở lại lúc 13:00");
    const BoardMoment english{.now = morning, .beat = 0, .language = QStringLiteral("en")};
    EXPECT_EQ(calling_view(picture, english, {}).state, "Open again at 13:00");
}

} // namespace

} // namespace motcua::display
