#include "hall/service/heartbeat.h"

#include <utility>

namespace motcua::service {

Heartbeat::Heartbeat(const boost::asio::any_io_executor& executor,
                     const ServiceManager& manager,
                     std::function<bool()> works)
    : manager_(manager), works_(std::move(works)), timer_(executor) {}

void Heartbeat::start() {
    manager_.tell("READY=1");
    if (manager_.watchdog().count() > 0)
        beat();
}

void Heartbeat::stop() {
    manager_.tell("STOPPING=1");
    timer_.cancel();
}

void Heartbeat::beat() {
    if (works_())
        manager_.tell("WATCHDOG=1");
    timer_.expires_after(manager_.watchdog() / 3);
    timer_.async_wait([this](const boost::system::error_code& stopped) {
        if (!stopped)
            beat();
    });
}

} // namespace motcua::service
