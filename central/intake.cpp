#include "central/intake.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <utility>

namespace motcua::central {

namespace {

/// So that a hall with a long backlog cannot hold the thread for longer than some tens of ms.
constexpr std::size_t max_events_a_transaction = 4000;

} // namespace

Intake::Intake(boost::asio::any_io_executor executor, Store& store, Metrics& metrics)
    : executor_(std::move(executor)), store_(store), metrics_(metrics) {}

void Intake::submit(Batch batch, Answer answer) {
    queue_.push_back({std::move(batch), std::move(answer)});
    schedule();
}

void Intake::schedule() {
    if (std::exchange(scheduled_, true))
        return;
    boost::asio::post(executor_, [this] {
        boost::asio::co_spawn(executor_, flush(), [](const std::exception_ptr& failure) {
            if (failure)
                std::rethrow_exception(failure);
        });
    });
}

/// One at a time: the next is scheduled when this one is on disk.
boost::asio::awaitable<void> Intake::flush() {
    std::vector<Batch> batches;
    std::vector<Answer> answers;
    std::size_t events = 0;
    while (!queue_.empty() && events < max_events_a_transaction) {
        events += queue_.front().batch.events.size();
        batches.push_back(std::move(queue_.front().batch));
        answers.push_back(std::move(queue_.front().answer));
        queue_.pop_front();
    }
    const Receipts receipts = co_await store_.append(std::move(batches));
    healthy_ = receipts.has_value();
    metrics_.transactions += 1;
    metrics_.store_failures += healthy_ ? 0 : 1;
    metrics_.events_stored += healthy_ ? events : 0;
    scheduled_ = false;
    if (!queue_.empty())
        schedule();
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (receipts)
            answers[i]((*receipts)[i]);
        else
            answers[i](receipts.error());
    }
}

} // namespace motcua::central
