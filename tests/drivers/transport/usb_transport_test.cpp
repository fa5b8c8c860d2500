#include "drivers/transport/transport_error.h"
#include "drivers/transport/usb_handle.h"
#include "drivers/transport/usb_transport.h"
#include "tests/support/usb_printer.h"
#include "tests/support/usb_world.h"

#include <boost/asio/error.hpp>
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

UsbIdentity identity(const std::string& serial = "SN0001") {
    UsbIdentity printer;
    printer.serial = serial;
    printer.configuration = printer_configuration(7, 2);
    return printer;
}

Bytes document(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(0x20 + (i * 7 + i / 256) % 0x5F);
    }
    return bytes;
}

/// Our transport and the unchanged libusb against a device that lives in this process.
class UsbTransportTest : public ::testing::Test {
protected:
    void TearDown() override {
        transport_.reset();
        second_.reset();
        usb_.reset();
    }

    /// The context runs until `done`, at most 20 seconds.
    bool run_until(const std::function<bool()>& done) {
        const auto limit = std::chrono::steady_clock::now() + 20s;
        while (!done() && std::chrono::steady_clock::now() < limit) {
            context_.restart();
            context_.run_one_for(20ms);
        }
        return done();
    }

    void start_bus() { usb_ = std::make_unique<UsbBus>(context_.get_executor()); }

    std::unique_ptr<UsbTransport> make(const UsbAddress& address = {"1209:2306", "", ""},
                                       UsbQuirks quirks = {}) {
        return std::make_unique<UsbTransport>(*usb_, address, std::vector<DeviceMatch>{}, quirks);
    }

    ErrorCode open(UsbTransport& transport) {
        std::optional<ErrorCode> result;
        transport.open([&](ErrorCode error) { result = error; });
        EXPECT_TRUE(run_until([&] { return result.has_value(); }));
        return result.value_or(ErrorCode());
    }

    /// Writes on from what was taken, as a printer's driver does; returns what was taken in all.
    std::pair<ErrorCode, std::size_t> write_all(UsbTransport& transport, const Bytes& bytes) {
        std::size_t taken = 0;
        ErrorCode error;
        while (!error && taken < bytes.size()) {
            bool done = false;
            transport.write(std::span(bytes).subspan(taken),
                            [&](ErrorCode failed, std::size_t count) {
                                error = failed;
                                taken += count;
                                done = true;
                            });
            EXPECT_TRUE(run_until([&] { return done; }));
        }
        return {error, taken};
    }

    UsbWorld world_;
    UsbPrinter printer_;
    UsbPlug plug_{world_, identity(), printer_};
    asio::io_context context_{1};
    std::unique_ptr<UsbBus> usb_;
    std::unique_ptr<UsbTransport> transport_;
    std::unique_ptr<UsbTransport> second_;
};

TEST_F(UsbTransportTest, SeesWhatIsPluggedInWithoutOpeningIt) {
    plug_.plug(3, 9);
    start_bus();
    ASSERT_TRUE(usb_->available());
    const auto devices = usb_->devices();
    ASSERT_EQ(devices.size(), 1u);
    EXPECT_EQ(devices[0].id, "1209:2306");
    EXPECT_EQ(devices[0].port, "1-3");
    EXPECT_EQ(devices[0].product_name, "Ticket Printer");
    EXPECT_EQ(devices[0].serial, "SN0001");
    EXPECT_FALSE(plug_.claimed());
}

TEST_F(UsbTransportTest, TakesThePrinterFromTheKernelAndGivesItBack) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    EXPECT_TRUE(plug_.claimed());
    EXPECT_FALSE(plug_.kernel_driver_bound());
    EXPECT_EQ(transport_->device_id(), printer_.device_id);
    transport_->close();
    EXPECT_TRUE(run_until([&] { return plug_.kernel_driver_bound(); }));
    EXPECT_FALSE(plug_.claimed());
}

