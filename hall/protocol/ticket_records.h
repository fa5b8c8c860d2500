#pragma once

#include "hall/protocol/describe_rules.h"

#include <optional>
#include <string>
#include <vector>

/// Records of tickets on their way to paper, how right their waits were, and the answers to whoever
/// takes or calls one. The rest of records.h.
namespace motcua::protocol {

using rules::Instant;
using rules::Text;
using rules::WaitRange;

/// topic "devices", key "print/<visit>/<copy>": a ticket that is to come out of a kiosk's printer.
struct PrintRecord {
    std::uint64_t visit = 0;
    std::int32_t copy = 0;
    std::string kiosk;
    Text agency;
    Text hall;
    std::string number;
    Text service;
    std::vector<std::string> counters;
    std::int32_t ahead = 0;
    std::optional<WaitRange> wait;
    Instant issued_at;
    std::int32_t utc_offset_minutes = 420;
    std::string url;
    std::string check;
    std::string language;
    bool priority = false;
    bool reprint = false;
    bool training = false;
    std::string hotline;
    Instant asked_at;
    bool unknown = false; ///< reported as unknown before: do not print it again by yourself
};

/// How right the waits that tickets of one hour of the day were given have been. Means in seconds.
struct WaitHourRecord {
    std::int32_t hour = 0; ///< 0..23, local
    std::int32_t calls = 0;
    std::int32_t told_seconds = 0; ///< the middle of what was told
    std::int32_t real_seconds = 0;
    std::int32_t off_seconds = 0; ///< between the two, without its sign
    std::int32_t within_ten_minutes = 0;
    std::int32_t in_range = 0;   ///< eight in ten are meant to be
    std::int32_t below_high = 0; ///< nine in ten are meant to be
};

/// topic "waits", key "service/<id>"
struct WaitsRecord {
    std::string service;
    Text name;
    std::vector<WaitHourRecord> today;
    std::vector<WaitHourRecord> ever;
};

/// Answer to take_ticket and check_in.
struct TicketResult {
    std::uint64_t visit = 0;
    std::string number;
    std::string token;
    std::string check;
    std::string url;
    std::string service;
    std::int32_t ahead = 0;
    std::optional<WaitRange> wait;
    std::vector<std::string> counters;
    Instant issued_at;
    std::string paper; ///< asked, none
};

/// Answer to call_next and call_ticket; number empty when nobody was left to call.
struct CallResult {
    std::uint64_t visit = 0;
    std::string number;
};

BOOST_DESCRIBE_STRUCT(PrintRecord,
                      (),
                      (visit,
                       copy,
                       kiosk,
                       agency,
                       hall,
                       number,
                       service,
                       counters,
                       ahead,
                       wait,
                       issued_at,
                       utc_offset_minutes,
                       url,
                       check,
                       language,
                       priority,
                       reprint,
                       training,
                       hotline,
                       asked_at,
                       unknown))
BOOST_DESCRIBE_STRUCT(WaitHourRecord,
                      (),
                      (hour,
                       calls,
                       told_seconds,
                       real_seconds,
                       off_seconds,
                       within_ten_minutes,
                       in_range,
                       below_high))
BOOST_DESCRIBE_STRUCT(WaitsRecord, (), (service, name, today, ever))
BOOST_DESCRIBE_STRUCT(
    TicketResult,
    (),
    (visit, number, token, check, url, service, ahead, wait, counters, issued_at, paper))
BOOST_DESCRIBE_STRUCT(CallResult, (), (visit, number))

} // namespace motcua::protocol
