#include "drivers/agent/print_memory.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::PrintOutcome;
using Result = PrintOutcome::Result;

class PrintMemoryTest : public testing::Test {
protected:
    PrintMemoryTest() { std::filesystem::remove_all(folder_); }

    ~PrintMemoryTest() override { std::filesystem::remove_all(folder_); }

    const std::filesystem::path folder_ = testing::TempDir() + "print-memory";
    const std::filesystem::path file_ = folder_ / "printed.log";
};

TEST_F(PrintMemoryTest, RemembersAfterARestart) {
    {
        PrintMemory memory(file_);
        EXPECT_TRUE(memory.begin("e/print/1/0"));
        EXPECT_TRUE(memory.end("e/print/1/0", {Result::failed, "paper_out"}));
        EXPECT_TRUE(memory.begin("e/print/2/0"));
        memory.begin("e/print/3/0");
        memory.end("e/print/3/0", {Result::printed, ""});
    }
    const PrintMemory memory(file_);
    EXPECT_EQ(memory.find("e/print/1/0")->outcome, (PrintOutcome{Result::failed, "paper_out"}));
    EXPECT_FALSE(memory.find("e/print/2/0")->outcome) << "begun, its end never seen";
    EXPECT_EQ(memory.find("e/print/3/0")->outcome, (PrintOutcome{Result::printed, ""}));
    EXPECT_EQ(memory.find("e/print/4/0"), nullptr);
}

TEST_F(PrintMemoryTest, ALineCutShortByACrashIsIgnored) {
    {
        PrintMemory memory(file_);
        memory.begin("e/print/1/0");
    }
    std::ofstream(file_, std::ios::app) << "ended e/print/1/0 prin";
    const PrintMemory memory(file_);
    EXPECT_FALSE(memory.find("e/print/1/0")->outcome);
}

TEST_F(PrintMemoryTest, ForgetsWhatIsNotKept) {
    {
        PrintMemory memory(file_);
        for (int i = 0; i < 50; ++i) {
            memory.begin("e/print/" + std::to_string(i) + "/0");
        }
        memory.end("e/print/7/0", {Result::unknown, "gone"});
        memory.keep({"e/print/7/0", "e/print/8/0"});
        memory.begin("e/print/90/0");
    }
    const PrintMemory memory(file_);
    EXPECT_EQ(memory.size(), 3u);
    EXPECT_EQ(memory.find("e/print/7/0")->outcome, (PrintOutcome{Result::unknown, "gone"}));
    EXPECT_LT(std::filesystem::file_size(file_), 200u);
}

TEST_F(PrintMemoryTest, AFolderThatCannotBeUsedIsSaidAtStart) {
    EXPECT_THROW(PrintMemory("/proc/none/printed.log"), std::runtime_error);
}

} // namespace
} // namespace motcua::devices
