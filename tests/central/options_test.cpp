#include "central/options.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

std::string fault(const std::vector<std::string>& arguments) {
    return read_options(arguments).error().text;
}

TEST(Options, listens_on_loopback_unless_told) {
    const auto options = *read_options({"--data", "somewhere"});
    EXPECT_EQ(options.data, "somewhere");
    EXPECT_EQ(options.listen.address().to_string(), "127.0.0.1");
    EXPECT_EQ(options.listen.port(), 7460);
    EXPECT_FALSE(options.help);
}

TEST(Options, reads_both_kinds_of_address) {
    EXPECT_EQ(read_options({"--listen", "127.0.0.2:0", "--data", "d"})->listen.port(), 0);
    EXPECT_TRUE(read_options({"--data", "d", "--listen", "[::1]:9"})->listen.address().is_v6());
    EXPECT_TRUE(read_options({"--help"})->help);
}

TEST(Options, says_what_is_wrong) {
    EXPECT_EQ(fault({}), "--data DIR is missing");
    EXPECT_EQ(fault({"--data"}), "--data needs a value");
    EXPECT_EQ(fault({"--port", "1"}), "unknown argument --port");
    for (const char* address : {"7460", "localhost:7460", "127.0.0.1:", "127.0.0.1:70000", ":1"})
        EXPECT_EQ(fault({"--data", "d", "--listen", address}),
                  "\"" + std::string(address) + "\" is no address like 127.0.0.1:7460");
}

} // namespace
} // namespace motcua::central
