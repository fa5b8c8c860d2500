#pragma once

#include "hall/service/service_manager.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>

namespace motcua::service {

/// Tells the service manager, three times in each of its periods, that this program works: that
/// its loop turned, and that `works` says so. When it says no, or the loop hangs, the manager hears
/// nothing and starts the program again.
class Heartbeat {
public:
    /// Both outlive the heartbeat's loop. `works` is called on the loop and must not wait.
    Heartbeat(const boost::asio::any_io_executor& executor,
              const ServiceManager& manager,
              std::function<bool()> works);

    /// Tells that the program is ready, and goes on telling that it works.
    void start();

    /// Tells that the program ends by itself.
    void stop();

private:
    void beat();

    const ServiceManager& manager_;
    std::function<bool()> works_;
    boost::asio::steady_timer timer_;
};

} // namespace motcua::service
