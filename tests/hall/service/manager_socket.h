#pragma once

#include <cstdlib>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace motcua::testing {

/// The service manager's end: a datagram socket at a path, named to the program in $NOTIFY_SOCKET.
class ManagerSocket {
public:
    ManagerSocket()
        : path_("/tmp/motcua-notify-" + std::to_string(::getpid())),
          socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path_.copy(address.sun_path, sizeof address.sun_path - 1);
        ::unlink(path_.c_str());
        if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            std::abort();
        ::setenv("NOTIFY_SOCKET", path_.c_str(), 1);
    }

    ~ManagerSocket() {
        ::close(socket_);
        ::unlink(path_.c_str());
    }

    ManagerSocket(const ManagerSocket&) = delete;
    ManagerSocket& operator=(const ManagerSocket&) = delete;

    /// The next datagram; empty when there is none within the limit.
    std::string next(int limit_ms) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, limit_ms) <= 0)
            return {};
        std::string text(4096, '\0');
        const auto size = ::recv(socket_, text.data(), text.size(), 0);
        text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return text;
    }

private:
    std::string path_;
    int socket_;
};

} // namespace motcua::testing
