#include "central/log.h"
#include "central/options.h"
#include "central/server.h"
#include "hall/service/heartbeat.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <iostream>

namespace {

using namespace motcua;

protocol::EventTime now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

int run(const central::Options& options, const service::ServiceManager& manager) {
    boost::asio::io_context context(1);
    central::Store store(options.data);
    central::Intake intake(context.get_executor(), store);
    central::LinkBoard links;
    central::Limits limits;
    central::Centre centre{store, intake, links, now, central::log_line, limits};
    central::Server server(context.get_executor(), options.listen, centre);
    server.start();
    service::Heartbeat heartbeat(context.get_executor(), manager, [] { return true; });
    heartbeat.start();
    boost::asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&](auto, int) {
        heartbeat.stop();
        context.stop();
    });
    central::log_line("listening on port " + std::to_string(server.port()));
    context.run();
    central::log_line("stopped");
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    const auto manager = service::ServiceManager::from_environment();
    const auto options = central::read_options({arguments + 1, arguments + count});
    if (!options) {
        std::cerr << "motcua-central: " << options.error().text << "\n\n" << central::usage;
        return 2;
    }
    if (options->help) {
        std::cout << central::usage;
        return 0;
    }
    try {
        return run(*options, manager);
    } catch (const std::exception& error) {
        central::log_line(std::string("motcua-central: ") + error.what());
        return 1;
    }
}
