#include "drivers/emulator/emulator_options.h"
#include "drivers/emulator/printer_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    using namespace motcua::drivers;
    try {
        const auto options = parse_emulator_options({argv + 1, argv + argc});
        if (options.help) {
            std::fputs(emulator_help, stdout);
            return 0;
        }
        boost::asio::io_context context(1);
        const PrinterServer server(context, options);
        std::printf("printing on port %u, commands on port %u\n",
                    unsigned{server.port()},
                    unsigned{server.control_port()});
        std::fflush(stdout);
        boost::asio::signal_set signals(context, SIGINT, SIGTERM);
        signals.async_wait([&context](auto, int) { context.stop(); });
        context.run();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "motcua-printer: %s\n", error.what());
        return 1;
    }
}
