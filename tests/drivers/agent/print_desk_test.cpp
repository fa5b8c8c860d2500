#include "drivers/agent/print_desk.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace motcua::devices {
namespace {

using namespace std::chrono_literals;
using drivers::PrintOutcome;
using protocol::Instant;
using protocol::PrintRecord;
using Result = PrintOutcome::Result;

const Instant asked{1795398120000ms};

PrintRecord ticket(std::uint64_t visit, const std::string& kiosk = "K1", int copy = 0) {
    PrintRecord record;
    record.visit = visit;
    record.copy = copy;
    record.kiosk = kiosk;
    record.asked_at = asked + std::chrono::milliseconds(visit);
    return record;
}

/// A desk for the printers of K1 and K2 that can be killed and started again.
class PrintDeskTest : public testing::Test {
protected:
    PrintDeskTest() {
        std::filesystem::remove_all(folder_);
        restart();
    }

    ~PrintDeskTest() override {
        memory_.reset();
        std::filesystem::remove_all(folder_);
    }

    void restart(const std::string& epoch = "e1") {
        memory_.reset();
        memory_.emplace(folder_ / "printed.log");
        desk_.emplace(
            std::map<std::string, std::string>{{"K1", "P1"}, {"K2", "P2"}}, 2min, *memory_);
        desk_->set_epoch(epoch);
    }

    /// The hall's clock and ours both show what `now_` says, until they are set apart.
    std::vector<PrintReport> take_all(const std::vector<PrintRecord>& records) {
        return desk_->take_all(
            records, asked + std::chrono::floor<std::chrono::milliseconds>(now_ - start), now_);
    }

    /// The visit given out to a printer; 0 when there is none.
    std::uint64_t next(const std::string& printer) {
        const auto next = desk_->next(printer, now_);
        last_ = next.order.value_or(PrintOrder{});
        return last_.ticket.visit;
    }

    std::filesystem::path folder_ = testing::TempDir() + "print-desk";
    std::optional<PrintMemory> memory_;
    std::optional<PrintDesk> desk_;
    PrintOrder last_;
    const PrintDesk::Time start = PrintDesk::Time() + 1h;
    PrintDesk::Time now_ = start;
};

TEST_F(PrintDeskTest, EachOnceInTheOrderAskedByItsKiosksPrinter) {
    EXPECT_TRUE(take_all({ticket(12), ticket(3), ticket(4, "K2"), ticket(5, "K9")}).empty());
    EXPECT_EQ(next("P1"), 3u);
    EXPECT_EQ(next("P1"), 12u);
    EXPECT_EQ(next("P1"), 0u);
    EXPECT_EQ(next("P2"), 4u);
    take_all({ticket(12), ticket(3), ticket(4, "K2")});
    EXPECT_EQ(next("P1"), 0u) << "the records stay while it prints";
}

TEST_F(PrintDeskTest, HowItEndedIsToldOnceAndAgainWhenItWasNotHeard) {
    take_all({ticket(3)});
    next("P1");
    const auto report = desk_->ended(last_, {Result::printed, ""});
    EXPECT_EQ(report.visit, 3u);
    EXPECT_EQ(report.outcome, (PrintOutcome{Result::printed, ""}));
    const auto again = take_all({ticket(3)});
    ASSERT_EQ(again.size(), 1u);
    EXPECT_EQ(again[0].outcome, (PrintOutcome{Result::printed, ""}));
    EXPECT_EQ(next("P1"), 0u);
}

TEST_F(PrintDeskTest, KilledInTheMiddleIsUnknownAndNotASecondPaper) {
    take_all({ticket(3), ticket(4)});
    EXPECT_EQ(next("P1"), 3u);
    restart();
    const auto reports = take_all({ticket(3), ticket(4)});
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].visit, 3u);
    EXPECT_EQ(reports[0].outcome, (PrintOutcome{Result::unknown, "interrupted"}));
    EXPECT_EQ(reports[0].cut_off_printer, "P1") << "it may sit inside the torn job";
    EXPECT_EQ(next("P1"), 4u) << "the other one was not begun";
}

TEST_F(PrintDeskTest, KilledAfterTheEndTellsTheSameEnd) {
    take_all({ticket(3)});
    next("P1");
    desk_->ended(last_, {Result::failed, "paper_out"});
    restart();
    const auto reports = take_all({ticket(3)});
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].outcome, (PrintOutcome{Result::failed, "paper_out"}));
}

TEST_F(PrintDeskTest, ATicketNobodyWaitsForAnyMoreIsNotPrinted) {
    take_all({ticket(3), ticket(4)});
    now_ += 3min;
    auto late = ticket(5);
    late.asked_at = asked + 3min;
    take_all({ticket(3), ticket(4), late});
    const auto next = desk_->next("P1", now_);
    ASSERT_EQ(next.too_late.size(), 2u);
    EXPECT_EQ(next.too_late[0].outcome, (PrintOutcome{Result::failed, "too_old"}));
    EXPECT_EQ(next.order->ticket.visit, 5u);
}

TEST_F(PrintDeskTest, OneThatWaitedWhileThisBoxWasAwayIsTooOldWhenItIsSeen) {
    now_ += 3min;
    take_all({ticket(3)});
    EXPECT_EQ(desk_->next("P1", now_).too_late.size(), 1u);
}

TEST_F(PrintDeskTest, AHallClockThatIsSetDoesNotMatterWhileItWaits) {
    take_all({ticket(3)});
    desk_->take_all({ticket(3)}, asked + 1h, now_ + 1s);
    EXPECT_EQ(next("P1"), 3u);
}

TEST_F(PrintDeskTest, WhatTheHallKnowsAsUnknownIsLeftAlone) {
    auto record = ticket(3);
    record.unknown = true;
    EXPECT_TRUE(take_all({record}).empty());
    EXPECT_EQ(next("P1"), 0u);
}

TEST_F(PrintDeskTest, ARecordThatGoesAwayIsNotPrinted) {
    take_all({ticket(3)});
    take_all({});
    EXPECT_EQ(next("P1"), 0u);
}

TEST_F(PrintDeskTest, ACopyIsAnotherPaper) {
    take_all({ticket(3)});
    next("P1");
    desk_->ended(last_, {Result::printed, ""});
    EXPECT_TRUE(take_all({ticket(3, "K1", 1)}).empty());
    EXPECT_EQ(next("P1"), 3u);
    EXPECT_EQ(last_.key, "print/3/1");
}

TEST_F(PrintDeskTest, AHallWithANewEpochMeansOtherVisits) {
    take_all({ticket(3)});
    next("P1");
    restart("e2");
    EXPECT_TRUE(take_all({ticket(3)}).empty());
    EXPECT_EQ(next("P1"), 3u);
}

TEST_F(PrintDeskTest, ItsMemoryDoesNotGrow) {
    for (std::uint64_t visit = 1; visit < 1000; ++visit) {
        take_all({ticket(visit)});
        next("P1");
        desk_->ended(last_, {Result::printed, ""});
    }
    take_all({});
    EXPECT_LT(memory_->size(), 200u);
}

} // namespace
} // namespace motcua::devices
