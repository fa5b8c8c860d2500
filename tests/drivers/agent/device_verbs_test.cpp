#include "drivers/agent/device_verbs.h"
#include "drivers/agent/device_watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using testing::HasSubstr;

const std::string configs = MOTCUA_SOURCE_DIR "/device-configs";

class DeviceVerbsTest : public testing::Test {
protected:
    DeviceVerbsTest() { ::setenv("MOTCUA_DEVICE_CONFIGS", configs.c_str(), 1); }

    /// What a verb prints, with its exit code in front.
    static std::string run(const std::vector<std::string>& arguments) {
        std::ostringstream out;
        const int code = run_verb(arguments, out);
        return std::to_string(code) + " " + out.str();
    }
};

TEST_F(DeviceVerbsTest, are_told_from_options) {
    EXPECT_TRUE(is_verb({"list"}));
    EXPECT_TRUE(is_verb({"new-config", "1209:2306"}));
    EXPECT_FALSE(is_verb({"--config", "box.toml"}));
    EXPECT_FALSE(is_verb({}));
    for (const char* verb :
         {"list", "check", "explain", "watch", "test-scan", "test-print", "new-config"}) {
        EXPECT_THAT(verb_help, HasSubstr(verb));
    }
}

TEST_F(DeviceVerbsTest, check_tells_each_mistake) {
    EXPECT_EQ(run({"check", configs + "/scanners/zebra-cdc.toml"}),
              "0 " + configs + "/scanners/zebra-cdc.toml: good\n");
    EXPECT_THAT(run({"check", configs + "/boxes/one-machine.toml"}), HasSubstr("good"));
    const auto path = testing::TempDir() + "device-verbs-bad.toml";
    std::ofstream(path) << "kind = \"board\"\nid = 7\n";
    EXPECT_THAT(run({"check", path}), HasSubstr("1 " + path + ":2:6: \"id\" must be a text"));
    std::filesystem::remove(path);
    EXPECT_THAT(run({"check", "/no/such/file"}), HasSubstr("cannot be read"));
}

TEST_F(DeviceVerbsTest, explain_tells_what_is_known_of_an_id) {
    const auto known = run({"explain", "05F3:0467"});
    EXPECT_THAT(known, HasSubstr("0 keypad xkeys-xk4-stick (public-code): X-keys XK-4"));
    EXPECT_THAT(known, HasSubstr("from: npm @xkeys-lib/core"));
    EXPECT_THAT(run({"explain", "ffff:0001"}), HasSubstr("1 No model claims ffff:0001"));
    EXPECT_THROW(run({"explain", "xkeys"}), std::runtime_error);
    EXPECT_THROW(run({"explain"}), std::runtime_error);
}

TEST_F(DeviceVerbsTest, mistakes_of_the_command_line_are_told) {
    EXPECT_THROW(run({"check"}), std::runtime_error);
    EXPECT_THROW(run({"watch"}), std::runtime_error);
    EXPECT_THROW(run({"watch", "lpt1://x"}), std::runtime_error);
    EXPECT_THROW(run({"test-scan", configs + "/boxes/one-machine.toml", "--all"}),
                 std::runtime_error);
    EXPECT_THROW(run({"test-print", configs + "/boxes/one-machine.toml", "nowhere"}),
                 std::runtime_error);
    EXPECT_THROW(run({"new-config", "ffff:0001"}), std::runtime_error);
    ::setenv("MOTCUA_DEVICE_CONFIGS", "/nowhere", 1);
    EXPECT_THAT(run({"explain", "05f3:0467"}), HasSubstr("No model claims"));
}

TEST_F(DeviceVerbsTest, bytes_from_outside_are_made_visible) {
    EXPECT_EQ(dump(std::string_view("A\x02\xff", 3)), "41 02 FF  A..");
    EXPECT_EQ(escaped("Mẫu\x1d\x1b[2J"), "Mẫu\\x1d\\x1b[2J");
    EXPECT_EQ(escaped("M\xe1\xba"), "M\\xe1\\xba");
}

} // namespace
} // namespace motcua::devices
