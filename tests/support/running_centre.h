#pragma once

#include "central/parts.h"
#include "central/server.h"
#include "tests/support/hall_events.h"
#include "tests/support/trial_store.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace motcua::testing {

/// A real centre in this process: real store, real sockets on loopback, a thread of its own.
class RunningCentre {
public:
    explicit RunningCentre(const std::filesystem::path& folder, central::Limits limits = {});
    ~RunningCentre();
    RunningCentre(const RunningCentre&) = delete;
    RunningCentre& operator=(const RunningCentre&) = delete;

    /// The plain door.
    std::uint16_t port() const { return plain_.port(); }

    /// The doors with TLS: for people, and for halls with their certificates.
    std::uint16_t people_port() const { return people_.port(); }

    std::uint16_t halls_port() const { return halls_.port(); }

    /// The lines logged so far.
    std::vector<std::string> log() const;

    /// Waits until a line contains the text.
    void wait_for_log(const std::string& text);

    /// Runs a coroutine on the centre's thread and waits for it.
    template <class T>
    T do_there(boost::asio::awaitable<T> work) {
        return boost::asio::co_spawn(context_, std::move(work), boost::asio::use_future).get();
    }

    /// Of the centre's thread: to be used from do_there() alone.
    central::Centre& centre() { return parts_.centre(); }

    std::size_t source_count() { return do_there(centre().store.source_count()); }

private:
    void add_line(std::string_view line);

    mutable std::mutex mutex_;
    std::condition_variable more_lines_;
    std::vector<std::string> lines_;
    boost::asio::io_context context_{1};
    central::Parts parts_;
    central::Server plain_;
    central::Server people_;
    central::Server halls_;
    std::thread thread_;
};

} // namespace motcua::testing
