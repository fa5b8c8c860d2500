// How long a request takes through the doors and back, beside Beast that only echoes; and how long
// one change takes to the last of many boards, beside plain writes of the same bytes to as many
// sockets. Ours and the limit take turns, so that a busy machine is unkind to both alike.
//
//     hall_server_net_bench [boards]

#include "tests/hall/server/net/bare_echo.h"
#include "tests/hall/server/net/raw_peer.h"
#include "tests/hall/server/net/test_hall.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace motcua::hall::net;
using BenchClock = std::chrono::steady_clock;

constexpr int turns = 20;

class Times {
public:
    void add(BenchClock::time_point start) {
        all_.push_back(
            std::chrono::duration<double, std::micro>(BenchClock::now() - start).count());
    }

    void print(const char* what) {
        std::sort(all_.begin(), all_.end());
        std::printf("  %-22s p50 %9.1f us   p99 %9.1f us   max %9.1f us\n",
                    what,
                    at(0.5),
                    at(0.99),
                    all_.back());
    }

    double at(double share) const {
        return all_[static_cast<std::size_t>(share * static_cast<double>(all_.size() - 1))];
    }

private:
    std::vector<double> all_;
};

ListenerOptions options() {
    ListenerOptions options;
    options.limits.messages_per_second = 1e9;
    return options;
}

void take_round_trips(RawPeer& peer, int count, Times& times) {
    static int made = 0;
    for (int i = 0; i < count; ++i) {
        const auto request = RawPeer::frame(
            R"({"request":"3f9a1c2b-)" + std::to_string(++made) +
            R"(","command":"echo","arguments":{"kiosk":"K1","services":["A"],"language":"vi"}})");
        const auto start = BenchClock::now();
        peer.send(request);
        if (peer.hear() == "gone")
            throw std::runtime_error("the hall hung up");
        times.add(start);
    }
}

void measure_round_trips() {
    TestHall hall(options());
    BareEcho echo;
    RawPeer ours(hall.port());
    RawPeer limit(echo.port());
    ours.enter();
    limit.upgrade();
    Times our_times;
    Times limit_times;
    Times warming_up;
    take_round_trips(ours, 200, warming_up);
    take_round_trips(limit, 200, warming_up);
    for (int turn = 0; turn < turns; ++turn) {
        take_round_trips(ours, 500, our_times);
        take_round_trips(limit, 500, limit_times);
    }
    std::printf("one request and its answer, loopback, %d times\n", turns * 500);
    our_times.print("doors");
    limit_times.print("Beast echo");
}

/// Waits until every peer received `bytes` since the last call.
class Boards {
public:
    explicit Boards(const std::deque<RawPeer>& peers) : epoll_(::epoll_create1(0)) {
        for (const auto& peer : peers) {
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u32 = static_cast<std::uint32_t>(sockets_.size());
            ::epoll_ctl(epoll_, EPOLL_CTL_ADD, peer.descriptor(), &event);
            sockets_.push_back(peer.descriptor());
        }
    }

    ~Boards() { ::close(epoll_); }

    Boards(const Boards&) = delete;
    Boards& operator=(const Boards&) = delete;

    void receive(std::size_t bytes) {
        std::vector<std::size_t> left(sockets_.size(), bytes);
        std::size_t waiting = left.size();
        epoll_event events[64];
        char text[4096];
        while (waiting > 0) {
            const int count = ::epoll_wait(epoll_, events, 64, 10'000);
            if (count <= 0)
                throw std::runtime_error("a board waits in vain");
            for (int i = 0; i < count; ++i) {
                const auto index = events[i].data.u32;
                const auto got = ::recv(sockets_[index], text, sizeof text, 0);
                left[index] -= static_cast<std::size_t>(std::max<ssize_t>(got, 0));
                waiting -= left[index] == 0 ? 1 : 0;
            }
        }
    }

private:
    int epoll_;
    std::vector<int> sockets_;
};

/// As many accepted sockets as there are boards, written to one after another.
class PlainWriter {
public:
    explicit PlainWriter(std::size_t count) : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(listener_, 16);
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        for (std::size_t i = 0; i < count; ++i) {
            peers.emplace_back(ntohs(address.sin_port));
            sockets_.push_back(::accept(listener_, nullptr, nullptr));
            const int yes = 1;
            ::setsockopt(sockets_.back(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        }
    }

    ~PlainWriter() {
        for (const int socket : sockets_)
            ::close(socket);
        ::close(listener_);
    }

    PlainWriter(const PlainWriter&) = delete;
    PlainWriter& operator=(const PlainWriter&) = delete;

    void write(const std::string& text) {
        for (const int socket : sockets_)
            if (::send(socket, text.data(), text.size(), MSG_NOSIGNAL) < 0)
                throw std::runtime_error("cannot write");
    }

    std::deque<RawPeer> peers;

private:
    int listener_;
    std::vector<int> sockets_;
};

constexpr std::size_t change_bytes = 210;

/// A whole frame of the wire of exactly `change_bytes`.
std::string change(int round) {
    auto text = R"({"topic":"hall","version":)" + std::to_string(1'000'000 + round) +
                R"(,"after":)" + std::to_string(999'999 + round) + R"(,"set":{"call/12":")";
    text.resize(change_bytes - 3, 'x');
    return text + "\"}}";
}

void measure_fan_out(std::size_t count) {
    TestHall hall(options());
    std::deque<RawPeer> peers;
    for (std::size_t i = 0; i < count; ++i) {
        peers.emplace_back(hall.port());
        peers.back().enter();
    }
    Boards ours(peers);
    PlainWriter writer(count);
    Boards limit(writer.peers);
    Times our_times;
    Times limit_times;
    constexpr std::size_t head = 4; // of a server's frame of 126 to 65,535 bytes
    for (int round = 0; round < turns * 25; ++round) {
        BenchClock::time_point start;
        std::jthread publishing([&, text = change(round)] {
            hall.run([&] {
                start = BenchClock::now();
                hall.desk().tell_all(text);
            });
        });
        ours.receive(change_bytes + head);
        publishing.join();
        our_times.add(start);

        const std::string bytes(change_bytes + head, 'x');
        std::jthread writing([&] {
            start = BenchClock::now();
            writer.write(bytes);
        });
        limit.receive(bytes.size());
        writing.join();
        limit_times.add(start);
    }
    std::printf("one change of %zu bytes to the last of %zu boards, %d times\n",
                change_bytes,
                count,
                turns * 25);
    our_times.print("doors");
    limit_times.print("plain writes");
}

} // namespace

int main(int argc, char** argv) {
    raise_descriptor_limit();
    measure_round_trips();
    measure_fan_out(argc > 1 ? static_cast<std::size_t>(std::atol(argv[1])) : 200);
    return 0;
}
