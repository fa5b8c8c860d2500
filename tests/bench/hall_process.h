#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>

namespace motcua::bench {

/// The real motcua-hall, open for tickets, on loopback; killed when this goes.
class HallProcess {
public:
    HallProcess(const std::filesystem::path& program,
                const std::filesystem::path& data,
                std::uint16_t port);
    ~HallProcess();

    HallProcess(const HallProcess&) = delete;
    HallProcess& operator=(const HallProcess&) = delete;

    /// From the start of the process until a client was welcomed, ms.
    double start_time() const { return start_time_; }

    /// Resident memory, MB: now and at its highest.
    double memory() const;

    /// The Cookie text of a signed-in clerk, the n-th of the trial hall's staff.
    std::string clerk_cookie(std::size_t place) const;

    void kill();

private:
    std::filesystem::path data_;
    std::uint16_t port_;
    pid_t process_ = -1;
    double start_time_ = 0;
};

} // namespace motcua::bench
