#pragma once

#include "central/server.h"
#include "tests/support/hall_events.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace motcua::testing {

/// Every row of every table of a centre's store as text, for comparing two runs. Also while a
/// centre runs on it.
std::string dump_store(const std::filesystem::path& folder);

/// The dump of a store that got events 1..last of each source undisturbed.
std::string undisturbed(const std::vector<std::string>& sources, std::uint64_t last);

/// A real centre in this process: real store, real sockets on loopback, a thread of its own.
class RunningCentre {
public:
    explicit RunningCentre(const std::filesystem::path& folder, central::Limits limits = {});
    ~RunningCentre();
    RunningCentre(const RunningCentre&) = delete;
    RunningCentre& operator=(const RunningCentre&) = delete;

    std::uint16_t port() const { return server_.port(); }

    /// The lines logged so far.
    std::vector<std::string> log() const;

    /// Runs `work` on the centre's thread and waits for it.
    void on_thread(const std::function<void()>& work);

    central::Store& store() { return store_; }

private:
    void add_line(std::string_view line);

    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
    boost::asio::io_context context_{1};
    central::Store store_;
    central::Intake intake_;
    central::LinkBoard links_;
    central::Centre centre_;
    central::Server server_;
    std::thread thread_;
};

} // namespace motcua::testing
