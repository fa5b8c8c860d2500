#include "hall/server/outbox.h"

#include "hall/protocol/codec.h"

#include <utility>

namespace motcua::hall {

namespace {

/// An event that this version cannot read (written by a newer one, then gone back) keeps its place
/// with nothing in it, so that the sequence stays whole.
boost::json::object data_of(const journal::Entry& entry) {
    const auto body = protocol::decode_event(entry.type, entry.body);
    return body ? protocol::for_the_centre(*body) : boost::json::object{};
}

} // namespace

Outbox::Outbox(journal::Journal& journal, std::string source)
    : journal_(journal), source_(std::move(source)) {}

std::vector<protocol::CloudEvent> Outbox::events_after(std::uint64_t after, std::size_t limit) {
    std::vector<protocol::CloudEvent> events;
    for (const journal::StoredEntry& stored : journal_.read(after, limit)) {
        protocol::CloudEvent event;
        event.source = source_;
        event.sequence = stored.sequence;
        event.type = "vn.motcua." + stored.entry.type + ".v1";
        event.subject = stored.entry.visit ? std::to_string(*stored.entry.visit) : "";
        event.time = protocol::EventTime(std::chrono::milliseconds(stored.entry.at));
        event.recorded_time = event.time;
        event.data = data_of(stored.entry);
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace motcua::hall