TEST_F(UsbTransportTest, GivesItBackAlsoWhenTheProgramEnds) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    std::uint8_t room[8];
    transport_->read(room, [](ErrorCode, std::size_t) {});
    transport_.reset();
    usb_.reset();
    EXPECT_TRUE(plug_.kernel_driver_bound());
}

TEST_F(UsbTransportTest, KeepsTheKernelsDriverAwayWhereItMustNotComeBack) {
    plug_.plug(1, 2);
    start_bus();
    UsbQuirks quirks;
    quirks.no_reattach = true;
    transport_ = make({"1209:2306", "", ""}, quirks);
    ASSERT_FALSE(open(*transport_));
    transport_->close();
    EXPECT_TRUE(run_until([&] { return !plug_.claimed(); }));
    usb_.reset();
    EXPECT_FALSE(plug_.kernel_driver_bound());
}

TEST_F(UsbTransportTest, CarriesEveryByteOnce) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    const auto bytes = document(65536);
    const auto [error, taken] = write_all(*transport_, bytes);
    EXPECT_FALSE(error) << error.message();
    EXPECT_EQ(taken, bytes.size());
    EXPECT_EQ(printer_.got, bytes);
}

TEST_F(UsbTransportTest, APrinterThatStopsTakingIsResumedWhereItStopped) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    printer_.room = 1000;
    const auto bytes = document(3000);
    std::optional<std::size_t> first;
    transport_->write(bytes, [&](ErrorCode error, std::size_t count) {
        EXPECT_FALSE(error) << error.message();
        first = count;
    });
    ASSERT_TRUE(run_until([&] { return first.has_value(); }));
    EXPECT_EQ(*first, 1000u);
    {
        const auto lock = plug_.lock();
        printer_.room = UsbPrinter::never;
    }
    plug_.pump();
    const Bytes rest(bytes.begin() + 1000, bytes.end());
    EXPECT_EQ(write_all(*transport_, rest).second, 2000u);
    EXPECT_EQ(printer_.got, bytes);
}

TEST_F(UsbTransportTest, ACableThatIsPulledAtAnyByteIsCountedToTheByte) {
    start_bus();
    transport_ = make();
    std::mt19937 random(20261125);
    std::vector<std::size_t> places{1, 2, 63, 64, 65, 4095, 4096, 4097, 8191, 8192, 12287};
    for (int i = 0; i < 12; ++i) {
        places.push_back(1 + random() % 12287);
    }
    const auto bytes = document(12288);
    int address = 10;
    for (const auto place : places) {
        SCOPED_TRACE(place);
        printer_.got.clear();
        printer_.unplug_after = place;
        plug_.plug(1, ++address);
        ASSERT_TRUE(run_until([&] { return !usb_->devices().empty(); }));
        ASSERT_FALSE(open(*transport_));
        const auto [error, taken] = write_all(*transport_, bytes);
        EXPECT_EQ(error, TransportError::gone);
        EXPECT_EQ(taken, place);
        transport_->close();
        ASSERT_TRUE(run_until([&] { return usb_->devices().empty(); }));
    }
}

TEST_F(UsbTransportTest, AStallIsClearedAndNothingIsSentTwice) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    for (const std::size_t place : {0u, 100u, 4096u}) {
        SCOPED_TRACE(place);
        printer_.got.clear();
        printer_.stall_after = place;
        const auto bytes = document(9000);
        EXPECT_EQ(write_all(*transport_, bytes).second, bytes.size());
        EXPECT_EQ(printer_.got, bytes);
    }
}

TEST_F(UsbTransportTest, BytesBeyondTheReadersRoomWaitForIt) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    printer_.say_itself({1, 2, 3, 4, 5, 6, 7});
    Bytes heard;
    std::uint8_t room[3];
    while (heard.size() < 7) {
        std::optional<std::size_t> count;
        transport_->read(room, [&](ErrorCode, std::size_t n) { count = n; });
        ASSERT_TRUE(run_until([&] { return count.has_value(); }));
        heard.insert(heard.end(), room, room + *count);
    }
    EXPECT_EQ(heard, (Bytes{1, 2, 3, 4, 5, 6, 7}));
}

