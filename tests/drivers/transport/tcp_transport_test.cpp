#include "drivers/transport/open_transport.h"
#include "drivers/transport/tcp_transport.h"
#include "drivers/transport/transport_error.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>

#include <string>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

class TcpTransportTest : public testing::Test {
protected:
    TcpTransportTest()
        : listener_(context_, {asio::ip::address_v4::loopback(), 0}), device_(context_),
          transport_(make_transport(context_.get_executor(),
                                    usb_,
                                    TcpAddress{"127.0.0.1", listener_.local_endpoint().port()})) {}

    void open() {
        bool accepted = false;
        bool opened = false;
        listener_.async_accept(device_, [&](ErrorCode) { accepted = true; });
        transport_->open([&](ErrorCode error) {
            EXPECT_FALSE(error) << error.message();
            opened = true;
        });
        while (!(accepted && opened)) {
            context_.run_one();
        }
    }

    asio::io_context context_;
    UsbBus usb_{context_.get_executor()};
    tcp::acceptor listener_;
    tcp::socket device_;
    std::unique_ptr<Transport> transport_;
};

TEST_F(TcpTransportTest, CarriesBytesBothWays) {
    open();
    const Bytes hello{1, 2, 3};
    std::size_t taken = 0;
    transport_->write(hello, [&](ErrorCode, std::size_t count) { taken = count; });
    Bytes heard(3);
    asio::async_read(device_, asio::buffer(heard), [](ErrorCode, std::size_t) {});
    asio::write(device_, asio::buffer("ab", 2));
    std::uint8_t room[8];
    std::size_t got = 0;
    transport_->read(room, [&](ErrorCode, std::size_t count) { got = count; });
    while (got == 0 || heard[2] == 0) {
        context_.run_one();
    }
    EXPECT_EQ(taken, 3u);
    EXPECT_EQ(heard, hello);
    EXPECT_EQ(room[0], 'a');
}

TEST_F(TcpTransportTest, ADeviceThatGoesEndsTheRead) {
    open();
    std::uint8_t room[8];
    ErrorCode ended;
    transport_->read(room, [&](ErrorCode error, std::size_t) { ended = error; });
    device_.close();
    while (!ended) {
        context_.run_one();
    }
    EXPECT_EQ(ended, asio::error::eof);
}

TEST_F(TcpTransportTest, ADeviceThatDoesNotReadTakesOnlySome) {
    open();
    const Bytes much(64 * 1024 * 1024, 7);
    std::size_t taken = 0;
    transport_->write(much, [&](ErrorCode, std::size_t count) { taken = count; });
    while (taken == 0) {
        context_.run_one();
    }
    EXPECT_LT(taken, much.size());
}

TEST_F(TcpTransportTest, NobodyListeningIsAnErrorAtOnce) {
    listener_.close();
    ErrorCode result;
    transport_->open([&](ErrorCode error) { result = error; });
    context_.run();
    EXPECT_EQ(result, asio::error::connection_refused);
    const Bytes byte{1};
    transport_->write(byte, [&](ErrorCode error, std::size_t) { result = error; });
    context_.restart();
    context_.run();
    EXPECT_EQ(result, TransportError::not_open);
}

TEST_F(TcpTransportTest, ClosingCallsEveryHandlerOnce) {
    open();
    int calls = 0;
    std::uint8_t room[8];
    transport_->read(room, [&](ErrorCode error, std::size_t) {
        EXPECT_EQ(error, asio::error::operation_aborted);
        ++calls;
    });
    transport_->close();
    transport_->close();
    transport_.reset();
    context_.run();
    EXPECT_EQ(calls, 1);
}

TEST_F(TcpTransportTest, ClosingWhileOpeningCallsBackOnce) {
    int calls = 0;
    transport_->open([&](ErrorCode error) {
        EXPECT_EQ(error, asio::error::operation_aborted);
        ++calls;
    });
    transport_->close();
    context_.run();
    EXPECT_EQ(calls, 1);
}

} // namespace
} // namespace motcua::drivers
