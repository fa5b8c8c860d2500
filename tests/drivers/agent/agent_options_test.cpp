#include "drivers/agent/agent_options.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace motcua::devices {
namespace {

const std::string box = MOTCUA_SOURCE_DIR "/device-configs/boxes/one-machine.toml";

TEST(AgentOptions, TheCommandLineChangesTheConfiguration) {
    const auto config = parse_agent_options({"--hall",
                                             "ws://10.0.0.2:7451/ws",
                                             "--config",
                                             box,
                                             "--data",
                                             "/var/lib/x",
                                             "--device",
                                             "K1-printer=tcp://127.0.0.1:9109"})
                            .config;
    EXPECT_EQ(config.hall_host, "10.0.0.2");
    EXPECT_EQ(config.hall_port, 7451);
    EXPECT_EQ(config.state, "/var/lib/x");
    EXPECT_EQ(std::get<drivers::TcpAddress>(config.printers[0].address).port, 9109);
}

TEST(AgentOptions, MistakesAreTold) {
    EXPECT_TRUE(parse_agent_options({"--help"}).help);
    EXPECT_THROW(parse_agent_options({}), std::runtime_error);
    EXPECT_THROW(parse_agent_options({"--what", "x"}), std::runtime_error);
    EXPECT_THROW(parse_agent_options({"--config", "/no/such/file"}), std::runtime_error);
    EXPECT_THROW(parse_agent_options({"--config", box, "--hall", ""}), std::runtime_error);
    for (const char* device : {"", "x", "K9=tcp://a", "K1-printer=lpt1"}) {
        EXPECT_THROW(parse_agent_options({"--config", box, "--device", device}), std::runtime_error)
            << device;
    }
}

} // namespace
} // namespace motcua::devices
