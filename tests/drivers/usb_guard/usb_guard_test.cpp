#include "drivers/usb_guard/usb_guard.h"
#include "tests/drivers/usb_guard/usb_samples.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace motcua::drivers;
using ::testing::HasSubstr;

namespace {

/// A folder like /sys/bus/usb/devices/1-2, and the guard that looks at it.
struct Port {
    explicit Port(const std::vector<UsbInterface>& interfaces, const std::string& held = "0") {
        std::filesystem::create_directories(device / "1-2:1.0" / "input7");
        const auto bytes = usb_bytes(interfaces);
        std::ofstream(device / "descriptors", std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
        std::ofstream(device / "authorized") << held << '\n';
    }

    char authorized() const {
        std::ifstream file(device / "authorized");
        return static_cast<char>(file.get());
    }

    void name(const std::string& line) { std::ofstream(folder / "names") << line << '\n'; }

    motcua::testing::TemporaryFolder folder;
    std::filesystem::path device = folder / "1-2";
    std::vector<std::string> lines;
    UsbGuard guard{folder / "names", [this](const std::string& line) { lines.push_back(line); }};
};

} // namespace

TEST(UsbGuard, lets_a_touch_panel_in) {
    Port port({touch});
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_EQ(port.authorized(), '1');
    EXPECT_EQ(port.lines, std::vector<std::string>{"USB device 1209:2309 at 1-2 let in"});
}

TEST(UsbGuard, leaves_a_keyboard_out_and_says_so) {
    Port port({keyboard});
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_EQ(port.authorized(), '0');
    EXPECT_EQ(port.lines,
              std::vector<std::string>{
                  "USB device 1209:2309 at 1-2 refused: a keyboard that nobody named"});
}

TEST(UsbGuard, lets_a_named_keyboard_in) {
    Port port({keyboard});
    port.name("1209:2309  keypad of counter 1");
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_EQ(port.authorized(), '1');
    EXPECT_TRUE(port.guard.is_keyboard(port.device / "1-2:1.0" / "input7"));
    EXPECT_EQ(port.authorized(), '1');
}

TEST(UsbGuard, takes_out_a_panel_that_turns_out_to_be_a_keyboard) {
    Port port({touch});
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_TRUE(port.guard.is_keyboard(port.device / "1-2:1.0" / "input7"));
    EXPECT_EQ(port.authorized(), '0');
    EXPECT_THAT(port.lines.back(), HasSubstr("taken out"));
}

TEST(UsbGuard, leaves_alone_what_the_kernel_let_in) {
    Port port({keyboard}, "1");
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_EQ(port.authorized(), '1');
    EXPECT_TRUE(port.lines.empty());
}

TEST(UsbGuard, refuses_a_device_that_describes_itself_badly) {
    Port port({touch});
    std::filesystem::resize_file(port.device / "descriptors", 20);
    EXPECT_TRUE(port.guard.came(port.device));
    EXPECT_EQ(port.authorized(), '0');
    EXPECT_FALSE(port.guard.came(port.folder / "gone"));
}
