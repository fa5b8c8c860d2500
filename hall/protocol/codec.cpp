#include "hall/protocol/codec.h"

#include "hall/protocol/describe_rules.h"

#include <stdexcept>

namespace motcua::protocol {

namespace {

using rules::EventBody;

/// In the order of rules::EventBody; tests hold names and types together.
const std::vector<std::string_view> types{
    "ticket.issued",     "ticket.print_asked",    "ticket.print_reported", "ticket.called",
    "ticket.recalled",   "ticket.serving",        "ticket.finished",       "ticket.no_show",
    "ticket.parked",     "ticket.returned",       "ticket.transferred",    "ticket.service_added",
    "ticket.cancelled",  "ticket.expired",        "dossier.linked",        "fee.set",
    "rating.given",      "rating.skipped",        "counter.opened",        "counter.closed",
    "counter.paused",    "counter.resumed",       "counter.profile_set",   "service.closed",
    "service.opened",    "service.quota_set",     "hall.opened",           "hall.closed",
    "hall.closed_early", "hall.reopened",         "hall.announced",        "day.turned",
    "appointment.added", "appointment.cancelled", "device.reported",       "config.applied",
    "staff.acted",       "incident.noted"};

template <class T>
Read<T> read_text(std::string_view text, T value) {
    boost::system::error_code error;
    const json::value parsed = json::parse(text, error);
    if (error) {
        return ReadError{"", "not JSON: " + error.message()};
    }
    Reader reader(Unknown::ignored);
    if (!reader.read(parsed, value)) {
        return reader.error();
    }
    return value;
}

template <std::size_t index>
Read<EventBody> read_alternative(std::string_view body) {
    using Alternative = std::variant_alternative_t<index, rules::AnyEvent>;
    Read<Alternative> read = read_text(body, Alternative{});
    if (!read) {
        return read.error();
    }
    return EventBody(std::move(*read));
}

using ReadAlternative = Read<EventBody> (*)(std::string_view);

template <std::size_t... index>
std::vector<ReadAlternative> alternatives(std::index_sequence<index...>) {
    return {&read_alternative<index>...};
}

template <class T>
concept OfAVisit = requires(T event) {
    event.visit.value;
};

} // namespace

void throw_exception_from_error(const ReadError& error, const boost::source_location&) {
    throw std::runtime_error(error.text());
}

EventText encode(const EventBody& event) {
    static_assert(std::variant_size_v<rules::AnyEvent> == 38, "name the new event above");
    return {std::string(types.at(event.index())),
            std::visit([](const auto& one) { return to_text(one); }, event)};
}

Read<EventBody> decode_event(std::string_view type, std::string_view body) {
    static const auto read =
        alternatives(std::make_index_sequence<std::variant_size_v<rules::AnyEvent>>{});
    for (std::size_t index = 0; index < types.size(); ++index) {
        if (types[index] == type) {
            return read[index](body);
        }
    }
    return ReadError{"", "unknown event type " + std::string(type)};
}

rules::VisitId visit_of(const EventBody& event) {
    return std::visit(
        [](const auto& one) -> rules::VisitId {
            if constexpr (OfAVisit<std::decay_t<decltype(one)>>) {
                return one.visit;
            } else {
                return {};
            }
        },
        event);
}

const std::vector<std::string_view>& event_types() {
    return types;
}

std::string encode(const rules::State& state) {
    return to_text(state);
}

Read<rules::State> decode_state(std::string_view text) {
    Read<rules::State> state = read_text(text, rules::State{});
    if (state) {
        rules::index(*state);
    }
    return state;
}

json::object for_the_centre(const EventBody& event) {
    if (const auto* applied = std::get_if<rules::ConfigApplied>(&event)) {
        return {{"hall", applied->config.id},
                {"agency", to_json(applied->config.agency)},
                {"name", to_json(applied->config.name)},
                {"training", applied->config.training}};
    }
    json::object data =
        std::visit([](const auto& one) { return to_json(one).get_object(); }, event);
    for (const char* kept_here :
         {"token", "check", "card", "detail", "reason", "staff_name", "purpose", "about"}) {
        data.erase(kept_here);
    }
    // Whoever knows an appointment's code can check in with it.
    data.erase("appointment");
    if (!std::holds_alternative<rules::DossierLinked>(event)) {
        data.erase("code");
    }
    return data;
}

} // namespace motcua::protocol
