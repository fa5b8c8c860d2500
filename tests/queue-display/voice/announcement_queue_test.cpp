#include "queue-display/voice/announcement_queue.h"

#include <gtest/gtest.h>

namespace motcua::display {
namespace {

constexpr HallTime start = 1'000'000;

SpokenCall make_call(std::string visit, std::string number, HallTime at, int times = 1) {
    return {.visit = std::move(visit),
            .number = std::move(number),
            .counter = "1",
            .called_at = at,
            .times = times};
}

/// What is said from now on when each announcement takes `length` ms.
std::vector<std::string> say_all(AnnouncementQueue& queue, HallTime now, HallTime length = 0) {
    std::vector<std::string> said;
    while (const auto call = queue.begin(now)) {
        said.push_back(call->number);
        now += length;
        queue.end();
    }
    return said;
}

using Said = std::vector<std::string>;

TEST(AnnouncementQueue, SaysBothCallsOfOneInstant) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("2", "B004", start), make_call("1", "A017", start)}, start);
    EXPECT_EQ(say_all(queue, start), (Said{"A017", "B004"}));
}

TEST(AnnouncementQueue, NeverOverlaps) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start), make_call("2", "B004", start)}, start);
    ASSERT_TRUE(queue.begin(start).has_value());
    EXPECT_FALSE(queue.begin(start).has_value());
    queue.end();
    EXPECT_TRUE(queue.begin(start).has_value());
}

TEST(AnnouncementQueue, SaysACallOnceThoughSnapshotsRepeatIt) {
    AnnouncementQueue queue{{}};
    const std::vector<SpokenCall> calls{make_call("1", "A017", start)};
    queue.update(calls, start);
    EXPECT_EQ(say_all(queue, start), Said{"A017"});
    for (HallTime later = start; later < start + 300'000; later += 1000) {
        queue.update(calls, later);
        EXPECT_EQ(say_all(queue, later), Said{});
    }
}

TEST(AnnouncementQueue, IsNotFooledByARecordThatVanishesAndComesBack) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start)}, start);
    EXPECT_EQ(say_all(queue, start), Said{"A017"});
    queue.update({}, start + 1000);
    queue.update({make_call("1", "A017", start)}, start + 2000);
    EXPECT_EQ(say_all(queue, start + 2000), Said{});
}

TEST(AnnouncementQueue, SaysARecallAgainEvenLongAfterTheFirstCall) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start)}, start);
    EXPECT_EQ(say_all(queue, start), Said{"A017"});
    const HallTime later = start + 600'000;
    queue.update({make_call("1", "A017", start, 2)}, later);
    EXPECT_EQ(say_all(queue, later), Said{"A017"});
}

TEST(AnnouncementQueue, SaysARecallOnceWhenTheFirstCallStillWaits) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start)}, start);
    queue.update({make_call("1", "A017", start, 2)}, start + 1000);
    EXPECT_EQ(say_all(queue, start + 1000), Said{"A017"});
}

TEST(AnnouncementQueue, SaysATransferToAnotherCounter) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start)}, start);
    say_all(queue, start);
    SpokenCall transferred = make_call("1", "A017", start + 5000);
    transferred.counter = "3";
    queue.update({transferred}, start + 5000);
    const auto call = queue.begin(start + 5000);
    ASSERT_TRUE(call.has_value());
    EXPECT_EQ(call->counter, "3");
}

TEST(AnnouncementQueue, LeavesOutACallThatIsOverBeforeItsTurn) {
    AnnouncementQueue queue{{}};
    queue.update({make_call("1", "A017", start), make_call("2", "B004", start)}, start);
    queue.update({make_call("2", "B004", start)}, start + 500);
    EXPECT_EQ(say_all(queue, start + 500), Said{"B004"});

    SpokenCall serving = make_call("3", "C009", start + 1000);
    queue.update({serving}, start + 1000);
    serving.serving = true;
    queue.update({serving}, start + 1500);
    EXPECT_EQ(say_all(queue, start + 1500), Said{});
}

TEST(AnnouncementQueue, LeavesOutOldCallsAtStart) {
    AnnouncementQueue queue{{.oldest = 60'000}};
    queue.update({make_call("1", "A017", start - 61'000), make_call("2", "B004", start - 59'000)},
                 start);
    EXPECT_EQ(say_all(queue, start), Said{"B004"});
}

TEST(AnnouncementQueue, NeverPilesUpBeyondTheSetAge) {
    AnnouncementQueue queue{{.oldest = 30'000}};
    std::vector<SpokenCall> calls;
    for (int i = 10; i < 60; ++i) {
        calls.push_back(make_call(std::to_string(i), "A0" + std::to_string(i), start));
    }
    queue.update(calls, start);
    EXPECT_EQ(say_all(queue, start, 10'000), (Said{"A010", "A011", "A012", "A013"}));
    EXPECT_EQ(queue.waiting(), 0U);
}

} // namespace
} // namespace motcua::display
