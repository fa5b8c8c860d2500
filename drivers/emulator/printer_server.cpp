#include "drivers/emulator/printer_server.h"

#include "drivers/emulator/paper_file.h"
#include "drivers/emulator/printer_machine.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <istream>
#include <limits>
#include <optional>
#include <sstream>

namespace motcua::drivers {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

namespace {

constexpr auto tick = 5ms;
constexpr std::size_t most_at_once = 4096;

} // namespace

struct PrinterServer::Run : std::enable_shared_from_this<Run> {
    /// One connection to the control port.
    struct Control {
        explicit Control(tcp::socket accepted) : socket(std::move(accepted)) {}

        tcp::socket socket;
        asio::streambuf input{65536};
        std::string answer;
    };

    Run(asio::io_context& io, const EmulatorOptions& given)
        : context(io), options(given), machine(given.dots, given.feed_units_per_dot), listener(io),
          controls(io), client(io), timer(io) {}

    void start();
    void listen();
    void accept();
    void read();
    void take(std::size_t count);
    void run_machine();
    void schedule();
    void flush();
    void save_papers();
    void save(const Bitmap& paper, const char* kind);
    void die();
    void accept_control();
    void read_control(const std::shared_ptr<Control>& control);
    std::string obey(const std::string& line);
    bool obey_switch(const std::string& name, const std::string& value);

    asio::io_context& context;
    EmulatorOptions options;
    PrinterMachine machine;
    tcp::acceptor listener;
    tcp::acceptor controls;
    tcp::socket client;
    asio::steady_timer timer;
    std::array<std::uint8_t, most_at_once> room{};
    std::size_t held_from = 0; ///< bytes of room the machine has not taken yet
    std::size_t held_to = 0;
    bool reading = false;
    bool writing = false;
    bool stalled = false;
    bool dead = false;
    double bytes_per_s = 0; ///< 0: no limit
    double byte_budget = 0;
    double row_budget = 0;
    std::optional<std::size_t> dies_after;
    Bytes replies;
    unsigned papers = 0;
    std::uint16_t port = 0;
};

void PrinterServer::Run::start() {
    port = options.port;
    listen();
    port = listener.local_endpoint().port();
    const auto address = asio::ip::make_address(options.address);
    controls = tcp::acceptor(context, {address, options.control});
    accept_control();
    schedule();
    if (!options.paper_folder.empty()) {
        std::filesystem::create_directories(options.paper_folder);
    }
    if (!options.ports_file.empty()) {
        const std::string part = options.ports_file + ".part";
        std::ofstream(part) << port << ' ' << controls.local_endpoint().port() << '\n';
        std::filesystem::rename(part, options.ports_file);
    }
}

void PrinterServer::Run::listen() {
    listener = tcp::acceptor(context, {asio::ip::make_address(options.address), port});
    accept();
}

void PrinterServer::Run::accept() {
    listener.async_accept([self = shared_from_this()](ErrorCode error, tcp::socket socket) {
        if (error) {
            return;
        }
        self->client = std::move(socket);
        self->held_from = self->held_to = 0;
        self->read();
    });
}

void PrinterServer::Run::read() {
    if (reading || stalled || !client.is_open() || held_from < held_to) {
        return;
    }
    std::size_t most = room.size();
    if (bytes_per_s > 0) {
        most = std::min(most, static_cast<std::size_t>(byte_budget));
    }
    if (dies_after) {
        most = std::min(most, *dies_after);
    }
    if (most == 0) {
        return;
    }
    reading = true;
    client.async_read_some(asio::buffer(room.data(), most),
                           [self = shared_from_this()](ErrorCode error, std::size_t count) {
                               self->reading = false;
                               if (!error) {
                                   self->take(count);
                               } else if (!self->dead) {
                                   self->client.close(error);
                                   self->accept();
                               }
                           });
}

void PrinterServer::Run::take(std::size_t count) {
    byte_budget -= static_cast<double>(count);
    held_from = 0;
    held_to = count;
    if (dies_after && (*dies_after -= count) == 0) {
        machine.receive(std::span(room).first(count));
        machine.run(std::numeric_limits<int>::max());
        return die();
    }
    run_machine();
}

void PrinterServer::Run::run_machine() {
    held_from += machine.receive(std::span(room).subspan(held_from, held_to - held_from));
    if (options.speed_mm_s <= 0) {
        machine.run(std::numeric_limits<int>::max());
    } else {
        row_budget -= machine.run(static_cast<int>(row_budget));
    }
    save_papers();
    flush();
    read();
}

void PrinterServer::Run::schedule() {
    timer.expires_after(tick);
    timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (error) {
            return;
        }
        const double seconds = std::chrono::duration<double>(tick).count();
        const double rows = self->options.speed_mm_s / 25.4 * self->options.dpi * seconds;
        self->row_budget = std::min(self->row_budget + rows, std::max(rows, 4.0) * 2);
        self->byte_budget =
            std::min(self->byte_budget + self->bytes_per_s * seconds, self->bytes_per_s);
        self->run_machine();
        self->schedule();
    });
}

