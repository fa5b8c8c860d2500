#include "queue-display/boards/hall_picture.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace motcua::display {

namespace {

ui::Records records_of(const char* text) {
    ui::Records records;
    const boost::json::value value = boost::json::parse(text);
    for (const auto& member : value.get_object())
        records.emplace(member.key(), member.value().get_object());
    return records;
}

TEST(HallPicture, IsEmptyBeforeTheFirstSnapshot) {
    const HallPicture picture = read_hall_picture({});
    EXPECT_FALSE(picture.hall.has_value());
    EXPECT_TRUE(picture.calls.empty());
    EXPECT_EQ(picture.unreadable, 0);
}

TEST(HallPicture, OrdersCallsServicesAndFields) {
    const HallPicture picture = read_hall_picture(records_of(R"({
        "call/1": {"visit": 1, "number": "A001", "called_at": 1000},
        "call/2": {"visit": 2, "number": "A002", "called_at": 3000},
        "call/3": {"visit": 3, "number": "A003", "called_at": 3000},
        "service/A": {"id": "A", "order": 2}, "service/B": {"id": "B", "order": 1},
        "field/x": {"id": "x", "order": 9}, "field/y": {"id": "y", "order": 3}})"));
    ASSERT_EQ(picture.calls.size(), 3U);
    EXPECT_EQ(picture.calls[0].number, "A003");
    EXPECT_EQ(picture.calls[1].number, "A002");
    EXPECT_EQ(picture.services.front().id, "B");
    EXPECT_EQ(picture.fields.front().id, "y");
}

TEST(HallPicture, LeavesOutARecordThatCannotBeReadAndShowsTheOthers) {
    const HallPicture picture = read_hall_picture(records_of(R"({
        "call/1": {"visit": "one", "number": "A001"},
        "call/2": {"visit": 2, "number": "A002", "called_at": 3000, "zone": "new member"},
        "device/printer": {"id": 5}})"));
    ASSERT_EQ(picture.calls.size(), 1U);
    EXPECT_EQ(picture.calls[0].number, "A002");
    EXPECT_EQ(picture.unreadable, 1);
}

} // namespace

} // namespace motcua::display
