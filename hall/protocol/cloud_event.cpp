#include "hall/protocol/cloud_event.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cassert>

namespace motcua::protocol {

namespace {

namespace json = boost::json;
using boost::system::result;

constexpr std::size_t sequence_digits = 12;
constexpr std::size_t max_source_bytes = 256;
constexpr std::size_t max_type_bytes = 128;
constexpr std::size_t max_subject_bytes = 128;
constexpr std::string_view json_media_type = "application/json";

class Category final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "cloudevent"; }

    std::string message(int value) const override {
        switch (static_cast<CloudEventError>(value)) {
        case CloudEventError::too_large:
            return "larger than allowed";
        case CloudEventError::not_json:
            return "not a JSON text, or nested too deep";
        case CloudEventError::not_an_object:
            return "an event must be a JSON object";
        case CloudEventError::not_an_array:
            return "a batch must be a JSON array of at most 1000 events";
        case CloudEventError::bad_specversion:
            return "specversion must be \"1.0\"";
        case CloudEventError::bad_source:
            return "source must be 1 to 256 visible ASCII characters";
        case CloudEventError::bad_sequence:
            return "sequence must be 12 digits and at least 000000000001";
        case CloudEventError::id_not_sequence:
            return "id must equal sequence";
        case CloudEventError::bad_type:
            return "type must be 1 to 128 characters of a-z 0-9 . _ -";
        case CloudEventError::bad_subject:
            return "subject must be at most 128 bytes without control characters";
        case CloudEventError::bad_time:
            return "time and recordedtime must be RFC 3339 times";
        case CloudEventError::bad_data:
            return "data must be a JSON object";
        }
        return "unknown error";
    }
};

bool is_visible_ascii(char c) {
    return c > ' ' && c < '\x7f';
}

bool is_type_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

bool is_control(char c) {
    return (c >= '\0' && c < ' ') || c == '\x7f';
}

bool type_ok(std::string_view text) {
    return !text.empty() && text.size() <= max_type_bytes &&
           std::all_of(text.begin(), text.end(), is_type_character);
}

bool subject_ok(std::string_view text) {
    return text.size() <= max_subject_bytes && std::none_of(text.begin(), text.end(), is_control);
}

/// The string under `key`; empty where it is absent or no string.
std::string_view text_at(const json::object& object, std::string_view key) {
    const json::value* found = object.if_contains(key);
    const json::string* text = found != nullptr ? found->if_string() : nullptr;
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

/// True where `data` is JSON by the attributes around it.
bool declares_json(const json::object& object) {
    if (object.contains("data_base64"))
        return false;
    return !object.contains("datacontenttype") ||
           text_at(object, "datacontenttype") == json_media_type;
}

result<void> read_identity(const json::object& object, CloudEvent& event) {
    if (text_at(object, "specversion") != "1.0")
        return CloudEventError::bad_specversion;
    event.source = text_at(object, "source");
    if (!is_source(event.source))
        return CloudEventError::bad_source;
    const auto sequence = parse_sequence(text_at(object, "sequence"));
    if (!sequence || *sequence == 0)
        return CloudEventError::bad_sequence;
    event.sequence = *sequence;
    if (text_at(object, "id") != text_at(object, "sequence"))
        return CloudEventError::id_not_sequence;
    return {};
}

result<void> read_content(const json::object& object, CloudEvent& event) {
    event.type = text_at(object, "type");
    if (!type_ok(event.type))
        return CloudEventError::bad_type;
    event.subject = text_at(object, "subject");
    const bool subject_is_text = !object.contains("subject") || !event.subject.empty();
    if (!subject_is_text || !subject_ok(event.subject))
        return CloudEventError::bad_subject;
    const auto time = parse_time(text_at(object, "time"));
    const auto recorded = parse_time(text_at(object, "recordedtime"));
    if (!time || !recorded)
        return CloudEventError::bad_time;
    event.time = *time;
    event.recorded_time = *recorded;
    const json::value* data = object.if_contains("data");
    if (data == nullptr || !data->is_object() || !declares_json(object))
        return CloudEventError::bad_data;
    event.data = data->get_object();
    return {};
}

result<CloudEvent> read_event(const json::value& value) {
    const json::object* object = value.if_object();
    if (object == nullptr)
        return CloudEventError::not_an_object;
    CloudEvent event;
    if (const auto identity = read_identity(*object, event); !identity)
        return identity.error();
    if (const auto content = read_content(*object, event); !content)
        return content.error();
    return event;
}

result<json::value> parse(std::string_view text, std::size_t depth) {
    json::parse_options options;
    options.max_depth = depth;
    boost::system::error_code error;
    json::value value = json::parse(text, error, {}, options);
    if (error)
        return CloudEventError::not_json;
    return value;
}

json::object to_object(const CloudEvent& event) {
    const std::string sequence = sequence_text(event.sequence);
    json::object object{{"specversion", "1.0"},
                        {"id", sequence},
                        {"source", event.source},
                        {"type", event.type},
                        {"time", time_text(event.time)},
                        {"recordedtime", time_text(event.recorded_time)},
                        {"sequence", sequence},
                        {"datacontenttype", json_media_type},
                        {"data", event.data}};
    if (!event.subject.empty())
        object["subject"] = event.subject;
    return object;
}

} // namespace

const boost::system::error_category& cloud_event_category() noexcept {
    static const Category category;
    return category;
}

boost::system::error_code make_error_code(CloudEventError error) noexcept {
    return {static_cast<int>(error), cloud_event_category()};
}

bool is_source(std::string_view text) {
    return !text.empty() && text.size() <= max_source_bytes &&
           std::all_of(text.begin(), text.end(), is_visible_ascii);
}

std::string sequence_text(std::uint64_t sequence) {
    assert(sequence <= max_sequence);
    std::string digits = std::to_string(sequence);
    return std::string(sequence_digits - std::min(sequence_digits, digits.size()), '0') + digits;
}

result<std::uint64_t> parse_sequence(std::string_view text) {
    if (text.size() != sequence_digits)
        return CloudEventError::bad_sequence;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return CloudEventError::bad_sequence;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

std::string encode_event(const CloudEvent& event) {
    return json::serialize(to_object(event));
}

std::string encode_batch(std::span<const CloudEvent> events) {
    std::string text = "[";
    for (const CloudEvent& event : events) {
        if (text.size() > 1)
            text += ',';
        text += encode_event(event);
    }
    return text + "]";
}

result<CloudEvent> decode_event(std::string_view text) {
    if (text.size() > max_event_bytes)
        return CloudEventError::too_large;
    const auto value = parse(text, max_event_depth);
    if (!value)
        return value.error();
    return read_event(*value);
}

result<std::vector<CloudEvent>> decode_batch(std::string_view text) {
    if (text.size() > max_batch_bytes)
        return CloudEventError::too_large;
    const auto value = parse(text, max_event_depth + 1);
    if (!value)
        return value.error();
    const json::array* array = value->if_array();
    if (array == nullptr || array->size() > max_batch_events)
        return CloudEventError::not_an_array;
    std::vector<CloudEvent> events;
    events.reserve(array->size());
    for (const json::value& item : *array) {
        // Only a batch longer than one event may be can hold an event that is too long.
        if (text.size() > max_event_bytes && json::serialize(item).size() > max_event_bytes)
            return CloudEventError::too_large;
        auto event = read_event(item);
        if (!event)
            return event.error();
        events.push_back(std::move(*event));
    }
    return events;
}

} // namespace motcua::protocol
