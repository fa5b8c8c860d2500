#include "central/log.h"
#include "central/parts.h"
#include "central/server.h"
#include "hall/service/heartbeat.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <iostream>
#include <sys/resource.h>

namespace {

using namespace motcua;
using central::Options;
namespace asio = boost::asio;

protocol::EventTime now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A hall is a descriptor; a service manager's default is 1,024.
void raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void rethrow(const std::exception_ptr& failure) {
    if (failure)
        std::rethrow_exception(failure);
}

/// Runs one piece of work to its end.
void finish(asio::io_context& context, asio::awaitable<void> work) {
    asio::co_spawn(context, std::move(work), &rethrow);
    context.run();
    context.restart();
}

int serve(const Options& options, const service::ServiceManager& manager) {
    raise_descriptor_limit();
    asio::io_context context(1);
    central::Parts parts(context.get_executor(), options, now, central::log_line);
    finish(context, parts.open());

    const bool plain = options.listen.address().is_loopback() && !options.tls;
    const auto kind = plain ? central::Door::Kind::plain : central::Door::Kind::people;
    central::Server page(context.get_executor(), options.listen, parts.centre(), parts.door(kind));
    page.start();
    central::log_line("listening on port " + std::to_string(page.port()));
    std::optional<central::Server> halls;
    if (options.halls) {
        halls.emplace(context.get_executor(),
                      *options.halls,
                      parts.centre(),
                      parts.door(central::Door::Kind::halls));
        halls->start();
        central::log_line("halls on port " + std::to_string(halls->port()));
    }
    asio::co_spawn(context, parts.keep_house(), &rethrow);
    asio::signal_set signals(context, SIGINT, SIGTERM);
    service::Heartbeat heartbeat(context.get_executor(), manager, [] { return true; });
    heartbeat.start();
    signals.async_wait([&](auto, int) {
        heartbeat.stop();
        context.stop();
    });
    context.run();
    central::log_line("stopped");
    return 0;
}

asio::awaitable<void> make_code(central::Parts& parts, std::string hall) {
    co_await parts.open();
    central::Centre& centre = parts.centre();
    const std::string code =
        co_await centre.gate.enrolment().make_code(hall, "command line", now());
    std::cout << code << "\n";
}

asio::awaitable<void> revoke(central::Parts& parts, std::string hall) {
    co_await parts.open();
    central::Centre& centre = parts.centre();
    const std::int64_t count = co_await centre.gate.enrolment().revoke(hall, "command line", now());
    std::cout << count << " certificates of " << hall << " are revoked\n";
}

asio::awaitable<void> set_account(central::Parts& parts, Options options) {
    co_await parts.open();
    std::string password;
    std::cerr << "password, at least 10 letters: ";
    std::getline(std::cin, password);
    const auto role =
        options.role == "operator" ? central::AccountRole::operating : central::AccountRole::viewer;
    co_await parts.centre().accounts.set(options.subject, role, password, now());
    std::cout << options.subject << " may sign in\n";
}

int administrate(const Options& options) {
    if (options.task != Options::Task::account && !central::is_hall_id(options.subject))
        throw std::invalid_argument("a hall's id is 1 to 64 of a-z, 0-9 and -");
    asio::io_context context(1);
    central::Parts parts(context.get_executor(), options, now, central::log_line);
    if (options.task == Options::Task::code)
        finish(context, make_code(parts, options.subject));
    else if (options.task == Options::Task::revoke)
        finish(context, revoke(parts, options.subject));
    else
        finish(context, set_account(parts, options));
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
    if (options->task == Options::Task::help) {
        std::cout << central::usage;
        return 0;
    }
    try {
        return options->task == Options::Task::serve ? serve(*options, manager)
                                                     : administrate(*options);
    } catch (const std::exception& error) {
        central::log_line(std::string("motcua-central: ") + error.what());
        return 1;
    }
}
