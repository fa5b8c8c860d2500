#include "drivers/emulator/emulator_options.h"
#include "drivers/emulator/printer_machine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace motcua::drivers {
namespace {

using testing::ElementsAre;

class MachineTest : public testing::Test {
protected:
    Bytes send(std::initializer_list<int> bytes) {
        Bytes all;
        for (const int byte : bytes) {
            all.push_back(static_cast<std::uint8_t>(byte));
        }
        machine.receive(all);
        machine.run(std::numeric_limits<int>::max());
        return machine.take_replies();
    }

    PrinterMachine machine{64, 1};
};

TEST_F(MachineTest, DrawsRasterInAllItsSizes) {
    send({0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0xA0});
    send({0x1D, 0x76, 0x30, 3, 1, 0, 1, 0, 0xA0});
    send({0x1D, 0x4C, 8, 0, 0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0x80});
    send({0x1D, 0x56, 0x42, 2});
    const auto papers = machine.take_papers();
    ASSERT_EQ(papers.size(), 1u);
    const auto& paper = papers[0];
    ASSERT_EQ(paper.height, 6) << "1 + 2 + 1 rows and a feed of 2";
    EXPECT_TRUE(paper.black(0, 0) && !paper.black(1, 0) && paper.black(2, 0));
    EXPECT_TRUE(paper.black(1, 1) && paper.black(1, 2) && !paper.black(2, 1) && paper.black(4, 2));
    EXPECT_TRUE(paper.black(8, 3) && !paper.black(0, 3));
}

TEST_F(MachineTest, AnswersRealTimeStatusOutOfOrder) {
    PrinterSwitches switches;
    switches.roll = PrinterSwitches::Roll::empty;
    machine.set(switches);
    EXPECT_THAT(send({0x1D, 0x72, 1, 0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4}),
                ElementsAre(0x1A, 0x32, 0x7E))
        << "GS r waits in the buffer";
    machine.set({});
    EXPECT_THAT(send({}), ElementsAre(0x00));
}

TEST_F(MachineTest, ARealTimeCommandInsideARasterIsAnsweredAndPrinted) {
    EXPECT_THAT(send({0x1D, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 0x04, 0x01}), ElementsAre(0x12));
    EXPECT_TRUE(machine.idle());
    EXPECT_TRUE(machine.tear_off().black(3, 0));
}

TEST_F(MachineTest, ProcessIdsAreAnsweredInOrder) {
    EXPECT_THAT(send({0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 'a', 'b', 'c', 'd'}),
                ElementsAre(0x37, 0x22, 'a', 'b', 'c', 'd', 0));
}

TEST_F(MachineTest, AutomaticStatusTellsChanges) {
    EXPECT_THAT(send({0x1D, 0x61, 0x0E}), ElementsAre(0x10, 0, 0, 0x0F));
    PrinterSwitches switches;
    switches.cover_open = true;
    machine.set(switches);
    machine.set(switches);
    EXPECT_THAT(machine.take_replies(), ElementsAre(0x38, 0, 0, 0x0F)) << "once";
}

TEST_F(MachineTest, StandsStillWithoutPaperAndGoesOnAfter) {
    PrinterSwitches switches;
    switches.roll = PrinterSwitches::Roll::empty;
    machine.set(switches);
    send({0x1B, 0x4A, 10, 0x1D, 0x56, 0});
    EXPECT_TRUE(machine.take_papers().empty());
    machine.set({});
    send({});
    EXPECT_EQ(machine.take_papers().size(), 1u);
}

TEST_F(MachineTest, PrintsNoFasterThanItIsLet) {
    const Bytes raster{0x1D, 0x76, 0x30, 0, 1, 0, 4, 0, 1, 2, 3, 4};
    machine.receive(raster);
    EXPECT_EQ(machine.run(3), 3);
    EXPECT_FALSE(machine.idle());
    EXPECT_EQ(machine.run(3), 1);
}

TEST_F(MachineTest, CountsWhatItDoesNotKnow) {
    send({'H', 'i', 0x1D, 0x7A, 1});
    EXPECT_EQ(machine.unknown_bytes(), 5u);
}

TEST_F(MachineTest, ItsBufferIsNotEndless) {
    PrinterSwitches switches;
    switches.jam = true;
    machine.set(switches);
    const Bytes much(200000, 0);
    EXPECT_LT(machine.receive(much), much.size());
    EXPECT_EQ(machine.receive(much), 0u);
}

TEST(EmulatorOptions, MistakesAreTold) {
    EXPECT_EQ(parse_emulator_options({"--port", "0", "--paper", "x"}).paper_folder, "x");
    EXPECT_THROW(parse_emulator_options({"--port", "70000"}), std::invalid_argument);
    EXPECT_THROW(parse_emulator_options({"--port"}), std::invalid_argument);
    EXPECT_THROW(parse_emulator_options({"--what", "1"}), std::invalid_argument);
}

} // namespace
} // namespace motcua::drivers
