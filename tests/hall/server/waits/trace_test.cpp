#include "hall/server/waits/trace.h"

#include <gtest/gtest.h>

namespace motcua::hall::waits {
namespace {

using namespace std::chrono_literals;

std::string mistakes_in(std::string_view csv) {
    try {
        read_trace(csv, "t.csv");
    } catch (const BadTrace& bad) {
        return bad.what();
    }
    return {};
}

TEST(Trace, reads_the_columns_it_needs_in_any_order_and_passes_over_others) {
    const Trace trace = read_trace("queue,hall,ticket,called_at,arrived_at,open_counters,mood\n"
                                   "q,\"h,1\",7,2019-12-30T08:00:31,2019-12-30T07:56:24,2,fine\n"
                                   "q,\"h,1\",8,,2019-12-30 07:57,,\n",
                                   "t.csv");
    ASSERT_EQ(trace.rows.size(), 2U);
    const TraceRow& row = trace.rows[0];
    EXPECT_EQ(row.hall, "h,1");
    EXPECT_EQ(row.queue, "q");
    EXPECT_EQ(row.ticket, "7");
    EXPECT_EQ(row.arrived_text, "2019-12-30T07:56:24");
    EXPECT_EQ(*row.called_at - row.arrived_at, 4min + 7s);
    EXPECT_FALSE(trace.rows[1].called_at);
    EXPECT_EQ(trace.rows[1].arrived_at - row.arrived_at, 36s);
}

TEST(Trace, uses_priorities_and_who_gave_up_when_they_are_there) {
    const Trace trace =
        read_trace("hall,queue,ticket,priority,arrived_at,called_at,finished_at,counter,left_at\n"
                   "h,q,1,2,2020-01-02T09:00:00.5,2020-01-02T09:00:10Z,later,AVI,\n"
                   "h,q,2,0,2020-01-02T09:00:01,,,,2020-01-02T09:01:01+02:00\n",
                   "t.csv");
    EXPECT_EQ(trace.rows[0].priority, "2");
    EXPECT_EQ(trace.rows[0].called_at.value() - trace.rows[0].arrived_at, 9500ms);
    EXPECT_EQ(*trace.rows[1].left_at - trace.rows[1].arrived_at, 60s);
}

TEST(Trace, a_call_before_the_arrival_counts_as_the_arrival) {
    const Trace trace = read_trace("hall,queue,ticket,arrived_at,called_at\n"
                                   "h,q,1,2020-01-02T09:00:00,2020-01-02T08:59:00\n",
                                   "t.csv");
    EXPECT_EQ(trace.rows[0].called_at, trace.rows[0].arrived_at);
}

TEST(Trace, tells_line_and_column_of_every_mistake) {
    EXPECT_EQ(mistakes_in("hall,queue,ticket,arrived_at,called_at\r\n"
                          "h,q,1,2020-01-02T09:00:00,soon\r\n"
                          "h,q,2\r\n"
                          "h,q,3,2020-02-30T09:00:00,\r\n"
                          "h,q,4,,\r\n"),
              "t.csv:2:27: no time: \"soon\"; as 2019-12-30T07:56:24\n"
              "t.csv:3:1: 3 fields; the header has 5\n"
              "t.csv:4:7: no time: \"2020-02-30T09:00:00\"; as 2019-12-30T07:56:24\n"
              "t.csv:5:7: no time of arrival");
}

TEST(Trace, needs_its_columns) {
    EXPECT_EQ(mistakes_in("hall,queue,ticket,arrived_at\n"),
              "t.csv:1:1: column called_at is missing");
    EXPECT_NE(mistakes_in(""), "");
    EXPECT_EQ(mistakes_in("hall,queue,ticket,arrived_at,called_at,hall\n"),
              "t.csv:1:40: column \"hall\" stands here twice");
}

TEST(Trace, tells_twenty_mistakes_and_how_many_more) {
    std::string csv = "hall,queue,ticket,arrived_at,called_at\n";
    for (int row = 0; row < 25; ++row) {
        csv += "h,q,1,x,\n";
    }
    EXPECT_TRUE(mistakes_in(csv).ends_with("\n... and 5 more"));
}

TEST(Trace, a_file_that_is_not_there_is_told) {
    EXPECT_THROW(load_trace("/nowhere/trace.csv"), BadTrace);
}

} // namespace
} // namespace motcua::hall::waits
