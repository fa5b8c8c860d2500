#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::testing {

/// A program of ours, started with its standard error in our hands. Killed with the object.
class ChildProcess {
public:
    /// `command[0]` is a path. Throws std::system_error where it cannot be started.
    explicit ChildProcess(const std::vector<std::string>& command);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Reads its log until a line begins with `start`, and returns the rest of that line. Throws
    /// std::runtime_error with the log where the program ends before.
    std::string wait_for_line(const std::string& start);

    /// SIGKILL, as a power cut to the process; returns when it is gone.
    void kill();

private:
    int pid_ = -1;
    int log_ = -1;
    std::string unread_;
};

} // namespace motcua::testing
