#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/system/system_error.hpp>

#include <array>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <pty.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace motcua::testing {

/// The device's end of a serial line: a pair of pseudo terminals. What the program under test
/// opens is `path`; what it writes comes to `heard` and to the handler, on the given loop.
class FarEnd {
public:
    explicit FarEnd(boost::asio::io_context& loop) : loop_(loop), line_(loop) { plug(); }

    /// The cable is in again, maybe under another name.
    void plug() {
        int near = -1;
        int far = -1;
        std::array<char, 128> name{};
        if (::openpty(&far, &near, name.data(), nullptr, nullptr) < 0) {
            throw std::runtime_error("no pseudo terminal");
        }
        termios raw{};
        ::tcgetattr(near, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(near, TCSANOW, &raw);
        path_ = name.data();
        near_ = near;
        for (const int file : {near, far}) {
            ::fcntl(file, F_SETFD, FD_CLOEXEC);
        }
        line_.assign(far);
        line_.non_blocking(true);
        read();
    }

    ~FarEnd() { unplug(); }

    FarEnd(const FarEnd&) = delete;
    FarEnd& operator=(const FarEnd&) = delete;

    void unplug() {
        boost::system::error_code ignored;
        line_.close(ignored);
        if (near_ >= 0) {
            ::close(std::exchange(near_, -1));
        }
    }

    const std::string& path() const { return path_; }

    /// Lets the program under test read on where the line is full: it lives on this thread too.
    void say(std::string_view bytes) {
        while (!bytes.empty()) {
            boost::system::error_code error;
            bytes.remove_prefix(
                line_.write_some(boost::asio::buffer(bytes.data(), bytes.size()), error));
            if (error == boost::asio::error::would_block) {
                loop_.restart();
                loop_.run_one_for(std::chrono::milliseconds(1));
            } else if (error) {
                throw boost::system::system_error(error);
            }
        }
    }

    /// Calls back with each piece that is heard.
    void on_heard(std::function<void(std::string_view)> handler) { handler_ = std::move(handler); }

    std::string heard;

    /// Runs the loop until it is so; false after 20 seconds.
    template <class Condition>
    bool comes_true(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            loop_.restart();
            loop_.run_one_for(std::chrono::milliseconds(10));
        }
        return true;
    }

private:
    void read() {
        line_.async_read_some(boost::asio::buffer(room_),
                              [this](boost::system::error_code error, std::size_t count) {
                                  if (error) {
                                      return;
                                  }
                                  const std::string_view piece(room_.data(), count);
                                  heard += piece;
                                  if (handler_) {
                                      handler_(piece);
                                  }
                                  read();
                              });
    }

    boost::asio::io_context& loop_;
    boost::asio::posix::stream_descriptor line_;
    int near_ = -1; ///< kept open, so that the line survives a program that closes its end
    std::string path_;
    std::array<char, 4096> room_{};
    std::function<void(std::string_view)> handler_;
};

} // namespace motcua::testing
