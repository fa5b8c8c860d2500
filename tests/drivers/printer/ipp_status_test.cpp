#include "drivers/printer/ipp_status.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

using Result = PrintOutcome::Result;

TEST(IppStatus, TheSeverityOfAReasonIsNotPartOfIt) {
    for (const char* reason : {"media-low", "media-low-report", "media-low-warning"}) {
        EXPECT_EQ(describe_ipp({3, {reason}, true}).paper, Paper::near_end) << reason;
    }
    EXPECT_EQ(without_severity("media-empty-error"), "media-empty");
    EXPECT_EQ(without_severity("none"), "none");
}

TEST(IppStatus, ReasonsBecomeStates) {
    EXPECT_EQ(describe_ipp({5, {"media-empty-error"}, true}).paper, Paper::out);
    EXPECT_EQ(describe_ipp({3, {"media-needed"}, true}).paper, Paper::out);
    EXPECT_EQ(describe_ipp({3, {"cover-open-warning"}, true}).cover, Cover::open);
    EXPECT_EQ(describe_ipp({3, {"media-jam-error"}, true}).jam, Answer::yes);
    EXPECT_EQ(describe_ipp({3, {"offline-report"}, true}).online, Answer::no);
    EXPECT_EQ(describe_ipp({5, {"paused"}, true}).online, Answer::no);
    EXPECT_EQ(describe_ipp({5, {"other-error"}, true}).fault, Answer::yes);
}

TEST(IppStatus, SilenceIsAnAnswerOnlyOfAPrinter) {
    const auto printer = describe_ipp({3, {"none"}, true});
    EXPECT_EQ(printer.paper, Paper::ok);
    EXPECT_EQ(printer.jam, Answer::no);
    const auto queue = describe_ipp({3, {"none"}, false});
    EXPECT_EQ(queue.online, Answer::yes);
    EXPECT_EQ(queue.paper, Paper::unknown);
    EXPECT_EQ(queue.cover, Cover::unknown);
    EXPECT_EQ(queue.jam, Answer::unknown);
}

TEST(IppOutcome, CompletedIsPaperOnlyWhenThePrinterSaysSo) {
    EXPECT_EQ(ipp_outcome({9, {"job-completed-successfully"}}, true),
              (PrintOutcome{Result::printed, ""}));
    EXPECT_EQ(ipp_outcome({9, {"job-completed-successfully"}}, false)->result, Result::unknown);
    EXPECT_EQ(ipp_outcome({9, {"cups-ipp-missing-job-history"}}, true),
              (PrintOutcome{Result::unknown, "forgotten"}));
    EXPECT_EQ(ipp_outcome({9, {"job-completed-with-errors"}}, true)->result, Result::unknown);
}

TEST(IppOutcome, JobsThatStillMayPrintHaveNone) {
    for (const int state : {3, 4, 5, 6}) {
        EXPECT_FALSE(ipp_outcome({state, {}}, true)) << state;
    }
    EXPECT_EQ(ipp_outcome({8, {}}, true)->result, Result::unknown);
    EXPECT_EQ(ipp_outcome({7, {}}, true)->result, Result::unknown);
}

TEST(IppOutcome, GivenUpBeforeItBeganIsFailed) {
    PrinterStatus out;
    out.paper = Paper::out;
    EXPECT_EQ(ipp_given_up(out, false), (PrintOutcome{Result::failed, "paper_out"}));
    EXPECT_EQ(ipp_given_up(out, true), (PrintOutcome{Result::unknown, "paper_out"}));
    EXPECT_EQ(ipp_given_up({}, true), (PrintOutcome{Result::unknown, "stopped"}));
}

} // namespace
} // namespace motcua::drivers
