#include "hall/server/waits/report.h"

#include <gtest/gtest.h>

#include <sstream>

namespace motcua::hall::waits {
namespace {

using namespace std::chrono_literals;

class ReportTest : public ::testing::Test {
protected:
    ReportTest() {
        for (int row = 0; row < 4; ++row) {
            rows_[row].hall = "h";
            rows_[row].queue = "q,1";
            rows_[row].ticket = std::to_string(row);
            rows_[row].arrived_text = "2020-01-02T09:00:00";
        }
        rows_[0].called_at = rows_[0].arrived_at + 10min;
        rows_[1].called_at = rows_[1].arrived_at + 30min;
        rows_[2].called_at = rows_[2].arrived_at + 20min;
        all_ = {{&rows_[0], {5, 12, 20}, 0},
                {&rows_[1], {5, 15, 25}, 3},
                {&rows_[2], {25, 30, 45}, 12},
                {&rows_[3], {1, 2, 3}, 0}}; // never called
    }

    TraceRow rows_[4];
    std::vector<Foretold> all_;
};

TEST_F(ReportTest, scores_the_called_ones_by_how_many_waited) {
    const Score all = score(all_);
    EXPECT_EQ(all.tickets, 3);
    EXPECT_DOUBLE_EQ(all.error(), 9);
    EXPECT_DOUBLE_EQ(all.bias(), (57.0 - 60) / 60);
    EXPECT_EQ(all.within_ten, 2);
    EXPECT_EQ(all.in_range, 1);
    EXPECT_EQ(all.below_high, 2);
    EXPECT_DOUBLE_EQ(score(all_, 3).error(), 12.5);
    EXPECT_EQ(score(all_, 1, 2).tickets, 0);
}

TEST_F(ReportTest, writes_a_row_for_every_ticket) {
    std::ostringstream out;
    write_csv({all_[0], all_[3]}, out);
    EXPECT_EQ(out.str(),
              "hall,queue,ticket,arrived_at,p10,p50,p90\n"
              "h,\"q,1\",0,2020-01-02T09:00:00,5.000,12.000,20.000\n"
              "h,\"q,1\",3,2020-01-02T09:00:00,1.000,2.000,3.000\n");
}

TEST_F(ReportTest, prints_a_line_for_each_size_of_line) {
    std::ostringstream out;
    write_report(all_, out);
    EXPECT_NE(
        out.str().find("all             3     20.00    9.00      66.7     33.3   66.7    -5.0"),
        std::string::npos)
        << out.str();
    EXPECT_NE(out.str().find("10+             1"), std::string::npos);
}

} // namespace
} // namespace motcua::hall::waits
