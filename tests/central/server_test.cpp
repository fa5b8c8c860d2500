#include "central/server.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_link.h"

#include <boost/asio/ip/address.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::RunningCentre;
using testing::TestLink;

const std::string ours(protocol::batch_subprotocol);

TEST(Server, listens_without_tls_on_loopback_only) {
    const testing::TemporaryFolder folder;
    RunningCentre running(folder.path());
    boost::asio::io_context context;
    const boost::asio::ip::tcp::endpoint everywhere(boost::asio::ip::make_address("0.0.0.0"), 0);
    EXPECT_THROW(Server(context.get_executor(), everywhere, running.centre()),
                 std::invalid_argument);
}

TEST(Server, closes_connections_over_the_limit_and_serves_the_others) {
    const testing::TemporaryFolder folder;
    Limits limits;
    limits.connections = 2;
    RunningCentre centre(folder.path(), limits);
    TestLink first(centre.port(), ours);
    {
        TestLink second(centre.port(), ours);
        EXPECT_THROW(TestLink(centre.port(), ours), boost::system::system_error);
        EXPECT_THROW(TestLink(centre.port(), ours), boost::system::system_error);
        EXPECT_EQ(centre.log().size(), 1U);
    }
    first.send(protocol::encode_hello("urn:a"));
    EXPECT_EQ(first.receive(), R"({"ack":"000000000000"})");
}

} // namespace
} // namespace motcua::central
