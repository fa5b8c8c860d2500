#include "tests/bench/hostile.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace motcua::bench {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::size_t chunk = 64 * 1024;

std::optional<tcp::socket> connected(asio::io_context& loop, std::uint16_t port) {
    tcp::socket socket(loop);
    boost::system::error_code error;
    socket.connect({asio::ip::address_v4::loopback(), port}, error);
    return error ? std::nullopt : std::optional(std::move(socket));
}

bool closed_by_the_hall(tcp::socket& socket) {
    char byte = 0;
    boost::system::error_code error;
    socket.non_blocking(true);
    socket.read_some(asio::buffer(&byte, 1), error);
    return error && error != asio::error::would_block;
}

} // namespace

HostileNeighbours::HostileNeighbours(std::uint16_t port,
                                     std::size_t half_open,
                                     std::size_t bytes_a_second)
    : port_(port),
      holder_([this, half_open](const std::stop_token& stop) { hold_half_open(stop, half_open); }),
      writer_([this, bytes_a_second](const std::stop_token& stop) {
          write_garbage(stop, bytes_a_second);
      }) {}

void HostileNeighbours::hold_half_open(const std::stop_token& stop, std::size_t count) const {
    asio::io_context loop;
    std::vector<std::optional<tcp::socket>> sockets(count);
    while (!stop.stop_requested()) {
        for (auto& socket : sockets) {
            if (socket && !closed_by_the_hall(*socket)) {
                continue;
            }
            socket = connected(loop, port_);
            if (socket) {
                boost::system::error_code ignored;
                asio::write(*socket, asio::buffer(std::string("GET /ws HTTP/1.1\r\n")), ignored);
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

void HostileNeighbours::write_garbage(const std::stop_token& stop, std::size_t bytes_a_second) {
    asio::io_context loop;
    std::mt19937_64 random;
    std::vector<std::uint64_t> words(chunk / sizeof(std::uint64_t));
    std::optional<tcp::socket> socket;
    const auto pause = std::chrono::nanoseconds(1'000'000'000LL * chunk / bytes_a_second);
    for (auto next = std::chrono::steady_clock::now(); !stop.stop_requested(); next += pause) {
        std::ranges::generate(words, random);
        if (!socket) {
            socket = connected(loop, port_);
        }
        boost::system::error_code error = asio::error::not_connected;
        if (socket) {
            garbage_ += asio::write(*socket, asio::buffer(words), error);
        }
        if (error) {
            socket.reset();
        }
        std::this_thread::sleep_until(next + pause);
    }
}

} // namespace motcua::bench
