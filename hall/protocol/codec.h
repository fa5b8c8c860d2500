#pragma once

#include "hall/protocol/json.h"
#include "hall/rules/state.h"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace motcua::protocol {

template <class T>
using Read = boost::system::result<T, ReadError>;

[[noreturn]] void throw_exception_from_error(const ReadError& error,
                                             const boost::source_location& where);

/// An event as the journal keeps it: "ticket.called" and a JSON object.
struct EventText {
    std::string type;
    std::string body;
};

EventText encode(const rules::EventBody& event);
Read<rules::EventBody> decode_event(std::string_view type, std::string_view body);

/// The visit that an event is about; 0 when it is about none.
rules::VisitId visit_of(const rules::EventBody& event);

/// All event types, in the order of rules::EventBody.
const std::vector<std::string_view>& event_types();

/// The stored part of a state; the derived part is made anew when it is read.
std::string encode(const rules::State& state);
Read<rules::State> decode_state(std::string_view text);

/// What the centre may know of an event: no tokens, check letters, free texts or configuration.
json::object for_the_centre(const rules::EventBody& event);

} // namespace motcua::protocol
