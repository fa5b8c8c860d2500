#include "tests/support/child_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace motcua::testing {

ChildProcess::ChildProcess(const std::vector<std::string>& command) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    const int failed =
        posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    log_ = ends[0];
    if (failed != 0)
        throw std::system_error(failed, std::generic_category(), command[0]);
}

ChildProcess::~ChildProcess() {
    kill();
    close(log_);
}

std::string ChildProcess::wait_for_line(const std::string& start) {
    for (;;) {
        for (std::size_t end = unread_.find('\n'); end != std::string::npos;
             end = unread_.find('\n')) {
            const std::string line = unread_.substr(0, end);
            unread_.erase(0, end + 1);
            if (line.starts_with(start))
                return line.substr(start.size());
        }
        std::array<char, 512> bytes{};
        const ssize_t size = read(log_, bytes.data(), bytes.size());
        if (size <= 0)
            throw std::runtime_error("the program ended: " + unread_);
        unread_.append(bytes.data(), static_cast<std::size_t>(size));
    }
}

void ChildProcess::kill() {
    if (pid_ < 0)
        return;
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

} // namespace motcua::testing
