/// A hall's bad day: the server is killed again and again while kiosks and clerks work, sometimes
/// the centre too. Nothing that was answered may be missing, nothing may be there twice.

#include "hall/client/hall_client.h"
#include "hall/day/sign_in.h"
#include "hall/journal/journal.h"
#include "hall/protocol/codec.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

namespace motcua {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using testing::ChildProcess;

constexpr int kills = 12;
constexpr int tickets_between_kills = 25;
constexpr auto patience = 120s;

/// Both servers, as real programs.
class Machines {
public:
    Machines() {
        start_centre();
        start_hall();
    }

    void start_centre() {
        centre_ =
            std::make_unique<ChildProcess>(std::vector<std::string>{program("motcua-central"),
                                                                    "--data",
                                                                    (folder / "centre").string(),
                                                                    "--listen",
                                                                    "127.0.0.1:" + centre_port});
        centre_port = centre_->wait_for_line("listening on port ");
    }

    void start_hall() {
        hall_ = std::make_unique<ChildProcess>(std::vector<std::string>{
            program("motcua-hall"),
            "--hall",
            MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml",
            "--data",
            (folder / "hall").string(),
            "--port",
            hall_port,
            "--centre",
            "127.0.0.1:" + centre_port,
            "--pages",
            MOTCUA_SOURCE_DIR "/hall/web",
            "--demo"});
        hall_port = hall_->wait_for_line("listening on port ");
    }

    void kill_hall() { hall_->kill(); }

    void kill_centre() { centre_->kill(); }

    std::string clerk_cookie(std::size_t place) const {
        std::ifstream pins(folder / "hall/demo-pins.txt");
        std::string line;
        for (std::size_t read = 0; read <= place; ++read) {
            std::getline(pins, line);
        }
        std::istringstream words(line);
        std::string staff;
        std::string pin;
        words >> staff >> pin;
        return day::sign_in("127.0.0.1", port(), staff, pin);
    }

    std::uint16_t port() const { return static_cast<std::uint16_t>(std::stoi(hall_port)); }

    testing::TemporaryFolder folder;
    std::string hall_port = "0";
    std::string centre_port = "0";

private:
    static std::string program(const char* name) {
        return std::string(MOTCUA_BINARY_DIR) + "/bin/" + name;
    }

    std::unique_ptr<ChildProcess> hall_;
    std::unique_ptr<ChildProcess> centre_;
};

client::Options
options(const Machines& machines, const std::string& role, const std::string& cookie = {}) {
    client::Options options;
    options.port = machines.port();
    options.role = role;
    options.id = "K1";
    options.cookie = cookie;
    return options;
}

struct Ticket {
    std::uint64_t visit = 0;
    std::string number;
};

/// Takes one ticket after the other and remembers what it was told.
class Kiosk {
public:
    Kiosk(boost::asio::io_context& loop, const Machines& machines, std::vector<Ticket>& told)
        : hall_(loop.get_executor(), options(machines, "kiosk")), told_(told) {
        hall_.start();
        take();
    }

    void rest() { resting_ = true; }

    bool resting() const { return resting_ && !asking_; }

private:
    void take() {
        asking_ = !resting_;
        if (resting_) {
            return;
        }
        hall_.request(client::make_request_id(),
                      "take_ticket",
                      R"({"kiosk":"K1","services":["ban-sao"],"language":"vi"})",
                      [this](const client::Answer& answer) {
                          if (!answer.refusal) {
                              told_.push_back({answer.result.at("visit").to_number<std::uint64_t>(),
                                               answer.result.at("number").as_string().c_str()});
                          }
                          take();
                      });
    }

    client::HallClient hall_;
    std::vector<Ticket>& told_;
    bool resting_ = false;
    bool asking_ = false;
};

/// Calls one visit after the other.
class Clerk {
public:
    Clerk(boost::asio::io_context& loop,
          const Machines& machines,
          const std::string& counter,
          std::size_t place)
        : hall_(loop.get_executor(), options(machines, "clerk", machines.clerk_cookie(place))),
          arguments_(R"({"counter":")" + counter + "\"") {
        hall_.start();
        hall_.request(client::make_request_id(),
                      "open_counter",
                      arguments_ + "}",
                      [this](const client::Answer&) { call(); });
    }

    std::vector<std::uint64_t> called;

private:
    void call() {
        hall_.request(client::make_request_id(),
                      "call_next",
                      arguments_ + R"(,"finish":true})",
                      [this](const client::Answer& answer) {
                          const bool some =
                              !answer.refusal && !answer.result.at("number").as_string().empty();
                          if (some) {
                              called.push_back(
                                  answer.result.at("visit").to_number<std::uint64_t>());
                          }
                          call();
                      });
    }

