#include "drivers/transport/serial_transport.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <functional>
#include <optional>
#include <pty.h>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace motcua::drivers {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// A line whose other end the test holds: a pseudo terminal.
class SerialTransportTest : public testing::Test {
protected:
    SerialTransportTest() {
        char name[64];
        EXPECT_EQ(::openpty(&device_, &slave_, name, nullptr, nullptr), 0);
        path_ = name;
        ::fcntl(device_, F_SETFL, O_NONBLOCK);
    }

    ~SerialTransportTest() override {
        ::close(device_);
        ::close(slave_);
    }

    ErrorCode open(SerialTransport& transport) {
        std::optional<ErrorCode> result;
        transport.open([&](ErrorCode error) { result = error; });
        EXPECT_TRUE(run_until([&] { return result.has_value(); }));
        return result.value_or(ErrorCode());
    }

    bool run_until(const std::function<bool()>& done) {
        const auto limit = std::chrono::steady_clock::now() + 10s;
        while (!done() && std::chrono::steady_clock::now() < limit) {
            context_.restart();
            context_.run_one_for(20ms);
        }
        return done();
    }

    std::string heard_by_device() {
        std::string text;
        char room[4096];
        for (auto n = ::read(device_, room, sizeof room); n > 0;
             n = ::read(device_, room, sizeof room)) {
            text.append(room, static_cast<std::size_t>(n));
        }
        return text;
    }

    asio::io_context context_{1};
    int device_ = -1;
    int slave_ = -1;
    std::string path_;
};

TEST_F(SerialTransportTest, CarriesEveryByteValueBothWays) {
    SerialTransport line(context_.get_executor(), path_, {});
    ASSERT_FALSE(open(line));
    Bytes all(256);
    for (int i = 0; i < 256; ++i) {
        all[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i);
    }
    std::size_t taken = 0;
    line.write(all, [&](ErrorCode, std::size_t count) { taken = count; });
    ASSERT_TRUE(run_until([&] { return taken > 0; }));
    EXPECT_EQ(taken, 256u);
    EXPECT_EQ(heard_by_device(), std::string(all.begin(), all.end()));
    ASSERT_EQ(::write(device_, all.data(), all.size()), 256);
    Bytes heard;
    std::uint8_t room[64];
    while (heard.size() < 256) {
        std::optional<std::size_t> count;
        line.read(room, [&](ErrorCode, std::size_t n) { count = n; });
        ASSERT_TRUE(run_until([&] { return count.has_value(); }));
        heard.insert(heard.end(), room, room + *count);
    }
    EXPECT_EQ(heard, all) << "no byte means anything to the line, XON and XOFF neither";
}

TEST_F(SerialTransportTest, SetsTheLineAsAsked) {
    SerialSettings settings;
    settings.baud = 9600;
    settings.stop_bits = 2;
    settings.flow = FlowControl::xon_xoff;
    SerialTransport line(context_.get_executor(), path_, settings);
    ASSERT_FALSE(open(line));
    termios set{};
    ASSERT_EQ(::tcgetattr(slave_, &set), 0);
    EXPECT_EQ(::cfgetospeed(&set), static_cast<speed_t>(B9600));
    EXPECT_NE(set.c_cflag & CSTOPB, 0u);
    EXPECT_NE(set.c_iflag & IXON, 0u);
    EXPECT_EQ(set.c_lflag & (ECHO | ICANON | ISIG), 0u);
}

TEST_F(SerialTransportTest, ALineThatIsStoppedGivesUpAtOnce) {
    SerialTransport line(context_.get_executor(), path_, {});
    ASSERT_FALSE(open(line));
    const Bytes much(1 << 20, 'x');
    std::size_t taken = 0;
    std::optional<ErrorCode> end;
    const std::function<void()> write = [&] {
        line.write(std::span(much).subspan(taken), [&](ErrorCode error, std::size_t count) {
            taken += count;
            if (error) {
                end = error;
            } else {
                write();
            }
        });
    };
    write();
    for (std::size_t before = 1; before != taken;) {
        before = taken;
        context_.restart();
        context_.run_for(50ms);
    }
    EXPECT_LT(taken, much.size()) << "nobody reads at the other end";
    const auto start = std::chrono::steady_clock::now();
    line.close();
    EXPECT_TRUE(run_until([&] { return end.has_value(); }));
    EXPECT_EQ(*end, asio::error::operation_aborted);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
}

TEST_F(SerialTransportTest, AnAdapterThatIsPulledOutIsNoticed) {
    SerialTransport line(context_.get_executor(), path_, {});
    ASSERT_FALSE(open(line));
    std::uint8_t room[8];
    std::optional<ErrorCode> end;
    line.read(room, [&](ErrorCode error, std::size_t) { end = error; });
    ::close(std::exchange(device_, -1));
    ASSERT_TRUE(run_until([&] { return end.has_value(); }));
    EXPECT_TRUE(end->failed());
}

TEST_F(SerialTransportTest, APortThatIsNotThereIsAnError) {
    SerialTransport line(context_.get_executor(), "/dev/no-such-port", {});
    EXPECT_EQ(open(line), boost::system::errc::no_such_file_or_directory);
}

TEST_F(SerialTransportTest, AFileIsNoLine) {
    SerialTransport line(context_.get_executor(), "/dev/null", {});
    EXPECT_TRUE(open(line).failed());
}

} // namespace
} // namespace motcua::drivers
