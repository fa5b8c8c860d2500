#include "hall/server/waits/task.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace motcua::hall::waits {
namespace {

class TaskTest : public ::testing::Test {
protected:
    TaskTest() { std::filesystem::create_directories(folder_); }

    ~TaskTest() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path file(const char* name, const char* text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    std::filesystem::path folder_ =
        std::filesystem::path(testing::TempDir()) /
        ("waits-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::ostringstream out_;
    std::ostringstream report_;
};

constexpr auto two_days = "hall,queue,ticket,arrived_at,called_at\r\n"
                          "h,q,1,2020-01-02T09:00:00,2020-01-02T09:05:00\r\n"
                          "h,q,2,2020-01-03T10:00:00,2020-01-03T10:06:00\r\n"
                          "h,q,1,2020-01-03T09:00:00,2020-01-03T09:07:00\r\n";

TEST_F(TaskTest, writes_the_rows_in_the_order_of_the_file) {
    WaitsOptions options;
    options.trace = file("trace.csv", two_days);
    ASSERT_TRUE(run(options, out_, report_));
    const std::string text = out_.str();
    EXPECT_TRUE(text.starts_with("hall,queue,ticket,arrived_at,p10,p50,p90\nh,q,1,2020-01-02T"));
    EXPECT_LT(text.find("h,q,2,2020-01-03T10"), text.find("h,q,1,2020-01-03T09"));
    EXPECT_NE(report_.str().find("all             3"), std::string::npos);
}

TEST_F(TaskTest, learns_from_the_training_files_and_writes_to_a_file) {
    WaitsOptions options;
    options.train = {file("one.csv", two_days)};
    options.trace = file("trace.csv",
                         "hall,queue,ticket,arrived_at,called_at\n"
                         "h,q,1,2020-01-06T09:00:00,2020-01-06T09:05:00\n");
    options.output = folder_ / "out.csv";
    ASSERT_TRUE(run(options, out_, report_));
    EXPECT_EQ(out_.str(), "");
    std::ifstream written(*options.output);
    std::string header;
    std::string row;
    std::getline(written, header);
    std::getline(written, row);
    EXPECT_TRUE(row.starts_with("h,q,1,2020-01-06T09:00:00,"));
    EXPECT_FALSE(row.ends_with(",0.000,0.000,0.000"));
}

TEST_F(TaskTest, a_bad_file_is_told_and_nothing_is_written) {
    WaitsOptions options;
    options.trace = file("trace.csv", "hall,queue,ticket,arrived_at,called_at\nh,q,1,now,\n");
    EXPECT_FALSE(run(options, out_, report_));
    EXPECT_EQ(report_.str(), "trace.csv:2:7: no time: \"now\"; as 2019-12-30T07:56:24\n");
    EXPECT_EQ(out_.str(), "");
}

} // namespace
} // namespace motcua::hall::waits
