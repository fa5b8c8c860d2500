#include "drivers/agent/box_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using testing::HasSubstr;

std::string write(const std::string& text) {
    const std::string path = testing::TempDir() + "box-config-test.toml";
    std::ofstream(path) << text;
    return path;
}

std::string mistakes(const std::string& text) {
    try {
        load_box_config(write(text));
        return "";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

TEST(BoxConfig, TheSampleBoxIsGood) {
    const std::filesystem::path folder = MOTCUA_SOURCE_DIR "/device-configs/boxes";
    const auto box = load_box_config(folder / "one-machine.toml");
    ASSERT_EQ(box.printers.size(), 1u);
    EXPECT_EQ(box.printers[0].kiosk, "K1");
    EXPECT_EQ(std::get<drivers::TcpAddress>(box.printers[0].address).port, 9100);
    ASSERT_EQ(box.keypads.size(), 1u);
    EXPECT_EQ(box.keypads[0].counters.at("counter-1"), "1");
    EXPECT_TRUE(std::filesystem::exists(box.models / "virtual-80mm.toml"));
    EXPECT_TRUE(std::filesystem::exists(box.tickets / "standard.vi.html"));
    EXPECT_TRUE(std::filesystem::exists(box.fonts / "BeVietnamPro_700Bold.ttf"));
}

TEST(BoxConfig, MistakesAreToldWithTheirPlace) {
    EXPECT_THAT(mistakes("hall = \"x\"\n"), HasSubstr("\"id\" is missing"));
    EXPECT_THAT(mistakes("id = \"b\"\nhall = \"x:y\"\n"), HasSubstr(":2:8: \"hall\" must be"));
    EXPECT_THAT(mistakes("id = \"b\"\n[[device]]\nkind = \"lamp\"\n"),
                HasSubstr("allowed: printer, scanner, board, keypad"));
    const std::string printer = "id = \"b\"\n[[device]]\nkind = \"printer\"\nid = \"p\"\n"
                                "kiosk = \"K1\"\nmodel = \"m\"\n";
    EXPECT_THAT(mistakes(printer + "transport = \"lpt1\"\n"), HasSubstr(":7:13: \"transport\": "));
    EXPECT_THAT(mistakes(printer + "transport = \"tcp://p\"\nbaud = 1\n"),
                HasSubstr(":8:1: unknown key \"baud\""));
    EXPECT_EQ(mistakes(printer + "transport = \"tcp://p\"\n"), "");
}

TEST(BoxConfig, TwoDevicesCannotShareAName) {
    const std::string pad = "[[device]]\nkind = \"keypad\"\nid = \"p\"\n"
                            "transport = \"listen://127.0.0.1:1\"\ncounters = { a = \"1\" }\n";
    EXPECT_EQ(mistakes("id = \"b\"\n" + pad), "");
    EXPECT_THAT(mistakes("id = \"b\"\n" + pad + pad), HasSubstr("there is another device \"p\""));
    EXPECT_THAT(mistakes("id = \"b\"\n[[device]]\nkind = \"keypad\"\nid = \"q\"\n"
                         "transport = \"tcp://x\"\n"),
                HasSubstr("listen://HOST:PORT"));
}

} // namespace
} // namespace motcua::devices
