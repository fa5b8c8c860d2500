#include "drivers/emulator/printer_server.h"
#include "drivers/printer/ticket_printer.h"
#include "drivers/transport/open_transport.h"
#include "tests/drivers/printer/sample_slips.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;
using Result = PrintOutcome::Result;

PrinterModel virtual_model() {
    ConfigFile file(
        std::filesystem::path(MOTCUA_SOURCE_DIR "/device-configs/printers/virtual-80mm.toml"));
    return read_printer_model(file);
}

/// A real TicketPrinter and a real imitated printer, joined by TCP in one thread.
class TicketPrinterTest : public testing::Test {
protected:
    TicketPrinterTest() : server_(context_, options()) {
        printer_.emplace(
            context_.get_executor(),
            make_transport(context_.get_executor(), usb_, TcpAddress{"127.0.0.1", server_.port()}),
            virtual_model());
        printer_->start([this](const PrinterStatus& status) { status_ = status; });
    }

    static EmulatorOptions options() {
        EmulatorOptions options;
        options.port = 0;
        options.speed_mm_s = 0;
        return options;
    }

    /// Runs until `done`, at most 20 seconds.
    bool run_until(const std::function<bool()>& done) {
        const auto limit = std::chrono::steady_clock::now() + 20s;
        while (!done() && std::chrono::steady_clock::now() < limit) {
            context_.run_one_for(100ms);
        }
        return done();
    }

    std::string command(const std::string& line) {
        tcp::socket socket(context_);
        socket.connect({asio::ip::address_v4::loopback(), server_.control_port()});
        asio::write(socket, asio::buffer(line + "\n"));
        std::string answer;
        char room[128];
        socket.async_read_some(asio::buffer(room),
                               [&](ErrorCode, std::size_t count) { answer.assign(room, count); });
        run_until([&] { return !answer.empty(); });
        return answer;
    }

    PrintOutcome print(const Slip& slip) {
        std::optional<PrintOutcome> outcome;
        printer_->print(slip, [&](const PrintOutcome& end) { outcome = end; });
        run_until([&] { return outcome.has_value(); });
        return outcome.value_or(PrintOutcome{Result::unknown, "the test waited in vain"});
    }

    bool ready() {
        return run_until([this] { return status_.online == Answer::yes; });
    }

    asio::io_context context_{1};
    UsbBus usb_{context_.get_executor()};
    PrinterServer server_;
    PrinterStatus status_;
    std::optional<TicketPrinter> printer_;
};

TEST_F(TicketPrinterTest, PrintsAndKnowsIt) {
    ASSERT_TRUE(ready());
    EXPECT_EQ(status_.paper, Paper::ok);
    EXPECT_TRUE(run_until([this] { return status_.jam == Answer::no; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::printed, ""}));
    EXPECT_EQ(print(sample_slip(576, 2)), (PrintOutcome{Result::printed, ""}));
    EXPECT_EQ(command("status"), "papers 2 unknown 0 idle\n");
}

TEST_F(TicketPrinterTest, NoPaperIsSeenAndMended) {
    ASSERT_TRUE(ready());
    command("paper out");
    EXPECT_TRUE(run_until([this] { return status_.paper == Paper::out; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "paper_out"}));
    command("paper ok");
    EXPECT_TRUE(run_until([this] { return status_.paper == Paper::ok; }));
    EXPECT_EQ(command("status"), "papers 0 unknown 0 idle\n") << "nothing comes out late";
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
}

TEST_F(TicketPrinterTest, OtherTroubleIsToldByName) {
    ASSERT_TRUE(ready());
    command("cover open");
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "cover_open"}));
    command("cover closed");
    command("jam on");
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "paper_jam"}));
}

TEST_F(TicketPrinterTest, DeathInTheMiddleIsUnknownAndItComesBack) {
    ASSERT_TRUE(ready());
    command("die 3000");
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::unknown, "gone"}));
    EXPECT_TRUE(run_until([this] { return status_.online == Answer::no; }));
    EXPECT_EQ(print(sample_slip(576)), (PrintOutcome{Result::failed, "unreachable"}));
    command("live");
    ASSERT_TRUE(ready());
    EXPECT_EQ(print(sample_slip(576)).result, Result::printed);
    EXPECT_EQ(command("status").substr(0, 9), "papers 2 ") << "the torn and the good one";
}

TEST_F(TicketPrinterTest, DestroyingItInTheMiddleIsSafe) {
    ASSERT_TRUE(ready());
    bool called = false;
    printer_->print(sample_slip(576), [&](const PrintOutcome&) { called = true; });
    context_.run_one();
    printer_.reset();
    command("status");
    EXPECT_FALSE(called);
}

TEST(TicketPrinterOnFiles, EachSlipIsAFile) {
    const std::string folder = testing::TempDir() + "ticket-printer-slips/";
    std::filesystem::remove_all(folder);
    asio::io_context context(1);
    UsbBus usb(context.get_executor());
    TicketPrinter printer(context.get_executor(),
                          make_transport(context.get_executor(), usb, FolderAddress{folder}),
                          virtual_model());
    std::optional<PrintOutcome> outcome;
    printer.start([&](const PrinterStatus& status) {
        if (status.online == Answer::yes && !outcome) {
            printer.print(sample_slip(576), [&](const PrintOutcome& end) { outcome = end; });
        }
    });
    while (!outcome) {
        context.run_one();
    }
    EXPECT_EQ(outcome->result, Result::printed);
    EXPECT_GT(std::filesystem::file_size(folder + "000001.bin"), 1000u);
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace motcua::drivers
