#include "central/intake.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace motcua::central {

namespace {

/// So that a hall with a long backlog cannot hold the thread for longer than some tens of ms.
constexpr std::size_t max_events_a_transaction = 4000;

} // namespace

Intake::Intake(boost::asio::any_io_executor executor, Store& store)
    : executor_(std::move(executor)), store_(store) {}

void Intake::submit(Batch batch, Answer answer) {
    queue_.push_back({std::move(batch), std::move(answer)});
    schedule();
}

void Intake::schedule() {
    if (std::exchange(scheduled_, true))
        return;
    boost::asio::post(executor_, [this] { flush(); });
}

void Intake::flush() {
    scheduled_ = false;
    std::vector<Batch> batches;
    std::vector<Answer> answers;
    std::size_t events = 0;
    while (!queue_.empty() && events < max_events_a_transaction) {
        events += queue_.front().batch.events.size();
        batches.push_back(std::move(queue_.front().batch));
        answers.push_back(std::move(queue_.front().answer));
        queue_.pop_front();
    }
    if (!queue_.empty())
        schedule();
    const auto receipts = store_.append(batches);
    healthy_ = receipts.has_value();
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (receipts)
            answers[i]((*receipts)[i]);
        else
            answers[i](receipts.error());
    }
}

} // namespace motcua::central