TEST_F(UsbTransportTest, APrinterThatAnswersReadsWithNothingIsNotAskedWithoutPause) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    printer_.empty_answers = true;
    std::uint8_t room[8];
    bool ended = false;
    transport_->read(room, [&](ErrorCode, std::size_t) { ended = true; });
    const auto count = [&] {
        const auto lock = plug_.lock();
        return printer_.empty_packets;
    };
    const auto start = std::chrono::steady_clock::now();
    ASSERT_TRUE(run_until([&] { return count() >= 3; }));
    EXPECT_GE(std::chrono::steady_clock::now() - start, 190ms);
    transport_->close();
    EXPECT_TRUE(run_until([&] { return ended; }));
}

TEST_F(UsbTransportTest, AsksThePortWhileThePrinterTakesNothing) {
    plug_.plug(1, 2);
    start_bus();
    transport_ = make();
    ASSERT_FALSE(open(*transport_));
    printer_.room = 0;
    printer_.port = 0x38;
    const Bytes bytes = document(100);
    bool aborted = false;
    transport_->write(bytes, [&](ErrorCode error, std::size_t count) {
        aborted = error == asio::error::operation_aborted && count == 0;
    });
    std::optional<std::uint8_t> port;
    transport_->port_status([&](ErrorCode, std::uint8_t byte) { port = byte; });
    ASSERT_TRUE(run_until([&] { return port.has_value(); }));
    EXPECT_EQ(*port, 0x38);
    transport_->close();
    EXPECT_TRUE(run_until([&] { return aborted; })) << "a write that took nothing says so";
}

TEST_F(UsbTransportTest, ComesBackUnderANewAddress) {
    start_bus();
    transport_ = make();
    EXPECT_EQ(open(*transport_), TransportError::no_device);
    int calls = 0;
    transport_->on_plugged([&] { ++calls; });
    for (const int address : {5, 6}) {
        plug_.plug(1, address);
        ASSERT_TRUE(run_until([&] { return calls == address - 4; }));
        ASSERT_FALSE(open(*transport_));
        std::uint8_t room[8];
        ErrorCode end;
        transport_->read(room, [&](ErrorCode error, std::size_t) { end = error; });
        plug_.unplug();
        ASSERT_TRUE(run_until([&] { return end.failed(); }));
        EXPECT_EQ(end, TransportError::gone);
    }
}

TEST_F(UsbTransportTest, APrinterThatIsNeverReadIsMissedWhenItIsUnplugged) {
    plug_.plug(1, 2);
    start_bus();
    UsbQuirks quirks;
    quirks.one_way = true;
    transport_ = make({"1209:2306", "", ""}, quirks);
    ASSERT_FALSE(open(*transport_));
    EXPECT_FALSE(transport_->two_way());
    std::uint8_t room[8];
    ErrorCode end;
    transport_->read(room, [&](ErrorCode error, std::size_t) { end = error; });
    plug_.unplug();
    EXPECT_TRUE(run_until([&] { return end == TransportError::gone; }));
}

TEST_F(UsbTransportTest, TellsTwinsApart) {
    UsbPrinter twin;
    UsbPlug twin_plug(world_, identity("SN0002"), twin);
    plug_.plug(1, 2);
    twin_plug.plug(2, 3);
    start_bus();
    transport_ = make({"1209:2306", "SN0002", ""});
    second_ = make({"", "", "1-1"});
    ASSERT_FALSE(open(*transport_));
    EXPECT_TRUE(twin_plug.claimed());
    EXPECT_EQ(open(*second_), TransportError::no_device) << "a port alone needs the model's ids";
    second_ = make({"1209:2306", "", "1-1"});
    ASSERT_FALSE(open(*second_));
    EXPECT_EQ(write_all(*second_, document(10)).second, 10u);
    EXPECT_EQ(printer_.got.size(), 10u);
    EXPECT_EQ(twin.got.size(), 0u);
}

