#pragma once

#include "hall/protocol/centre_link.h"
#include "hall/protocol/cloud_event.h"

#include <array>
#include <string>
#include <vector>

namespace motcua::testing {

/// 23 November 2026, 08:00 in Viet Nam.
inline constexpr protocol::EventTime opening{std::chrono::milliseconds(1'795'395'600'000)};

/// Event number `sequence` of a made-up hall: tickets that are issued, called, served, finished and
/// rated one after another, one event a second, and now and then a type from the future.
inline protocol::CloudEvent hall_event(const std::string& source, std::uint64_t sequence) {
    static constexpr std::array verbs{"ticket.issued.v1",
                                      "ticket.called.v1",
                                      "ticket.serving.v1",
                                      "ticket.finished.v1",
                                      "rating.given.v1",
                                      "ticket.issued.v1",
                                      "ticket.admired.v9"};
    const std::uint64_t visit = (sequence + verbs.size() - 1) / verbs.size();
    const std::uint64_t step = (sequence - 1) % verbs.size();
    protocol::CloudEvent event;
    event.source = source;
    event.sequence = sequence;
    event.type = std::string("vn.motcua.") + verbs.at(step);
    event.subject = std::to_string(step < 5 ? visit * 2 : visit * 2 + 1);
    event.time = opening + std::chrono::seconds(sequence);
    event.recorded_time = event.time + std::chrono::milliseconds(3);
    event.data = {{"note", "lượt " + event.subject}};
    if (step == 4)
        event.data["level"] = static_cast<std::int64_t>(visit % 3 + 1);
    return event;
}

/// Events `first` to `last` of hall_event().
inline std::vector<protocol::CloudEvent>
hall_events(const std::string& source, std::uint64_t first, std::uint64_t last) {
    std::vector<protocol::CloudEvent> events;
    for (std::uint64_t sequence = first; sequence <= last; ++sequence)
        events.push_back(hall_event(source, sequence));
    return events;
}

} // namespace motcua::testing
