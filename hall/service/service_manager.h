#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::service {

/// What started this program, as far as it speaks systemd's protocols (sd_notify(3),
/// sd_listen_fds(3)): one datagram of KEY=VALUE lines to a socket, and sockets that are already
/// open. A program that was started by hand has none of it, and every call does nothing.
class ServiceManager {
public:
    /// Knows no service manager.
    ServiceManager() = default;

    /// Reads what the environment says and removes it there, so that no child takes it for its own.
    /// To be called once by main, before any thread.
    static ServiceManager from_environment();

    /// Sends lines such as "READY=1" or "STATUS=..."; never waits, a lost one is not repeated.
    void tell(const std::string& lines) const;

    /// Within which the manager wants to hear "WATCHDOG=1" again; zero when it does not watch.
    std::chrono::microseconds watchdog() const { return watchdog_; }

    /// Listening sockets that were opened for this program, by the names that its socket unit gives
    /// them; -1 when there is none of that name. The caller owns the descriptor.
    int passed_socket(std::string_view name) const;

private:
    struct Passed {
        std::string name;
        int descriptor;
    };

    std::string address_;
    std::chrono::microseconds watchdog_{0};
    std::vector<Passed> passed_;
};

} // namespace motcua::service
