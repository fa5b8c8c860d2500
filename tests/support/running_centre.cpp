#include "tests/support/running_centre.h"

#include <boost/asio/ip/address_v4.hpp>

#include <algorithm>

namespace motcua::testing {

namespace {

using boost::asio::ip::address_v4;
using boost::asio::ip::tcp;
using central::Door;

const tcp::endpoint any_port(address_v4::loopback(), 0);

central::Options options(const std::filesystem::path& folder) {
    central::Options options;
    options.names = {"localhost"}; // 127.0.0.1 leads there too, and is no name of the certificate
    options.data = folder;
    options.sample_dossiers = true;
    return options;
}

/// The true time: certificates are judged by it.
protocol::EventTime trial_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

RunningCentre::RunningCentre(const std::filesystem::path& folder, central::Limits limits)
    : parts_(
          context_.get_executor(),
          options(folder),
          &trial_now,
          [this](std::string_view line) { add_line(line); },
          limits),
      plain_(context_.get_executor(), any_port, parts_.centre(), parts_.door(Door::Kind::plain)),
      people_(context_.get_executor(), any_port, parts_.centre(), parts_.door(Door::Kind::people)),
      halls_(context_.get_executor(), any_port, parts_.centre(), parts_.door(Door::Kind::halls)) {
    await(context_, parts_.open());
    context_.restart();
    for (central::Server* server : {&plain_, &people_, &halls_})
        server->start();
    thread_ = std::thread([this] {
        const auto work = boost::asio::make_work_guard(context_);
        context_.run();
    });
}

RunningCentre::~RunningCentre() {
    context_.stop();
    thread_.join();
}

std::vector<std::string> RunningCentre::log() const {
    const std::lock_guard guard(mutex_);
    return lines_;
}

void RunningCentre::wait_for_log(const std::string& text) {
    std::unique_lock lock(mutex_);
    more_lines_.wait(lock, [&] {
        return std::any_of(lines_.begin(), lines_.end(), [&](const std::string& line) {
            return line.find(text) != std::string::npos;
        });
    });
}

void RunningCentre::add_line(std::string_view line) {
    const std::lock_guard guard(mutex_);
    lines_.emplace_back(line);
    more_lines_.notify_all();
}

} // namespace motcua::testing
