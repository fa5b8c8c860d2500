#pragma once

#include <boost/json/object.hpp>
#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::protocol {

/// A UTC wall time of whole milliseconds, as an event carries it.
using EventTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// One event of a hall as the centre sees it: CloudEvents 1.0 with the extensions `sequence` and
/// `recordedtime` (github.com/cloudevents/spec, v1.0.2). `id` and `sequence` are the same number,
/// the journal's own, written with 12 digits; it is contiguous within a source and starts at 1.
struct CloudEvent {
    /// `urn:vn:motcua:hall:<hall>:<epoch>`: a new epoch is a new source.
    std::string source;
    std::uint64_t sequence = 0;
    /// `vn.motcua.<entity>.<verb>.v<n>`; a type that the reader does not know is kept all the same.
    std::string type;
    /// The visit's id; empty where the event is not about a visit.
    std::string subject;
    /// When it happened.
    EventTime time;
    /// When the hall wrote it down.
    EventTime recorded_time;
    /// Small and typed by `type`; never a name, a card number or anything else personal.
    boost::json::object data;

    bool operator==(const CloudEvent&) const = default;
};

/// Why a text is not an event of ours. Each names the first attribute that is wrong.
enum class CloudEventError {
    too_large = 1,   ///< more than max_event_bytes, or a batch of more than max_batch_bytes
    not_json,        ///< not one JSON text, or nested deeper than max_event_depth
    not_an_object,   ///< an event is a JSON object
    not_an_array,    ///< a batch is a JSON array of at most max_batch_events events
    bad_specversion, ///< anything but "1.0"
    bad_source,      ///< empty, over 256 bytes, or not visible ASCII
    bad_sequence,    ///< not 12 digits, or zero
    id_not_sequence, ///< `id` differs from `sequence`
    bad_type,        ///< empty, over 128 bytes, or not of [a-z0-9._-]
    bad_subject,     ///< over 128 bytes or with control characters
    bad_time,        ///< `time` or `recordedtime` absent or not RFC 3339
    bad_data,        ///< `data` is no object, is base64, or is not declared as JSON
};

/// The category of CloudEventError; messages are for logs and for the peer's engineer.
const boost::system::error_category& cloud_event_category() noexcept;
boost::system::error_code make_error_code(CloudEventError error) noexcept;

inline constexpr std::size_t max_event_bytes = 64UL * 1024;
inline constexpr std::size_t max_batch_bytes = 256UL * 1024;
inline constexpr std::size_t max_batch_events = 1000;
inline constexpr std::size_t max_event_depth = 8;
inline constexpr std::uint64_t max_sequence = 999'999'999'999;

/// The media types of one event and of a batch in the JSON format.
inline constexpr std::string_view event_media_type = "application/cloudevents+json";
inline constexpr std::string_view batch_media_type = "application/cloudevents-batch+json";

/// What a source may look like: 1 to 256 visible ASCII characters.
bool is_source(std::string_view text);

/// "000000001234". Precondition: sequence <= max_sequence.
std::string sequence_text(std::uint64_t sequence);

/// The inverse of sequence_text; takes exactly 12 digits, zero included.
boost::system::result<std::uint64_t> parse_sequence(std::string_view text);

/// RFC 3339 in UTC with milliseconds: "2026-11-23T01:02:03.456Z".
std::string time_text(EventTime time);

/// Any RFC 3339 time with any offset; digits finer than a millisecond are dropped.
boost::system::result<EventTime> parse_time(std::string_view text);

/// The JSON format of one event, without a line feed.
std::string encode_event(const CloudEvent& event);

/// The JSON batch format: an array. The caller keeps within max_batch_bytes.
std::string encode_batch(std::span<const CloudEvent> events);

/// Reads one event. Attributes that are not in CloudEvent are ignored, wrong ones refused.
boost::system::result<CloudEvent> decode_event(std::string_view text);

/// Reads an array of events; the first wrong one fails the whole.
boost::system::result<std::vector<CloudEvent>> decode_batch(std::string_view text);

} // namespace motcua::protocol

namespace boost::system {

template <>
struct is_error_code_enum<motcua::protocol::CloudEventError> : std::true_type {};

} // namespace boost::system
