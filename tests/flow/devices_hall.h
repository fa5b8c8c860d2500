#pragma once

#include "hall/client/hall_client.h"
#include "hall/day/sign_in.h"
#include "hall/protocol/scan.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

namespace motcua::flow {

namespace asio = boost::asio;
namespace fs = std::filesystem;
namespace json = boost::json;
using namespace std::chrono_literals;
using asio::ip::tcp;
using motcua::testing::ChildProcess;

constexpr auto patience = 60s;
inline const std::string source = MOTCUA_SOURCE_DIR;

inline std::string program(const char* name) {
    return std::string(MOTCUA_BINARY_DIR) + "/bin/" + name;
}

inline std::uint16_t free_port() {
    asio::io_context context;
    const tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    return acceptor.local_endpoint().port();
}

struct Ticket {
    std::uint64_t visit = 0;
    std::string number;
    std::string token;
};

/// A hall with one kiosk's printer and a call pad, and the kiosk's own connection.
class DevicesTest : public ::testing::Test {
protected:
    DevicesTest() {
        start_hall();
        start_printer();
        serve_board();
        write_box();
        start_agent();
        client::Options options;
        options.port = hall_port_;
        options.role = "kiosk";
        options.id = "K1";
        kiosk_ = std::make_unique<client::HallClient>(loop_.get_executor(), options);
        client::ConnectionHandlers handlers;
        handlers.scan = [this](const protocol::Scan& scan) {
            scans_.push_back(scan.symbology + " " + scan.data);
        };
        kiosk_->set_handlers(std::move(handlers));
        kiosk_->follow("hall", {});
        kiosk_->start();
    }

    void start_hall() {
        hall_ = std::make_unique<ChildProcess>(
            std::vector<std::string>{program("motcua-hall"),
                                     "--hall",
                                     source + "/device-configs/halls/dong-nai-tran-bien.toml",
                                     "--data",
                                     (folder_ / "hall").string(),
                                     "--port",
                                     std::to_string(hall_port_),
                                     "--centre",
                                     "none",
                                     "--pages",
                                     folder_.path().string(),
                                     "--demo"});
        hall_port_ =
            static_cast<std::uint16_t>(std::stoi(hall_->wait_for_line("listening on port ")));
    }

    void start_printer() {
        const auto ports = folder_ / "ports";
        printer_ =
            std::make_unique<ChildProcess>(std::vector<std::string>{program("motcua-printer"),
                                                                    "--port",
                                                                    "0",
                                                                    "--control",
                                                                    "0",
                                                                    "--paper",
                                                                    papers_.string(),
                                                                    "--ports-file",
                                                                    ports.string(),
                                                                    "--speed",
                                                                    "1000"});
        ASSERT_TRUE(run_until([&] { return fs::exists(ports); }));
        std::ifstream(ports) >> printer_port_ >> control_port_;
    }

    void write_box() {
        const std::string configs = source + "/device-configs";
        std::ofstream(folder_ / "box.toml")
            << "id = \"box\"\nhall = \"127.0.0.1:" << hall_port_ << "\"\nstate = \"state\"\n"
            << "models = \"" << configs << "/printers\"\ntickets = \"" << configs
            << "/tickets\"\nfonts = \"" << source << "/ui/fonts\"\n"
            << "[[device]]\nkind = \"printer\"\nid = \"P1\"\nkiosk = \"K1\"\n"
            << "model = \"virtual-80mm\"\ntransport = \"tcp://127.0.0.1:" << printer_port_
            << "\"\n[[device]]\nkind = \"keypad\"\nid = \"pads\"\ntransport = \"listen://127.0.0.1:"
            << pad_port_ << "\"\ncounters = { \"pad-1\" = \"1\" }\n"
            << "[[device]]\nkind = \"scanner\"\nid = \"S1\"\nkiosk = \"K1\"\n"
            << "model = \"virtual-scanner\"\ntransport = \"listen://127.0.0.1:" << scan_port_
            << "\"\n[[device]]\nkind = \"board\"\nid = \"B1\"\ncounter = \"1\"\n"
            << "model = \"generic-ascii\"\naddress = 5\ntransport = \"tcp://127.0.0.1:"
            << board_.local_endpoint().port() << "\"\n";
    }

    void start_agent() {
        agent_ = std::make_unique<ChildProcess>(std::vector<std::string>{
            program("motcua-devices"), "--config", (folder_ / "box.toml").string()});
    }

    bool run_until(const std::function<bool()>& done) {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!done() && std::chrono::steady_clock::now() < end) {
            loop_.restart();
            loop_.run_for(20ms);
        }
        return done();
    }

    /// One line to a port, and the line that comes back.
    std::string ask(std::uint16_t port, const std::string& line) {
        tcp::socket socket(loop_);
        socket.connect({asio::ip::address_v4::loopback(), port});
        asio::write(socket, asio::buffer(line + "\n"));
        std::string answer;
        const auto count = asio::read_until(socket, asio::dynamic_buffer(answer), '\n');
        return answer.substr(0, count - 1);
    }

    std::string printer(const std::string& command) { return ask(control_port_, command); }

