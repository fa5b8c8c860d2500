#include "tests/bench/limits.h"

#include "tests/bench/figures.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <sqlite3.h>

#include <future>
#include <memory>
#include <string>
#include <thread>

namespace motcua::bench {

using boost::asio::ip::tcp;

namespace {

struct Pair {
    Pair(boost::asio::io_context& loop, tcp::acceptor& acceptor) : here(loop), there(loop) {
        here.connect(acceptor.local_endpoint());
        acceptor.accept(there);
        here.set_option(tcp::no_delay(true));
        there.set_option(tcp::no_delay(true));
    }

    tcp::socket here;
    tcp::socket there;
};

sqlite3_stmt* prepare(sqlite3* base, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(base, sql, -1, &statement, nullptr);
    return statement;
}

void run(sqlite3_stmt* statement, const std::vector<std::string>& texts) {
    int place = 0;
    for (const std::string& text : texts) {
        sqlite3_bind_text(
            statement, ++place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    sqlite3_step(statement);
    sqlite3_reset(statement);
}

tcp::acceptor on_loopback(boost::asio::io_context& loop) {
    return {loop, {boost::asio::ip::make_address("127.0.0.1"), 0}};
}

} // namespace

std::vector<double>
bare_commits(const std::filesystem::path& folder, std::size_t count, std::size_t bytes) {
    sqlite3* base = nullptr;
    sqlite3_open((folder / "limit.sqlite").c_str(), &base);
    for (const char* sql :
         {"PRAGMA journal_mode=WAL",
          "PRAGMA synchronous=FULL",
          "CREATE TABLE events(sequence INTEGER PRIMARY KEY, body TEXT)",
          "CREATE TABLE answers(request TEXT PRIMARY KEY, answer TEXT) WITHOUT ROWID"}) {
        sqlite3_exec(base, sql, nullptr, nullptr, nullptr);
    }
    sqlite3_stmt* begin_batch = prepare(base, "BEGIN IMMEDIATE");
    sqlite3_stmt* event = prepare(base, "INSERT INTO events(body) VALUES(?)");
    sqlite3_stmt* answer = prepare(base, "INSERT INTO answers(request, answer) VALUES(?, ?)");
    sqlite3_stmt* commit_batch = prepare(base, "COMMIT");
    const std::string third(bytes / 3, 'x');
    std::vector<double> times;
    for (std::size_t commit = 0; commit < count; ++commit) {
        const std::string request = "client-" + std::to_string(1'000'000 + commit);
        const auto begin = Clock::now();
        run(begin_batch, {});
        run(event, {third});
        run(event, {third});
        run(answer, {request, third});
        run(commit_batch, {});
        times.push_back(milliseconds_since(begin));
    }
    for (sqlite3_stmt* statement : {begin_batch, event, answer, commit_batch}) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(base);
    return times;
}

std::vector<double> bare_round_trips(std::size_t count, std::size_t bytes) {
    boost::asio::io_context loop;
    auto acceptor = on_loopback(loop);
    Pair pair(loop, acceptor);
    std::jthread echo([&] {
        std::string text(bytes, '\0');
        for (std::size_t trip = 0; trip < count; ++trip) {
            boost::asio::read(pair.there, boost::asio::buffer(text));
            boost::asio::write(pair.there, boost::asio::buffer(text));
        }
    });
    std::string text(bytes, 'x');
    std::vector<double> times;
    for (std::size_t trip = 0; trip < count; ++trip) {
        const auto begin = Clock::now();
        boost::asio::write(pair.here, boost::asio::buffer(text));
        boost::asio::read(pair.here, boost::asio::buffer(text));
        times.push_back(milliseconds_since(begin));
    }
    return times;
}

std::vector<double> bare_fan_outs(std::size_t count, std::size_t receivers, std::size_t bytes) {
    boost::asio::io_context loop;
    auto acceptor = on_loopback(loop);
    std::vector<std::unique_ptr<Pair>> pairs;
    for (std::size_t receiver = 0; receiver < receivers; ++receiver) {
        pairs.push_back(std::make_unique<Pair>(loop, acceptor));
    }
    const std::string text(bytes, 'x');
    std::vector<double> times;
    for (std::size_t round = 0; round < count; ++round) {
        const auto begin = Clock::now();
        auto all_read = std::async(std::launch::async, [&] {
            std::string read(bytes, '\0');
            for (const auto& pair : pairs) {
                boost::asio::read(pair->there, boost::asio::buffer(read));
            }
        });
        for (const auto& pair : pairs) {
            boost::asio::write(pair->here, boost::asio::buffer(text));
        }
        all_read.wait();
        times.push_back(milliseconds_since(begin));
    }
    return times;
}

} // namespace motcua::bench
