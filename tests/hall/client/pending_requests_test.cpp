#include "hall/client/back_off.h"
#include "hall/client/pending_requests.h"

#include <gtest/gtest.h>

#include <set>

namespace motcua::client {
namespace {

using std::chrono::milliseconds;

std::string next_of(PendingRequests& pending) {
    const auto* frame = pending.next();
    return frame ? *frame : "-";
}

TEST(PendingRequests, are_sent_in_order_and_once_a_connection) {
    PendingRequests pending;
    pending.add("1", "one", {});
    pending.add("2", "two", {});
    EXPECT_EQ(next_of(pending), "one");
    EXPECT_EQ(next_of(pending), "two");
    EXPECT_EQ(next_of(pending), "-");
    pending.take("1");
    pending.add("3", "three", {});
    pending.connection_lost();
    EXPECT_EQ(next_of(pending), "two");
    EXPECT_EQ(next_of(pending), "three");
}

TEST(PendingRequests, an_id_is_answered_once) {
    PendingRequests pending;
    int answers = 0;
    pending.add("1", "one", [&](const Answer&) { ++answers; });
    const auto handler = pending.take("1");
    ASSERT_TRUE(handler);
    (*handler)({});
    EXPECT_EQ(answers, 1);
    EXPECT_FALSE(pending.take("1"));
    EXPECT_FALSE(pending.take("never"));
}

TEST(PendingRequests, the_same_id_again_replaces_the_handler_only) {
    PendingRequests pending;
    pending.add("1", "one", {});
    pending.add("1", "again", {});
    EXPECT_EQ(next_of(pending), "one");
    EXPECT_EQ(next_of(pending), "-");
    EXPECT_EQ(pending.size(), 1U);
}

TEST(PendingRequests, a_flood_waits_for_answers) {
    PendingRequests pending;
    const auto name = [](std::size_t i) { return "r" + std::to_string(i); };
    for (std::size_t i = 0; i < PendingRequests::window + 2; ++i)
        pending.add(name(i), name(i), {});
    for (std::size_t i = 0; i < PendingRequests::window; ++i)
        EXPECT_EQ(next_of(pending), name(i));
    EXPECT_EQ(next_of(pending), "-");
    pending.take(name(3));
    EXPECT_EQ(next_of(pending), name(PendingRequests::window));
    EXPECT_EQ(next_of(pending), "-");
    pending.connection_lost();
    EXPECT_EQ(next_of(pending), name(0));
}

TEST(BackOff, doubles_up_to_the_longest) {
    BackOff back_off(milliseconds(100), milliseconds(1500));
    for (const int expected : {100, 200, 400, 800, 1500, 1500})
        EXPECT_EQ(back_off.next(1.0), milliseconds(expected));
    back_off.reset();
    EXPECT_EQ(back_off.next(0.0), milliseconds(50));
}

TEST(RequestId, is_new_each_time_and_fits_the_wire) {
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(make_request_id());
    EXPECT_EQ(ids.size(), 1000U);
    EXPECT_LE(ids.rbegin()->size(), 64U);
}

} // namespace
} // namespace motcua::client
