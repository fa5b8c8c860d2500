// The hall's figures beside what the machine can do at best, measured in the same run.

#include "tests/bench/figures.h"
#include "tests/bench/fill.h"
#include "tests/bench/hall_process.h"
#include "tests/bench/hostile.h"
#include "tests/bench/limits.h"
#include "tests/bench/table.h"
#include "tests/bench/web_socket.h"

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace bench = motcua::bench;
using bench::Clock;
using bench::milliseconds_since;
using bench::percentile;

constexpr std::uint16_t port = 17450;
constexpr std::size_t ticket_bytes = 900; // two events and the remembered answer
constexpr std::size_t frame_bytes = 600;

const std::string ticket_arguments = R"({"kiosk":"K1","services":["ban-sao"],"language":"vi"})";

/// One client over several connections in turn: the hall lets none send 200 messages a second.
class BusyKiosk {
public:
    BusyKiosk() {
        for (int connection = 0; connection < 40; ++connection) {
            connections_.push_back(std::make_unique<bench::WebSocket>(port, "kiosk"));
        }
    }

    std::string take_ticket(const std::string& request) {
        next_ = (next_ + 1) % connections_.size();
        return connections_[next_]->ask(request, "take_ticket", ticket_arguments);
    }

private:
    std::vector<std::unique_ptr<bench::WebSocket>> connections_;
    std::size_t next_ = 0;
};

std::string number_in(const std::string& answer) {
    const auto begin = answer.find(R"("number":")") + 10;
    return answer.substr(begin, answer.find('"', begin) - begin);
}

/// Milliseconds of each ticket, from the request to its answer.
std::vector<double> ticket_times(BusyKiosk& kiosk, std::size_t count) {
    std::vector<double> times;
    for (std::size_t ticket = 0; ticket < count; ++ticket) {
        const auto begin = Clock::now();
        kiosk.take_ticket("l" + std::to_string(begin.time_since_epoch().count()));
        times.push_back(milliseconds_since(begin));
    }
    return times;
}

void issue_latency(bench::Table& table, const std::filesystem::path& folder) {
    const std::size_t count = 3000;
    BusyKiosk kiosk;
    const auto times = ticket_times(kiosk, count);
    const auto commits = bench::bare_commits(folder, count, ticket_bytes);
    const auto trips = bench::bare_round_trips(count, 300);
    const auto limit = [&](double share) {
        return percentile(commits, share) + percentile(trips, share);
    };
    const double at_best = limit(0.5);
    table.row(
        "ticket as the kiosk sees it, p50", "ms", percentile(times, 0.5), at_best, at_best * 1.5);
    table.row("ticket as the kiosk sees it, p99", "ms", percentile(times, 0.99), limit(0.99), 3);
    std::filesystem::remove(folder / "limit.sqlite");
}

/// The limit is the same hall's figure before the neighbours came.
void issue_among_hostile_neighbours(bench::Table& table) {
    const std::size_t count = 3000;
    BusyKiosk kiosk;
    const double quiet = percentile(ticket_times(kiosk, count), 0.99);
    const auto begin = Clock::now();
    bench::HostileNeighbours neighbours(port, 1000, 10'000'000);
    std::vector<double> times;
    while (milliseconds_since(begin) < 5000 || times.size() < count) {
        const auto more = ticket_times(kiosk, 100);
        times.insert(times.end(), more.begin(), more.end());
    }
    const double seconds = milliseconds_since(begin) / 1000;
    table.row("ticket among 1,000 half-open and garbage, p99",
              "ms",
              percentile(times, 0.99),
              quiet,
              2 * quiet);
    table.row("garbage thrown meanwhile",
              "MB/s",
              static_cast<double>(neighbours.garbage()) / 1e6 / seconds);
}

void issue_rate(bench::Table& table, std::size_t tickets) {
    constexpr std::size_t clients = 8;
    std::vector<std::vector<std::string>> numbers(clients);
    const auto begin = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t client = 0; client < clients; ++client) {
            threads.emplace_back([&, client] {
                BusyKiosk kiosk;
                for (std::size_t ticket = 0; ticket < tickets / clients; ++ticket) {
                    numbers[client].push_back(number_in(kiosk.take_ticket(
                        "s" + std::to_string(client) + "-" + std::to_string(ticket))));
                }
            });
        }
    }
    const double seconds = milliseconds_since(begin) / 1000;
    std::set<std::string> different;
    for (const auto& list : numbers) {
        different.insert(list.begin(), list.end());
    }
    table.row("issues a second, 8 clients", "1/s", static_cast<double>(tickets) / seconds);
    table.row("numbers given twice among them",
              "",
              static_cast<double>(tickets - different.size()),
              std::nullopt,
              0);
}

void call_to_boards(bench::Table& table, const bench::HallProcess& hall) {
    constexpr std::size_t boards = 200;
    constexpr std::size_t calls = 100;
    std::vector<std::unique_ptr<bench::WebSocket>> sockets;
    for (std::size_t board = 0; board < boards; ++board) {
        sockets.push_back(std::make_unique<bench::WebSocket>(port, "display"));
        sockets.back()->send(R"({"subscribe":"hall"})");
        while (sockets.back()->receive().find("snapshot") == std::string::npos) {
        }
    }
    bench::WebSocket clerk(port, "clerk", hall.clerk_cookie(0));
    clerk.ask("open", "open_counter", R"({"counter":"1"})");
    std::vector<double> times;
    for (std::size_t call = 0; call < calls; ++call) {
        const auto begin = Clock::now();
        std::jthread caller([&] {
            clerk.ask(
                "call" + std::to_string(call), "call_next", R"({"counter":"1","finish":true})");
        });
        for (const auto& socket : sockets) {
            while (socket->receive().find(R"("set":{"call/)") == std::string::npos) {
            }
        }
        times.push_back(milliseconds_since(begin));
    }
    const auto limit = bench::bare_fan_outs(calls, boards, frame_bytes);
    table.row("call to the last of 200 boards, p50",
              "ms",
              percentile(times, 0.5),
              percentile(limit, 0.5),
              20);
    table.row("call to the last of 200 boards, p99",
              "ms",
              percentile(times, 0.99),
              percentile(limit, 0.99),
              20);
}

int run(const std::filesystem::path& program, const std::filesystem::path& folder) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    bench::Table table("hall_bench");
    {
        table.part("an empty hall");
        bench::HallProcess hall(program, folder / "empty", port);
        table.row("memory, at rest", "MB", hall.memory(), std::nullopt, 30);
        issue_latency(table, folder);
        issue_rate(table, 100'000);
        issue_among_hostile_neighbours(table);
        call_to_boards(table, hall);
        table.row("memory, 103,000 tickets in a day", "MB", hall.memory());
    }
    table.part("a journal of " + std::to_string(bench::fill_journal(folder / "full", 1'000'000)) +
               " events");
    bench::HallProcess hall(program, folder / "full", port);
    table.row("start until a client is welcomed", "ms", hall.start_time(), std::nullopt, 1000);
    table.row("memory", "MB", hall.memory(), std::nullopt, 30);
    issue_latency(table, folder);
    hall.kill();
    std::filesystem::remove_all(folder);
    return 0;
}

} // namespace

int main(int count, char** words) {
    const std::filesystem::path here = std::filesystem::canonical("/proc/self/exe").parent_path();
    try {
        return run(here / "motcua-hall",
                   count > 1 ? std::filesystem::path(words[1]) : here / "bench-data");
    } catch (const std::exception& broken) {
        std::fprintf(stderr, "%s\n", broken.what());
        return 1;
    }
}
