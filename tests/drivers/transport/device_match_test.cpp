#include "drivers/transport/device_match.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

UsbDevice clone() {
    UsbDevice device;
    device.id = "0416:5011";
    device.product_name = "USB Printing Support";
    return device;
}

TEST(DeviceMatch, ClaimsByIdsAlone) {
    EXPECT_TRUE(claims({"0416:5011", ""}, clone()));
    EXPECT_FALSE(claims({"0416:5012", ""}, clone()));
}

TEST(DeviceMatch, ClaimsByProductStringOrDeviceId) {
    EXPECT_TRUE(claims({"0416:5011", "Printing"}, clone()));
    EXPECT_TRUE(claims({"0416:5011", "MDL:POS-80;"}, clone(), "MFG:X;MDL:POS-80;"));
    EXPECT_FALSE(claims({"0416:5011", "POS-58"}, clone(), "MFG:X;MDL:POS-80;"));
}

TEST(DeviceMatch, AnyOfSeveralMatchesIsEnough) {
    EXPECT_TRUE(claims({{"04b8:0202", ""}, {"0416:5011", ""}}, clone()));
    EXPECT_FALSE(claims(std::vector<DeviceMatch>{}, clone()));
}

} // namespace
} // namespace motcua::drivers
