#include "tests/bench/hall_process.h"

#include "hall/day/sign_in.h"
#include "tests/bench/figures.h"
#include "tests/bench/web_socket.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace motcua::bench {

namespace {

void become_hall(const std::filesystem::path& program,
                 const std::filesystem::path& data,
                 std::uint16_t port) {
    const std::string log = data / "hall.log";
    const int out = open(log.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    const std::string hall = MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml";
    execl(program.c_str(),
          "motcua-hall",
          "--hall",
          hall.c_str(),
          "--data",
          data.c_str(),
          "--port",
          std::to_string(port).c_str(),
          "--centre",
          "none",
          "--pages",
          MOTCUA_SOURCE_DIR "/hall/web",
          "--demo",
          nullptr);
    _exit(127);
}

bool welcomes(std::uint16_t port) {
    try {
        WebSocket(port, "display");
        return true;
    } catch (const boost::system::system_error&) {
        return false;
    }
}

} // namespace

HallProcess::HallProcess(const std::filesystem::path& program,
                         const std::filesystem::path& data,
                         std::uint16_t port)
    : data_(data), port_(port) {
    std::filesystem::create_directories(data);
    const auto begin = Clock::now();
    process_ = fork();
    if (process_ == 0) {
        become_hall(program, data, port);
    }
    while (!welcomes(port)) {
        if (waitpid(process_, nullptr, WNOHANG) != 0 || milliseconds_since(begin) > 60'000) {
            throw std::runtime_error("the hall does not start, see " +
                                     (data / "hall.log").string());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    start_time_ = milliseconds_since(begin);
}

HallProcess::~HallProcess() {
    kill();
}

void HallProcess::kill() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = -1;
    }
}

double HallProcess::memory() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    std::string word;
    while (status >> word) {
        if (word == "VmRSS:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

std::string HallProcess::clerk_cookie(std::size_t place) const {
    std::ifstream pins(data_ / "demo-pins.txt");
    std::string staff;
    std::string pin;
    std::string rest;
    for (std::size_t line = 0; line <= place; ++line) {
        pins >> staff >> pin;
        std::getline(pins, rest);
    }
    return day::sign_in("127.0.0.1", port_, staff, pin);
}

} // namespace motcua::bench
