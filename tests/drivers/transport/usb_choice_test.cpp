#include "drivers/transport/transport_error.h"
#include "drivers/transport/usb_choice.h"
#include "tests/drivers/transport/usb_fixture.h"

namespace motcua::drivers {
namespace {

using UsbChoiceTest = UsbTransportTest;

TEST_F(UsbChoiceTest, TellsTwinsApart) {
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

TEST_F(UsbChoiceTest, OfTwinsWithoutATellingMarkEachIsTakenOnce) {
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

TEST_F(UsbChoiceTest, AFileThatClaimsTooMuchTakesNoOtherDevice) {
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

TEST_F(UsbChoiceTest, AnswersToTheWordsOfItsModel) {
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

TEST_F(UsbChoiceTest, TheMakersOwnClassIsAPrinterOnlyByQuirk) {
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

} // namespace
} // namespace motcua::drivers
