#include "hall/server/ledger.h"

#include "hall/protocol/codec.h"
#include "hall/rules/apply.h"

#include <utility>

namespace motcua::hall {

namespace {

constexpr std::size_t replay_step = 1000;

journal::Entry entry_of(const rules::Event& event) {
    protocol::EventText text = protocol::encode(event.body);
    journal::Entry entry;
    entry.at = event.at.time_since_epoch().count();
    entry.type = std::move(text.type);
    entry.body = std::move(text.body);
    if (const rules::VisitId visit = protocol::visit_of(event.body); visit != rules::VisitId{}) {
        entry.visit = visit.value;
    }
    return entry;
}

rules::Event event_of(const journal::StoredEntry& stored) {
    auto body = protocol::decode_event(stored.entry.type, stored.entry.body);
    if (!body) {
        throw journal::JournalError("event " + std::to_string(stored.sequence) + " (" +
                                    stored.entry.type + "): " + body.error().text());
    }
    return {rules::Instant(rules::Duration(stored.entry.at)), std::move(*body)};
}

} // namespace

Ledger::Ledger(journal::Journal& journal) : journal_(journal) {
    load();
    replay(snapshot_at_);
    working_ = committed_;
}

void Ledger::load() {
    const auto snapshot = journal_.load_snapshot();
    if (!snapshot) {
        return;
    }
    auto state = protocol::decode_state(snapshot->bytes);
    // A snapshot of another version is only a longer replay.
    if (state) {
        committed_ = std::move(*state);
        snapshot_at_ = snapshot->sequence;
    }
}

void Ledger::replay(std::uint64_t after) {
    for (;;) {
        const auto entries = journal_.read(after, replay_step);
        if (entries.empty()) {
            return;
        }
        for (const journal::StoredEntry& stored : entries) {
            rules::apply(committed_, event_of(stored));
            after = stored.sequence;
            ++events_replayed_;
        }
    }
}

rules::Result<rules::Events> Ledger::decide(const rules::Command& command,
                                            const rules::Circumstances& now) {
    auto events = rules::decide(working_, command, now);
    if (events) {
        for (const rules::Event& event : *events) {
            rules::apply(working_, event);
            events_.push_back(event);
            batch_.entries.push_back(entry_of(event));
        }
    }
    return events;
}

void Ledger::remember_answer(std::int64_t at, const std::string& request, const std::string& text) {
    batch_.answers.push_back({at, request, text});
}

bool Ledger::commit() {
    if (!journal_.commit(batch_)) {
        forget();
        return false;
    }
    for (const rules::Event& event : events_) {
        rules::apply(committed_, event);
    }
    last_events_ = std::exchange(events_, {});
    batch_ = {};
    return true;
}

void Ledger::forget() {
    working_ = committed_;
    events_.clear();
    batch_ = {};
}

void Ledger::save_snapshot_if_due(std::uint64_t events_between) {
    const std::uint64_t now = journal_.last_sequence();
    if (now < snapshot_at_ + events_between) {
        return;
    }
    if (journal_.save_snapshot(now, protocol::encode(committed_))) {
        snapshot_at_ = now;
    }
}

} // namespace motcua::hall
