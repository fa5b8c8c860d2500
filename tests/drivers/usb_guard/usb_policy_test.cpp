#include "drivers/usb_guard/usb_policy.h"
#include "tests/drivers/usb_guard/usb_samples.h"

#include <gtest/gtest.h>

#include <random>

using namespace motcua::drivers;

namespace {

/// Empty when it is let in.
std::string refusal(const std::vector<UsbInterface>& interfaces, const UsbNames& names = {}) {
    return refuse_usb(parse_usb_descriptors(usb_bytes(interfaces)).value(), names).value_or("");
}

} // namespace

TEST(UsbPolicy, reads_what_a_device_says_of_itself) {
    const auto device = parse_usb_descriptors(usb_bytes({printer, touch}, 0x04b8, 0x0e27));
    ASSERT_TRUE(device);
    EXPECT_EQ(device->vendor, 0x04b8);
    EXPECT_EQ(device->product, 0x0e27);
    EXPECT_EQ(device->interfaces, (std::vector<UsbInterface>{printer, touch}));
}

TEST(UsbPolicy, lets_in_what_a_kiosk_needs) {
    EXPECT_EQ(refusal({hub}), "");
    EXPECT_EQ(refusal({printer}), "");
    EXPECT_EQ(refusal({touch, touch}), "");
    EXPECT_EQ(refusal({serial, serial_data}), "");
}

TEST(UsbPolicy, refuses_what_nobody_named) {
    EXPECT_EQ(refusal({keyboard}), "a keyboard that nobody named");
    EXPECT_EQ(refusal({mouse}), "a mouse that nobody named");
    EXPECT_EQ(refusal({storage}), "a storage that nobody named");
    EXPECT_EQ(refusal({ethernet, serial_data}), "a network or modem that nobody named");
    for (const UsbInterface& other : {rndis, camera, own, strange})
        EXPECT_NE(refusal({other}), "");
    EXPECT_NE(refusal({}), "");
}

TEST(UsbPolicy, is_not_deceived_by_an_honest_interface_beside_a_bad_one) {
    EXPECT_NE(refusal({printer, keyboard}), "");
    EXPECT_NE(refusal({touch, storage}), "");
    EXPECT_NE(refusal({serial, serial_data, ethernet}), "");
}

TEST(UsbPolicy, lets_in_what_is_named_and_tells_a_line_that_names_nothing) {
    const auto names = parse_usb_names("# of this box\n\n1209:2309  keypad of counter 3\nkeypad\n"
                                       "12:34\n1209:23095\r\n");
    EXPECT_EQ(refusal({keyboard}, names), "");
    EXPECT_EQ(names.devices.size(), 1U);
    EXPECT_EQ(names.mistakes.size(), 3U);
    EXPECT_NE(refusal({keyboard}, parse_usb_names("1209:2308 another")), "");
}

TEST(UsbPolicy, takes_nothing_from_bytes_that_are_cut_or_wrong) {
    const auto whole = usb_bytes({touch, keyboard});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto device = parse_usb_descriptors({whole.data(), size});
        if (device && refuse_usb(*device, {}) == std::nullopt) {
            EXPECT_EQ(device->interfaces, std::vector<UsbInterface>{touch}) << size;
        }
    }
    auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        auto bytes = whole;
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        static_cast<void>(parse_usb_descriptors(bytes)); // the sanitizers judge
    }
}
