#pragma once

#include "hall/journal/journal.h"
#include "hall/rules/decide.h"
#include "hall/rules/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::hall {

/// The one writer's book: what the hall is, and what it is about to become.
///
/// Commands of one batch are decided in order, each on the state that the ones before it lead to
/// (`working`). Nobody sees that state before commit() has put the batch on the disk; then it is
/// `committed`. When the disk fails, the batch is forgotten and nothing has happened.
class Ledger {
public:
    /// Loads the newest snapshot and replays what came after it. Throws JournalError when the
    /// journal holds what this version cannot read.
    explicit Ledger(journal::Journal& journal);

    const rules::State& committed() const { return committed_; }

    const rules::State& working() const { return working_; }

    /// Decides one command on the working state and makes its events part of the batch.
    rules::Result<rules::Events> decide(const rules::Command& command,
                                        const rules::Circumstances& now);

    /// Tells the sender of this request the same text whenever it asks again.
    void remember_answer(std::int64_t at, const std::string& request, const std::string& text);

    bool batch_empty() const { return batch_.entries.empty(); }

    /// Writes the batch. True: its events are committed and returned by last_events().
    bool commit();

    /// Gives the batch up; the working state is the committed one again.
    void forget();

    /// The events of the last commit.
    const rules::Events& last_events() const { return last_events_; }

    void forget_last_events() { last_events_.clear(); }

    /// Saves a snapshot if many events came since the last one.
    void save_snapshot_if_due(std::uint64_t events_between);

    std::uint64_t events_replayed() const { return events_replayed_; }

private:
    void load();
    void replay(std::uint64_t after);

    journal::Journal& journal_;
    rules::State committed_;
    rules::State working_;
    rules::Events events_;
    rules::Events last_events_;
    journal::Batch batch_;
    std::uint64_t snapshot_at_ = 0;
    std::uint64_t events_replayed_ = 0;
};

} // namespace motcua::hall