TEST_F(UsbTransportTest, OfTwinsWithoutATellingMarkEachIsTakenOnce) {
    UsbPrinter twin;
    UsbPlug twin_plug(world_, identity(), twin);
    plug_.plug(1, 2);
    twin_plug.plug(2, 3);
    start_bus();
    transport_ = make();
    second_ = make();
    ASSERT_FALSE(open(*transport_));
    ASSERT_FALSE(open(*second_));
    EXPECT_TRUE(plug_.claimed());
    EXPECT_TRUE(twin_plug.claimed());
    auto third = make();
    EXPECT_EQ(open(*third), boost::system::errc::device_or_resource_busy);
}

TEST_F(UsbTransportTest, AFileThatClaimsTooMuchTakesNoOtherDevice) {
    auto keyboard = identity();
    keyboard.configuration = printer_configuration(3, 1);
    UsbPrinter model;
    UsbPlug keyboard_plug(world_, keyboard, model);
    keyboard_plug.plug(4, 7);
    start_bus();
    transport_ = std::make_unique<UsbTransport>(
        *usb_, UsbAddress{}, std::vector<DeviceMatch>{{"1209:2306", ".*"}}, UsbQuirks{});
    EXPECT_EQ(open(*transport_), TransportError::no_device);
    EXPECT_FALSE(keyboard_plug.claimed());
}

TEST_F(UsbTransportTest, AnswersToTheWordsOfItsModel) {
    plug_.plug(1, 2);
    start_bus();
    const auto with = [&](const char* words) {
        return std::make_unique<UsbTransport>(
            *usb_, UsbAddress{}, std::vector<DeviceMatch>{{"1209:2306", words}}, UsbQuirks{});
    };
    transport_ = with("MDL:T58");
    EXPECT_EQ(open(*transport_), TransportError::no_device);
    transport_ = with("MDL:T80;"); // of the device id
    EXPECT_FALSE(open(*transport_));
    transport_->close();
    ASSERT_TRUE(run_until([&] { return !plug_.claimed(); }));
    transport_ = with("^Ticket"); // of the product string
    EXPECT_FALSE(open(*transport_));
}

TEST_F(UsbTransportTest, TheMakersOwnClassIsAPrinterOnlyByQuirk) {
    auto own = identity();
    own.configuration = printer_configuration(255, 0);
    UsbPlug own_plug(world_, own, printer_);
    own_plug.plug(1, 2);
    start_bus();
    transport_ = make();
    EXPECT_EQ(open(*transport_), TransportError::no_device);
    UsbQuirks quirks;
    quirks.vendor_class = true;
    quirks.soft_reset = true;
    transport_ = make({"1209:2306", "", ""}, quirks);
    EXPECT_FALSE(open(*transport_));
    EXPECT_EQ(printer_.soft_resets, 1);
}

TEST_F(UsbTransportTest, AThousandPluggingsLeaveNothingBehind) {
    const auto open_files = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    start_bus();
    transport_ = make();
    const auto bytes = document(8);
    std::ptrdiff_t before = 0;
    for (int i = 0; i < 1000; ++i) {
        plug_.plug(1, 1 + i % 100);
        ASSERT_TRUE(run_until([&] { return usb_->devices().size() == 1; }));
        ASSERT_FALSE(open(*transport_)) << i;
        transport_->write(bytes, [](ErrorCode, std::size_t) {});
        plug_.unplug();
        transport_->close();
        ASSERT_TRUE(run_until([&] { return usb_->devices().empty(); }));
        before = i == 10 ? open_files() : before;
    }
    EXPECT_TRUE(run_until([&] { return open_files() <= before + 4; })) << open_files() << before;
}

} // namespace
} // namespace motcua::drivers
