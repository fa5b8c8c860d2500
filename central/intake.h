#pragma once

#include "central/metrics.h"
#include "central/store/store.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <deque>
#include <functional>

namespace motcua::central {

/// Group commit: batches that arrive while the disk is busy share the next transaction.
/// Used on the executor's one thread; must outlive the executor's handlers.
class Intake {
public:
    using Answer = std::function<void(const boost::system::result<Receipt, StoreFailure>&)>;

    Intake(boost::asio::any_io_executor executor, Store& store, Metrics& metrics);

    /// Calls `answer` once, later, after the batch is on disk or has failed.
    void submit(Batch batch, Answer answer);

    /// False from a failed transaction until one succeeds.
    bool healthy() const { return healthy_; }

    /// Batches that wait for the database.
    std::size_t waiting() const { return queue_.size(); }

private:
    struct Waiting {
        Batch batch;
        Answer answer;
    };

    void schedule();
    boost::asio::awaitable<void> flush();

    boost::asio::any_io_executor executor_;
    Store& store_;
    Metrics& metrics_;
    std::deque<Waiting> queue_;
    bool scheduled_ = false;
    bool healthy_ = true;
};

} // namespace motcua::central
