#pragma once

#include "hall/protocol/cloud_event.h"

#include <string>
#include <string_view>
#include <variant>

namespace motcua::protocol {

/// Where a centre takes the halls' WebSocket connections.
inline constexpr std::string_view centre_path = "/v1/halls";

/// The CloudEvents WebSocket binding: each message of either side is one event.
inline constexpr std::string_view standard_subprotocol = "cloudevents.json";

/// Ours, with arrays. The hall sends one hello and then batches; the centre sends CentreFrames:
///
///     hall    {"hello":{"source":"urn:vn:motcua:hall:tran-bien:9f3a01bc"}}
///     centre  {"ack":"000000001234"}                 what it holds: go on after it
///     hall    [{event 1235},{event 1236}]
///     centre  {"ack":"000000001236"}                 on disk; all before it too
///     hall    [{event 1240}]
///     centre  {"expected":"000000001237"}            a gap: nothing stored, send from here
///     centre  {"error":{"code":"..","text":".."}}    and closes
inline constexpr std::string_view batch_subprotocol = "vn.motcua.events.v1";

/// Everything up to `sequence` is on the centre's disk. Cumulative; 0 is nothing yet.
struct CentreAck {
    std::uint64_t sequence = 0;

    bool operator==(const CentreAck&) const = default;
};

/// The batch skipped something: nothing from the gap on was stored, send from `sequence`.
struct CentreExpected {
    std::uint64_t sequence = 0;

    bool operator==(const CentreExpected&) const = default;
};

/// The centre closes the connection after this.
struct CentreError {
    std::string code; ///< for programs: "bad_event", "bad_frame", "store_failing"...
    std::string text; ///< for the engineer who reads the log

    bool operator==(const CentreError&) const = default;
};

using CentreFrame = std::variant<CentreAck, CentreExpected, CentreError>;

/// The first frame of a hall in our subprotocol.
std::string encode_hello(std::string_view source);

/// The source of a hello: bad_source where there is none, not_json, not_an_object.
boost::system::result<std::string> decode_hello(std::string_view text);

std::string encode_frame(const CentreFrame& frame);

/// Reads a frame of the centre; a frame of no known kind is bad_sequence.
boost::system::result<CentreFrame> decode_frame(std::string_view text);

/// The source's own name for itself: "urn:vn:motcua:hall:<hall>:<epoch>".
std::string make_source(std::string_view hall, std::string_view epoch);

struct SourceName {
    std::string hall;
    std::string epoch;
};

/// The inverse of make_source. Of a source of another shape the whole is the hall's name.
SourceName parse_source(std::string_view source);

} // namespace motcua::protocol
