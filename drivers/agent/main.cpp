#include "drivers/agent/agent.h"
#include "drivers/agent/agent_options.h"
#include "drivers/agent/ticket_layout.h"
#include "drivers/printer/printer_model.h"
#include "drivers/transport/usb_bus.h"

#include <QGuiApplication>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    using namespace motcua;
    try {
        const auto options = devices::parse_agent_options({argv + 1, argv + argc});
        if (options.help) {
            std::fputs(devices::agent_help, stdout);
            return 0;
        }
        // Text is laid out without any screen, whatever the desktop around says.
        char name[] = "motcua-devices";
        char platform[] = "-platform";
        char offscreen[] = "offscreen";
        char* qt_arguments[] = {name, platform, offscreen, nullptr};
        int qt_argument_count = 3;
        const QGuiApplication qt(qt_argument_count, qt_arguments);

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
        boost::asio::signal_set signals(context, SIGINT, SIGTERM);
        signals.async_wait([&context](auto, int) { context.stop(); });
        context.run();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "motcua-devices: %s\n", error.what());
        return 1;
    }
}
