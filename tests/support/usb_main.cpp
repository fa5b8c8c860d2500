#include "tests/support/usb_world.h"

#include <gtest/gtest.h>

/// The main() of tests that plug in USB devices.
int main(int argc, char** argv) {
    motcua::testing::UsbWorld::enter(argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
