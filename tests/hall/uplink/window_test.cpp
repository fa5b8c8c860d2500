#include "hall/uplink/window.h"

#include <gtest/gtest.h>

namespace motcua::uplink {
namespace {

TEST(Window, lets_so_many_events_fly_and_no_more) {
    Window window(10);
    window.start_after(100);
    EXPECT_EQ(window.room(), 10U);
    EXPECT_TRUE(window.add(101, 106));
    EXPECT_EQ(window.room(), 4U);
    EXPECT_FALSE(window.add(107, 111));
    EXPECT_TRUE(window.add(107, 110));
    EXPECT_EQ(window.room(), 0U);
    EXPECT_TRUE(window.ack(103));
    EXPECT_EQ(window.room(), 3U);
    EXPECT_EQ(window.sent(), 110U);
}

TEST(Window, takes_only_what_follows) {
    Window window(10);
    EXPECT_FALSE(window.add(2, 3));
    EXPECT_FALSE(window.add(0, 0));
    EXPECT_TRUE(window.add(1, 2));
    EXPECT_FALSE(window.add(2, 3));
    EXPECT_FALSE(window.add(3, 2));
    EXPECT_EQ(window.sent(), 2U);
}

TEST(Window, believes_no_ack_of_what_was_never_sent) {
    Window window(10);
    window.start_after(5);
    EXPECT_TRUE(window.add(6, 8));
    EXPECT_FALSE(window.ack(9));
    EXPECT_FALSE(window.ack(4));
    EXPECT_TRUE(window.ack(7));
    EXPECT_TRUE(window.ack(7));
    EXPECT_FALSE(window.ack(6));
    EXPECT_EQ(window.acked(), 7U);
}

} // namespace
} // namespace motcua::uplink
