#include "hall/server/office/report_worker.h"

#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <exception>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace motcua::hall {

namespace {

constexpr int most_waiting = 20;
constexpr int low_priority = 10;
constexpr std::size_t step = 500;
constexpr auto between_keep_ups = std::chrono::seconds(10);

} // namespace

ReportWorker::ReportWorker(boost::asio::any_io_executor loop,
                           std::filesystem::path journal,
                           std::filesystem::path facts,
                           Log log)
    : loop_(std::move(loop)), journal_(std::move(journal)), file_(std::move(facts)),
      log_(std::move(log)), waiting_(std::make_shared<int>(0)) {}

ReportWorker::~ReportWorker() {
    pool_.stop();
    pool_.join();
}

/// On Linux a thread has a priority of its own.
void ReportWorker::begin() {
    if (!std::exchange(begun_, true)) {
        static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), low_priority));
    }
    if (!facts_) {
        facts_ = std::make_unique<reports::Facts>(journal_, file_);
    }
}

void ReportWorker::catch_up() {
    begin();
    while (facts_->catch_up(step) == step) {
    }
}

ReportWorker::Outcome ReportWorker::run(const std::function<std::string(reports::Facts&)>& work) {
    try {
        catch_up();
        return {work(*facts_), {}};
    } catch (const std::exception& broken) {
        facts_.reset(); // opened anew, or made anew, by whoever asks next
        return {{}, broken.what()};
    }
}

bool ReportWorker::ask(std::function<std::string(reports::Facts&)> work,
                       std::function<void(Outcome)> done) {
    if (*waiting_ >= most_waiting) {
        return false;
    }
    ++*waiting_;
    auto loop = boost::asio::prefer(loop_, boost::asio::execution::outstanding_work.tracked);
    boost::asio::post(pool_,
                      [this,
                       work = std::move(work),
                       done = std::move(done),
                       loop = std::move(loop),
                       alive = std::weak_ptr<int>(waiting_)]() mutable {
                          Outcome outcome = run(work);
                          boost::asio::post(loop,
                                            [done = std::move(done),
                                             outcome = std::move(outcome),
                                             alive = std::move(alive),
                                             log = log_]() mutable {
                                                const auto waiting = alive.lock();
                                                if (!waiting) {
                                                    return;
                                                }
                                                --*waiting;
                                                if (!outcome.problem.empty()) {
                                                    log("report: " + outcome.problem);
                                                }
                                                done(std::move(outcome));
                                            });
                      });
    return true;
}

void ReportWorker::keep_up() {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_keep_up_) {
        return;
    }
    next_keep_up_ = now + between_keep_ups;
    boost::asio::post(
        pool_, [this] { static_cast<void>(run([](reports::Facts&) { return std::string(); })); });
}

} // namespace motcua::hall
