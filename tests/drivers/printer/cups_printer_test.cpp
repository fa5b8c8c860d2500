/// A slip on printers that take documents: our driver through libcups to an IPP printer of ours
/// whose states are set by hand, and to CUPS's own ippeveprinter, directly and behind a scheduler.

#include "drivers/printer/cups_printer.h"
#include "drivers/printer/slip_document.h"
#include "tests/drivers/printer/sample_slips.h"
#include "tests/support/ipp_responder.h"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <optional>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using motcua::testing::IppResponder;
using Result = PrintOutcome::Result;

class CupsPrinterTest : public ::testing::Test {
protected:
    CupsPrinterTest() {
        model_.language = PrinterLanguage::ipp;
        model_.confirm_limit = 1500ms;
        model_.speed_mm_s = 1000;
    }

    void start(const std::string& destination) {
        printer_ = std::make_unique<CupsPrinter>(context_.get_executor(), destination, model_);
        printer_->start([this](const PrinterStatus& status) { status_ = status; });
    }

    bool run_until(const std::function<bool()>& done) {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        while (!done() && std::chrono::steady_clock::now() < limit) {
            context_.restart();
            context_.run_one_for(20ms);
        }
        return done();
    }

    PrintOutcome print() {
        std::optional<PrintOutcome> outcome;
        printer_->print(sample_slip(576), [&](const PrintOutcome& end) { outcome = end; });
        EXPECT_TRUE(printer_->busy());
        EXPECT_TRUE(run_until([&] { return outcome.has_value(); }));
        return outcome.value_or(PrintOutcome{});
    }

    IppResponder device_;
    asio::io_context context_{1};
    PrinterModel model_;
    std::optional<PrinterStatus> status_;
    std::unique_ptr<CupsPrinter> printer_;
};

TEST_F(CupsPrinterTest, PrintsASlipAsAPageOfItsSize) {
    start(device_.uri());
    ASSERT_TRUE(run_until([this] { return status_.has_value(); }));
    EXPECT_EQ(status_->online, Answer::yes);
    EXPECT_EQ(status_->paper, Paper::ok);
    EXPECT_EQ(print(), (PrintOutcome{Result::printed, ""}));
    const auto documents = device_.documents();
    ASSERT_EQ(documents.size(), 1u);
    EXPECT_EQ(documents[0].format, "application/pdf");
    EXPECT_EQ(documents[0].media, "custom_slip_72.07x75.07mm");
    EXPECT_EQ(documents[0].bytes, slip_pdf(render(sample_slip(576)), 203).bytes);
    EXPECT_EQ(device_.cancelled(), 0);
}

TEST_F(CupsPrinterTest, TroubleKnownBeforehandSendsNothing) {
    start(device_.uri());
    device_.set_printer(5, {"media-empty-error"});
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "paper_out"}));
    device_.set_printer(3, {"cover-open-warning"});
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "cover_open"}));
    device_.set_printer(5, {"paused"});
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "offline"}));
    EXPECT_TRUE(device_.documents().empty());
}

TEST_F(CupsPrinterTest, AStateThatChangesIsTold) {
    start(device_.uri());
    ASSERT_TRUE(run_until([this] { return status_ && status_->paper == Paper::ok; }));
    device_.set_printer(4, {"media-low-warning"});
    ASSERT_TRUE(run_until([this] { return status_->paper == Paper::near_end; }));
    device_.set_printer(5, {"media-jam-error"});
    ASSERT_TRUE(run_until([this] { return status_->jam == Answer::yes; }));
}

TEST_F(CupsPrinterTest, ADocumentThatIsRefusedLeavesNoJobBehind) {
    start(device_.uri());
    device_.refuse_documents(true);
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "not_taken"}));
    EXPECT_EQ(device_.cancelled(), 1);
}

TEST_F(CupsPrinterTest, AJobThatNeverBeginsIsTakenBack) {
    start(device_.uri());
    device_.set_jobs(3, {"none"});
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "stopped"}));
    EXPECT_EQ(device_.cancelled(), 1);
}

TEST_F(CupsPrinterTest, AJobThatStopsInTheMiddleIsTakenBackAndUnknown) {
    start(device_.uri());
    ASSERT_TRUE(run_until([this] { return status_.has_value(); }));
    device_.set_jobs(6, {"printer-stopped"});
    EXPECT_EQ(print(), (PrintOutcome{Result::unknown, "stopped"}));
    EXPECT_EQ(device_.cancelled(), 1);
}

TEST_F(CupsPrinterTest, APrinterThatForgotTheJobHasNotProvedIt) {
    start(device_.uri());
    device_.forget_jobs(true);
    EXPECT_EQ(print(), (PrintOutcome{Result::unknown, "forgotten"}));
}

TEST_F(CupsPrinterTest, AnAbortedJobIsUnknown) {
    start(device_.uri());
    device_.set_jobs(8, {"aborted-by-system"});
    EXPECT_EQ(print(), (PrintOutcome{Result::unknown, "aborted"}));
}

TEST_F(CupsPrinterTest, APrinterThatIsNotThereIsOffline) {
    start("ipp://127.0.0.1:9/ipp/print");
    ASSERT_TRUE(run_until([this] { return status_.has_value(); }));
    EXPECT_EQ(status_->online, Answer::no);
    EXPECT_EQ(print(), (PrintOutcome{Result::failed, "unreachable"}));
}

TEST_F(CupsPrinterTest, EndingInTheMiddleOfAJobIsQuickAndTakesItBack) {
    model_.confirm_limit = 60000ms;
    start(device_.uri());
    device_.set_jobs(5, {"job-printing"});
    bool called = false;
    printer_->print(sample_slip(576), [&](const PrintOutcome&) { called = true; });
    ASSERT_TRUE(run_until([this] { return !device_.documents().empty(); }));
    const auto start = std::chrono::steady_clock::now();
    printer_.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
    EXPECT_EQ(device_.cancelled(), 1);
    EXPECT_FALSE(called);
}

} // namespace
} // namespace motcua::drivers
