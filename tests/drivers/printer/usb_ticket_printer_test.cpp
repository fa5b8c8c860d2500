/// A ticket printer on USB: our driver and the unchanged libusb against the imitated printer, with
/// the cable, the hub and the roll of a bad day.

#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/ticket_printer.h"
#include "drivers/transport/usb_transport.h"
#include "tests/drivers/printer/sample_slips.h"
#include "tests/support/usb_printer.h"
#include "tests/support/usb_world.h"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <random>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using motcua::testing::printer_configuration;
using motcua::testing::UsbIdentity;
using motcua::testing::UsbPlug;
using motcua::testing::UsbPrinter;
using motcua::testing::UsbWorld;
using Result = PrintOutcome::Result;
using Roll = PrinterSwitches::Roll;

PrinterModel virtual_model() {
    ConfigFile file(
        std::filesystem::path(MOTCUA_SOURCE_DIR "/device-configs/printers/virtual-80mm.toml"));
    return read_printer_model(file);
}

class UsbTicketPrinterTest : public ::testing::Test {
protected:
    void TearDown() override {
        printer_.reset();
        usb_.reset();
    }

    static UsbIdentity identity() {
        UsbIdentity printer;
        printer.configuration = printer_configuration(7, 2);
        return printer;
    }

    void start(const PrinterModel& model = virtual_model()) {
        usb_ = std::make_unique<UsbBus>(context_.get_executor());
        printer_ = std::make_unique<TicketPrinter>(
            context_.get_executor(),
            std::make_unique<UsbTransport>(
                *usb_, UsbAddress{"1209:2306", "", ""}, model.link.matches, model.link.quirks),
            model);
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

    bool ready() {
        return run_until([this] { return status_.online == Answer::yes; });
    }

    /// All questions are answered, and none is asked again for two seconds.
    bool at_rest() {
        return run_until([this] {
            return status_.online == Answer::yes && status_.ticket_in_mouth != Answer::unknown;
        });
    }

    PrintOutcome print(const Slip& slip) {
        std::optional<PrintOutcome> outcome;
        printer_->print(slip, [&](const PrintOutcome& end) { outcome = end; });
        EXPECT_TRUE(run_until([&] { return outcome.has_value(); }));
        return outcome.value_or(PrintOutcome{});
    }

    std::vector<Bitmap> papers() {
        const auto lock = plug_.lock();
        return device_.machine.take_papers();
    }

    void set(const PrinterSwitches& switches) {
        {
            const auto lock = plug_.lock();
            device_.machine.set(switches);
        }
        plug_.pump();
    }

    UsbWorld world_;
    UsbPrinter device_;
    UsbPlug plug_{world_, identity(), device_};
    asio::io_context context_{1};
    std::unique_ptr<UsbBus> usb_;
    std::unique_ptr<TicketPrinter> printer_;
    PrinterStatus status_;
};

TEST_F(UsbTicketPrinterTest, PrintsAndProvesIt) {
    plug_.plug(1, 2);
    start();
    ASSERT_TRUE(ready());
    const auto slip = sample_slip(576);
    EXPECT_EQ(print(slip), (PrintOutcome{Result::printed, ""}));
    const auto paper = papers();
    ASSERT_EQ(paper.size(), 1u);
    EXPECT_EQ(paper[0], render(slip));
    EXPECT_EQ(device_.machine.unknown_bytes(), 0u);
}

TEST_F(UsbTicketPrinterTest, IsFoundWhenItIsPluggedInLaterAndMissedWhenItIsNot) {
    start();
    ASSERT_TRUE(run_until([this] { return status_.online == Answer::no; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "unreachable"}));
    plug_.plug(1, 2);
    ASSERT_TRUE(ready());
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
    plug_.unplug();
    ASSERT_TRUE(run_until([this] { return status_.online == Answer::no; }));
    plug_.plug(1, 3);
    ASSERT_TRUE(ready());
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
    EXPECT_EQ(papers().size(), 2u);
}

/// Unplugged after any byte of a slip: what came out is never claimed to be nothing, and the next
/// slip is whole whatever was left in the printer.
TEST_F(UsbTicketPrinterTest, UnpluggedAnywhereInASlip) {
    start();
    const auto slip = sample_slip(576);
    const auto length = encode(slip, virtual_model()).size();
    std::mt19937 random(7);
    std::vector<std::size_t> places{0, 1, 2, length - 1, length};
    for (int i = 0; i < 8; ++i) {
        places.push_back(random() % length);
    }
    int address = 1;
    for (const auto place : places) {
        SCOPED_TRACE(place);
        plug_.plug(1, ++address);
        ASSERT_TRUE(at_rest());
        std::optional<PrintOutcome> outcome;
        std::size_t asked = 0;
        {
            const auto lock = plug_.lock();
            asked = 3 * virtual_model().status_queries.size(); // the questions before the slip
            device_.unplug_after = device_.got.size() + asked + place;
        }
        printer_->print(slip, [&](const PrintOutcome& end) { outcome = end; });
        ASSERT_TRUE(run_until([&] { return outcome.has_value(); }));
        EXPECT_NE(outcome->result, Result::printed);
        EXPECT_EQ(outcome->result == Result::failed, place == 0);
        ASSERT_TRUE(run_until([this] { return status_.online == Answer::no; }));
        papers();
        plug_.plug(1, ++address);
        ASSERT_TRUE(ready());
        EXPECT_EQ(print(slip), (PrintOutcome{Result::printed, ""}));
        const auto paper = papers();
        ASSERT_FALSE(paper.empty());
        EXPECT_EQ(paper.back(), render(slip));
        plug_.unplug();
        ASSERT_TRUE(run_until([this] { return status_.online == Answer::no; }));
    }
}

TEST_F(UsbTicketPrinterTest, OutOfPaperIsKnownBeforeAndAfter) {
    plug_.plug(1, 2);
    start();
    ASSERT_TRUE(ready());
    set({Roll::empty, false, false, false});
    ASSERT_TRUE(run_until([this] { return status_.paper == Paper::out; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "paper_out"}));
    set({Roll::full, false, false, false});
    ASSERT_TRUE(run_until([this] { return status_.paper == Paper::ok; }));
    EXPECT_TRUE(papers().empty()) << "nothing was kept for later";
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
}

TEST_F(UsbTicketPrinterTest, APrinterWithoutAWayBackIsWatchedByItsPort) {
    auto model = virtual_model();
    model.link.quirks.one_way = true;
    model.status_queries.clear();
    model.automatic_status = false;
    model.port_status = true;
    model.completion = Completion::status;
    plug_.plug(1, 2);
    start(model);
    ASSERT_TRUE(ready());
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
    device_.port = 0x30; // paper out, error
    ASSERT_TRUE(run_until([this] { return status_.paper == Paper::out; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "paper_out"}));
    EXPECT_EQ(papers().size(), 1u);
}

TEST_F(UsbTicketPrinterTest, ASlipThatNobodyTookIsFailedAndNotUnknown) {
    auto model = virtual_model();
    model.status_queries.clear();
    model.automatic_status = false;
    model.stall_limit = 1500ms;
    model.completion = Completion::none;
    plug_.plug(1, 2);
    start(model);
    ASSERT_TRUE(ready());
    device_.room = 0;
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "stopped"}));
}

TEST_F(UsbTicketPrinterTest, ASlipThatWasHalfTakenIsUnknown) {
    auto model = virtual_model();
    model.status_queries.clear();
    model.automatic_status = false;
    model.stall_limit = 1500ms;
    plug_.plug(1, 2);
    start(model);
    ASSERT_TRUE(ready());
    device_.room = 700;
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::unknown, "stopped"}));
}

TEST_F(UsbTicketPrinterTest, APrinterThatFallsSilentIsNotTakenForOneWithoutPaper) {
    plug_.plug(1, 2);
    start();
    ASSERT_TRUE(ready());
    {
        const auto lock = plug_.lock();
        device_.mute = true;
    }
    const auto outcome = print(sample_slip(576));
    EXPECT_EQ(outcome, (PrintOutcome{Result::failed, "no_answer"}));
    EXPECT_NE(status_.paper, Paper::out);
}

} // namespace
} // namespace motcua::drivers
