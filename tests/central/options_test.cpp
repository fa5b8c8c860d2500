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
    EXPECT_EQ(options.task, Options::Task::serve);
    EXPECT_FALSE(options.halls);
}

TEST(Options, reads_both_kinds_of_address) {
    EXPECT_EQ(read_options({"--listen", "127.0.0.2:0", "--data", "d"})->listen.port(), 0);
    EXPECT_TRUE(read_options({"--data", "d", "--listen", "[::1]:9"})->listen.address().is_v6());
    EXPECT_EQ(read_options({"--help"})->task, Options::Task::help);
}

TEST(Options, reads_a_province) {
    const auto options = *read_options({"--data",
                                        "d",
                                        "--database",
                                        "host=/run/postgresql",
                                        "--listen",
                                        "0.0.0.0:7460",
                                        "--halls",
                                        "0.0.0.0:7461",
                                        "--name",
                                        "trungtam.tinh.gov.vn",
                                        "--name",
                                        "10.0.0.7",
                                        "--keep-months",
                                        "24"});
    EXPECT_EQ(options.database, "host=/run/postgresql");
    EXPECT_EQ(options.halls->port(), 7461);
    EXPECT_EQ(options.names, (std::vector<std::string>{"trungtam.tinh.gov.vn", "10.0.0.7"}));
    EXPECT_EQ(options.keep_months, 24);
}

TEST(Options, reads_what_an_administrator_does) {
    EXPECT_EQ(read_options({"code", "tran-bien", "--data", "d"})->subject, "tran-bien");
    EXPECT_EQ(read_options({"revoke", "tran-bien", "--data", "d"})->task, Options::Task::revoke);
    EXPECT_EQ(read_options({"account", "lan", "viewer", "--data", "d"})->role, "viewer");
    EXPECT_EQ(fault({"account", "lan", "boss", "--data", "d"}),
              "an account is a viewer or an operator");
    EXPECT_EQ(fault({"code", "--data", "d"}), "code needs a name");
    EXPECT_EQ(fault({"--data", "d", "--keep-months", "0"}),
              "--keep-months takes a number from 1 to 1200");
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
