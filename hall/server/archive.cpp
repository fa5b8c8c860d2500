#include "hall/server/archive.h"

#include "hall/protocol/codec.h"

#include <boost/json.hpp>

#include <chrono>
#include <ostream>

namespace motcua::hall {

namespace json = boost::json;

namespace {

constexpr std::size_t step = 1000;

rules::Instant first_of(int year, rules::Minutes utc_offset) {
    const std::chrono::year_month_day first(
        std::chrono::year(year), std::chrono::January, std::chrono::day(1));
    return std::chrono::sys_days(first) - utc_offset;
}

/// What the centre may know is what may be kept for ever.
json::object line_of(const journal::StoredEntry& stored) {
    const auto body = protocol::decode_event(stored.entry.type, stored.entry.body);
    return {{"sequence", stored.sequence},
            {"at", stored.entry.at},
            {"type", stored.entry.type},
            {"body", body ? protocol::for_the_centre(*body) : json::object{}}};
}

} // namespace

std::uint64_t write_archive(journal::Journal& journal,
                            const std::string& hall,
                            rules::Minutes utc_offset,
                            int year,
                            std::ostream& out) {
    const auto from = first_of(year, utc_offset).time_since_epoch().count();
    const auto to = first_of(year + 1, utc_offset).time_since_epoch().count();
    out << json::serialize(json::object{
               {"archive", "motcua"}, {"hall", hall}, {"epoch", journal.epoch()}, {"year", year}})
        << '\n';
    std::uint64_t count = 0;
    std::uint64_t after = 0;
    for (auto events = journal.read(after, step); !events.empty();
         events = journal.read(after, step)) {
        for (const journal::StoredEntry& stored : events) {
            after = stored.sequence;
            if (stored.entry.at >= from && stored.entry.at < to) {
                out << json::serialize(line_of(stored)) << '\n';
                ++count;
            }
        }
    }
    out << json::serialize(json::object{{"events", count}}) << '\n';
    return count;
}

} // namespace motcua::hall