    client::HallClient hall_;
    std::string arguments_;
};

template <class Done>
void run_until(boost::asio::io_context& loop, Done done) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!done()) {
        ASSERT_LT(std::chrono::steady_clock::now(), end) << "gave up waiting";
        loop.restart();
        loop.run_for(20ms);
    }
}

std::vector<journal::StoredEntry> journal_of(const std::filesystem::path& file) {
    journal::Journal journal(file);
    return journal.read(0, journal.last_sequence());
}

/// Sequence and type of every event that the centre holds.
std::map<std::uint64_t, std::string> centre_events(const std::filesystem::path& file) {
    std::map<std::uint64_t, std::string> events;
    sqlite3* base = nullptr;
    sqlite3_open_v2(file.c_str(), &base, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(
        base,
        "SELECT sequence, type FROM event",
        [](void* to, int, char** values, char**) {
            (*static_cast<std::map<std::uint64_t, std::string>*>(to))[std::stoull(values[0])] =
                values[1];
            return 0;
        },
        &events,
        nullptr);
    sqlite3_close(base);
    return events;
}

TEST(HallKilled, loses_nothing_that_was_answered_and_gives_no_number_twice) {
    Machines machines;
    boost::asio::io_context loop;
    std::vector<Ticket> told;
    std::vector<std::unique_ptr<Kiosk>> kiosks;
    for (int kiosk = 0; kiosk < 4; ++kiosk) {
        kiosks.push_back(std::make_unique<Kiosk>(loop, machines, told));
    }
    Clerk first(loop, machines, "1", 0);
    Clerk second(loop, machines, "4", 1);
    client::HallClient board(loop.get_executor(), options(machines, "display"));
    board.follow("hall", {});
    board.start();

    for (int killed = 0; killed < kills; ++killed) {
        const std::size_t enough = told.size() + tickets_between_kills;
        run_until(loop, [&] { return told.size() >= enough; });
        machines.kill_hall();
        if (killed % 3 == 0) {
            machines.kill_centre();
            machines.start_centre();
        }
        machines.start_hall();
    }
    for (const auto& kiosk : kiosks) {
        kiosk->rest();
    }
    run_until(loop, [&] {
        return std::ranges::all_of(kiosks, [](const auto& kiosk) { return kiosk->resting(); });
    });

    // A board that lived through it all shows what a new one is shown.
    client::HallClient fresh(loop.get_executor(), options(machines, "display"));
    fresh.follow("hall", {});
    fresh.start();
    run_until(loop, [&] {
        const client::Topic* old_one = board.topic("hall");
        const client::Topic* new_one = fresh.topic("hall");
        return old_one->in_step && new_one->in_step && old_one->version == new_one->version;
    });
    EXPECT_EQ(board.topic("hall")->records, fresh.topic("hall")->records);

    std::set<std::uint64_t> called(first.called.begin(), first.called.end());
    called.insert(second.called.begin(), second.called.end());
    EXPECT_EQ(called.size(), first.called.size() + second.called.size()) << "called twice";

    machines.kill_hall();
    const auto entries = journal_of(machines.folder / "hall/journal.sqlite");
    std::map<std::uint64_t, std::string> issued;
    std::set<std::string> numbers;
    for (const journal::StoredEntry& stored : entries) {
        if (stored.entry.type != "ticket.issued") {
            continue;
        }
        const std::string number = json::parse(stored.entry.body).at("number").as_string().c_str();
        EXPECT_TRUE(numbers.insert(number).second) << number << " was given twice";
        issued[*stored.entry.visit] = number;
    }
    for (const Ticket& ticket : told) {
        EXPECT_EQ(issued[ticket.visit], ticket.number);
    }
    EXPECT_EQ(issued.size(), told.size()) << "a ticket that nobody was told of";

    // The centre gets the rest from the hall's next life, and then holds the journal, once.
    machines.start_hall();
    const auto centre = machines.folder / "centre/centre.db";
    run_until(loop, [&] { return centre_events(centre).size() >= entries.size(); });
    const auto held = centre_events(centre);
    for (const journal::StoredEntry& stored : entries) {
        EXPECT_EQ(held.at(stored.sequence), "vn.motcua." + stored.entry.type + ".v1");
    }
}

} // namespace
} // namespace motcua
