#pragma once

#include "hall/journal/journal.h"
#include "hall/uplink/outbox_reader.h"

#include <string>

namespace motcua::hall {

/// The journal as the centre gets it: every event with its own sequence, without what stays here.
class Outbox final : public uplink::OutboxReader {
public:
    Outbox(journal::Journal& journal, std::string source);

    std::vector<protocol::CloudEvent> events_after(std::uint64_t after, std::size_t limit) override;

    std::uint64_t last_sequence() override { return journal_.last_sequence(); }

    void remember_ack(std::uint64_t sequence) override { journal_.remember_ack(sequence); }

private:
    journal::Journal& journal_;
    std::string source_;
};

} // namespace motcua::hall
