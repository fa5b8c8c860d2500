#include "hall/service/service_manager.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace motcua::service {

namespace {

constexpr int first_passed_descriptor = 3;
constexpr int most_passed = 16;

std::string take(const char* name) {
    const char* value = std::getenv(name);
    std::string text = value == nullptr ? "" : value;
    ::unsetenv(name);
    return text;
}

std::optional<long> number(std::string_view text) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool is_for_us(const std::string& process) {
    return process.empty() || number(process) == ::getpid();
}

std::string next_name(std::string& names) {
    const auto colon = names.find(':');
    std::string name = names.substr(0, colon);
    names.erase(0, colon == std::string::npos ? colon : colon + 1);
    return name;
}

} // namespace

ServiceManager ServiceManager::from_environment() {
    ServiceManager manager;
    manager.address_ = take("NOTIFY_SOCKET");
    const auto period = number(take("WATCHDOG_USEC")).value_or(0);
    if (is_for_us(take("WATCHDOG_PID")) && period > 0)
        manager.watchdog_ = std::chrono::microseconds(period);

    const auto count = number(take("LISTEN_FDS")).value_or(0);
    std::string names = take("LISTEN_FDNAMES");
    if (is_for_us(take("LISTEN_PID")) && count <= most_passed) {
        for (int i = 0; i < count; ++i) {
            const int descriptor = first_passed_descriptor + i;
            ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
            manager.passed_.push_back({next_name(names), descriptor});
        }
    }
    return manager;
}

void ServiceManager::tell(const std::string& lines) const {
    sockaddr_un address{};
    if (address_.empty() || address_.size() >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, address_.data(), address_.size());
    if (address_.front() == '@') // an abstract address begins with a zero byte
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
    ::sendto(socket,
             lines.data(),
             lines.size(),
             MSG_NOSIGNAL,
             reinterpret_cast<const sockaddr*>(&address),
             size);
    ::close(socket);
}

int ServiceManager::passed_socket(std::string_view name) const {
    for (const Passed& passed : passed_)
        if (passed.name == name)
            return passed.descriptor;
    return -1;
}

} // namespace motcua::service