    json::object
    command(client::HallClient& as, const std::string& name, const json::object& what) {
        std::optional<client::Answer> answer;
        as.request(client::make_request_id(),
                   name,
                   json::serialize(what),
                   [&](const client::Answer& given) { answer = given; });
        EXPECT_TRUE(run_until([&] { return answer.has_value(); })) << name;
        EXPECT_FALSE(answer && answer->refusal)
            << name << ": " << answer->refusal->code << ", " << answer->refusal->en;
        return answer ? answer->result : json::object();
    }

    /// A person's connection, signed in with the PIN that the trial hall made up.
    std::unique_ptr<client::HallClient> sign_in(const std::string& role, const std::string& id) {
        std::ifstream pins(folder_ / "hall/demo-pins.txt");
        std::string staff;
        std::string pin;
        std::string name;
        while (staff != id && pins >> staff >> pin && std::getline(pins, name)) {
        }
        client::Options options;
        options.port = hall_port_;
        options.role = role;
        options.cookie = day::sign_in("127.0.0.1", hall_port_, staff, pin);
        auto person = std::make_unique<client::HallClient>(loop_.get_executor(), options);
        person->start();
        return person;
    }

    Ticket take_ticket() {
        const auto result =
            command(*kiosk_,
                    "take_ticket",
                    {{"kiosk", "K1"}, {"services", json::array{"ban-sao"}}, {"language", "vi"}});
        const Ticket ticket{result.at("visit").to_number<std::uint64_t>(),
                            result.at("number").as_string().c_str(),
                            result.at("token").as_string().c_str()};
        kiosk_->follow("visit/" + ticket.token, {});
        return ticket;
    }

    std::string paper_of(const Ticket& ticket) {
        const auto* topic = kiosk_->topic("visit/" + ticket.token);
        const auto* visit = topic == nullptr ? nullptr : topic->find("visit");
        return visit == nullptr ? "" : std::string(visit->at("paper").as_string());
    }

    bool await_paper(const Ticket& ticket, const std::string& state) {
        return run_until([&] { return paper_of(ticket) == state; });
    }

    bool
    await_device(const std::string& field, const json::value& state, const std::string& id = "P1") {
        return run_until([&, key = "device/" + id] {
            const auto* device = kiosk_->topic("hall")->find(key);
            return device != nullptr && device->at(field) == state;
        });
    }

    /// How many papers were cut off the printer.
    std::size_t papers() const {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(papers_)) {
            count += entry.path().extension() == ".png" ? 1 : 0;
        }
        return count;
    }

    bool begun_to_print() const {
        std::ifstream stream(folder_ / "state/printed.log");
        std::string line;
        std::string last;
        while (std::getline(stream, line)) {
            last = line;
        }
        return last.starts_with("begun");
    }

    /// The board's end of its line: accepts, and keeps what it is sent.
    void serve_board() {
        board_.async_accept([this](boost::system::error_code error, tcp::socket line) {
            if (!error) {
                board_line_.emplace(std::move(line));
                hear_board();
                serve_board();
            }
        });
    }

    void hear_board() {
        board_line_->async_read_some(asio::buffer(board_room_),
                                     [this](boost::system::error_code error, std::size_t count) {
                                         if (!error) {
                                             shown_.append(board_room_.data(), count);
                                             hear_board();
                                         }
                                     });
    }

    /// The text that the board at address 5 was last told to show.
    std::string on_board() const {
        const auto frame = shown_.rfind("\x02"
                                        "05");
        const bool whole = frame != shown_.npos && shown_.size() >= frame + 8;
        return whole ? shown_.substr(frame + 3, 4) : "";
    }

    /// Sends to a port what a scanner there would have read.
    void scan(const std::string& text) {
        tcp::socket socket(loop_);
        socket.connect({asio::ip::address_v4::loopback(), scan_port_});
        asio::write(socket, asio::buffer(text));
    }

    /// Whether any file of the hall or the agent holds the text.
    bool kept(const std::string& text) const {
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
            if (!entry.is_regular_file()) {
                continue;
            }
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string all{std::istreambuf_iterator<char>(file), {}};
            if (all.find(text) != all.npos) {
                return true;
            }
        }
        return false;
    }

    testing::TemporaryFolder folder_;
    fs::path papers_ = folder_ / "papers";
    asio::io_context loop_{1};
    std::uint16_t hall_port_ = 0;
    std::uint16_t printer_port_ = 0;
    std::uint16_t control_port_ = 0;
    std::uint16_t pad_port_ = free_port();
    std::uint16_t scan_port_ = free_port();
    tcp::acceptor board_{loop_, {asio::ip::address_v4::loopback(), 0}};
    std::optional<tcp::socket> board_line_;
    std::array<char, 256> board_room_{};
    std::string shown_;
    std::vector<std::string> scans_;
    std::unique_ptr<ChildProcess> hall_;
    std::unique_ptr<ChildProcess> printer_;
    std::unique_ptr<ChildProcess> agent_;
    std::unique_ptr<client::HallClient> kiosk_;
};

} // namespace motcua::flow