void PrinterServer::Run::flush() {
    if (writing) {
        return;
    }
    replies = machine.take_replies(); // nobody hears them while no one is connected
    if (!client.is_open()) {
        return;
    }
    if (replies.empty()) {
        return;
    }
    writing = true;
    asio::async_write(
        client, asio::buffer(replies), [self = shared_from_this()](ErrorCode error, std::size_t) {
            self->writing = false;
            if (!error) {
                self->flush();
            }
        });
}

void PrinterServer::Run::save_papers() {
    for (const auto& paper : machine.take_papers()) {
        save(paper, "ticket");
    }
}

void PrinterServer::Run::save(const Bitmap& paper, const char* kind) {
    ++papers;
    if (options.paper_folder.empty()) {
        return;
    }
    char name[64];
    std::snprintf(name, sizeof name, "/%s-%06u.png", kind, papers);
    if (!save_png(paper, options.paper_folder + name)) {
        std::fprintf(
            stderr, "motcua-printer: %s%s cannot be written\n", options.paper_folder.c_str(), name);
    }
}

void PrinterServer::Run::die() {
    ErrorCode ignored;
    dead = true;
    held_from = held_to = 0;
    dies_after.reset();
    save_papers();
    listener.close(ignored);
    client.close(ignored);
    const auto torn = machine.tear_off();
    if (torn.height > 0) {
        save(torn, "torn");
    }
    machine.power_cycle();
}

void PrinterServer::Run::accept_control() {
    controls.async_accept([self = shared_from_this()](ErrorCode error, tcp::socket socket) {
        if (!error) {
            self->read_control(std::make_shared<Control>(std::move(socket)));
            self->accept_control();
        }
    });
}

void PrinterServer::Run::read_control(const std::shared_ptr<Control>& control) {
    asio::async_read_until(control->socket,
                           control->input,
                           '\n',
                           [self = shared_from_this(), control](ErrorCode error, std::size_t) {
                               if (error) {
                                   return;
                               }
                               std::istream stream(&control->input);
                               std::string line;
                               std::getline(stream, line);
                               control->answer = self->obey(line) + "\n";
                               asio::async_write(control->socket,
                                                 asio::buffer(control->answer),
                                                 [self, control](ErrorCode failed, std::size_t) {
                                                     if (!failed) {
                                                         self->read_control(control);
                                                     }
                                                 });
                           });
}

std::string PrinterServer::Run::obey(const std::string& line) {
    std::istringstream words(line);
    std::string name;
    std::string value;
    words >> name >> value;
    if (name == "stall") {
        stalled = value == "on";
    } else if (name == "slow") {
        bytes_per_s = value.empty() ? 0 : std::atof(value.c_str());
    } else if (name == "die" && value.empty()) {
        die();
    } else if (name == "die") {
        dies_after = static_cast<std::size_t>(std::max(1, std::atoi(value.c_str())));
    } else if (name == "live") {
        if (dead) {
            dead = false;
            listen();
        }
    } else if (name == "status") {
        return "papers " + std::to_string(papers) + " unknown " +
               std::to_string(machine.unknown_bytes()) + (machine.idle() ? " idle" : " busy");
    } else if (!obey_switch(name, value)) {
        return "unknown command; see motcua-printer --help";
    }
    read();
    return "ok";
}

bool PrinterServer::Run::obey_switch(const std::string& name, const std::string& value) {
    using Roll = PrinterSwitches::Roll;
    auto switches = machine.switches();
    if (name == "paper" && (value == "ok" || value == "low" || value == "out")) {
        switches.roll = value == "ok" ? Roll::full : value == "low" ? Roll::near_end : Roll::empty;
    } else if (name == "cover") {
        switches.cover_open = value == "open";
    } else if (name == "jam") {
        switches.jam = value == "on";
    } else if (name == "cutter") {
        switches.cutter_fault = value == "fault";
    } else {
        return false;
    }
    machine.set(switches);
    return true;
}

PrinterServer::PrinterServer(asio::io_context& context, const EmulatorOptions& options)
    : run_(std::make_shared<Run>(context, options)) {
    run_->start();
}

PrinterServer::~PrinterServer() {
    ErrorCode ignored;
    run_->dead = true;
    run_->timer.cancel();
    run_->listener.close(ignored);
    run_->controls.close(ignored);
    run_->client.close(ignored);
}

std::uint16_t PrinterServer::port() const {
    return run_->port;
}

std::uint16_t PrinterServer::control_port() const {
    return run_->controls.local_endpoint().port();
}

} // namespace motcua::drivers
