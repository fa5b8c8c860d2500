#include "drivers/agent/agent.h"
#include "drivers/agent/agent_options.h"
#include "drivers/agent/device_verbs.h"
#include "drivers/agent/offscreen_qt.h"
#include "drivers/agent/ticket_layout.h"
#include "drivers/printer/printer_model.h"
#include "drivers/transport/usb_bus.h"
#include "hall/service/heartbeat.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace motcua;
    try {
        const auto manager = service::ServiceManager::from_environment();
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        if (devices::is_verb(arguments)) {
            return devices::run_verb(arguments, std::cout);
        }
        const auto options = devices::parse_agent_options(arguments);
        if (options.help) {
            std::fputs(devices::agent_help, stdout);
            std::fputs(devices::verb_help, stdout);
            return 0;
        }
        const devices::OffscreenQt qt;
        const auto& config = options.config;
        const auto models = drivers::load_printer_models(config.models);
        const devices::TicketLayout layout(config.fonts, config.tickets, config.ticket);
        boost::asio::io_context context(1);
        drivers::UsbBus usb(context.get_executor());
        devices::Agent agent(context, usb, config, models, layout);
        if (options.check) {
            return 0;
        }
        agent.start();
        service::Heartbeat heartbeat(context.get_executor(), manager, [] { return true; });
        heartbeat.start();
        boost::asio::signal_set signals(context, SIGINT, SIGTERM);
        signals.async_wait([&](auto, int) {
            heartbeat.stop();
            context.stop();
        });
        context.run();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "motcua-devices: %s\n", error.what());
        return 1;
    }
}
