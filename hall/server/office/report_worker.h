#pragma once

#include "hall/reports/facts.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace motcua::hall {

/// Makes reports on a thread of its own, at low priority and on a connection of its own: the one
/// writer and its citizens never wait for a report.
class ReportWorker {
public:
    using Log = std::function<void(const std::string&)>;

    /// What came of a piece of work: its text, or why there is none.
    struct Outcome {
        std::string text;
        std::string problem;
    };

    /// `journal` must be there when the first work begins. Handlers are called on `loop`; none
    /// after the worker is destroyed.
    ReportWorker(boost::asio::any_io_executor loop,
                 std::filesystem::path journal,
                 std::filesystem::path facts,
                 Log log);
    ~ReportWorker();
    ReportWorker(const ReportWorker&) = delete;
    ReportWorker& operator=(const ReportWorker&) = delete;

    /// Runs `work` with the facts of all that was committed before this call. False, and nothing
    /// happens, when too much waits already.
    bool ask(std::function<std::string(reports::Facts&)> work, std::function<void(Outcome)> done);

    /// Something was committed: takes it in soon, though not more often than each ten seconds.
    void keep_up();

private:
    void begin();
    void catch_up();
    Outcome run(const std::function<std::string(reports::Facts&)>& work);

    boost::asio::any_io_executor loop_;
    std::filesystem::path journal_;
    std::filesystem::path file_;
    Log log_;
    std::shared_ptr<int> waiting_; ///< counted on the loop's thread; gone with the worker
    std::chrono::steady_clock::time_point next_keep_up_; ///< of the loop's thread
    bool begun_ = false;                                 ///< of the worker's thread
    std::unique_ptr<reports::Facts> facts_;              ///< of the worker's thread
    boost::asio::thread_pool pool_{1};
};

} // namespace motcua::hall
