#include "central/documents.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace motcua::central {

namespace {

namespace asio = boost::asio;

constexpr std::array<std::string_view, 7> kinds{
    "catalogue", "staff", "calendar", "appointments", "fees", "notices", "proposal"};

// One count for a kind, whoever it is for: two for one hall are then never of the same version.
constexpr std::string_view add_document = R"(
    INSERT INTO hall_document (hall, kind, version, given_at, given_by, body)
    SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 FROM hall_document WHERE kind = $2
    RETURNING version)";
constexpr std::string_view note_action =
    "INSERT INTO audit (at, account, action, object) VALUES ($1, $2, $3, $4)";
constexpr std::string_view list_newest = R"(
    SELECT d.kind, d.version, d.body FROM hall_document d
    WHERE d.hall IN ('', $1) AND d.version = (
        SELECT max(n.version) FROM hall_document n WHERE n.kind = d.kind AND n.hall IN ('', $1))
    ORDER BY d.kind)";

} // namespace

bool Documents::is_kind(std::string_view kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

asio::awaitable<std::uint64_t> Documents::give(std::string hall,
                                               std::string kind,
                                               boost::json::value body,
                                               std::string account,
                                               protocol::EventTime now) {
    const std::int64_t at = now.time_since_epoch().count();
    Steps steps;
    steps.push_back({add_document, {hall, kind, at, account, boost::json::serialize(body)}});
    const std::string object = kind + " for " + (hall.empty() ? "all halls" : hall);
    steps.push_back({note_action, {at, account, "document", object}});
    const auto done = co_await sql_.run(std::move(steps), Part::whole);
    co_return static_cast<std::uint64_t>(done[0].number(0, 0));
}

asio::awaitable<std::vector<protocol::Document>>
Documents::newer(std::string hall, std::map<std::string, std::uint64_t> held) {
    Steps steps;
    steps.push_back({list_newest, {std::move(hall)}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::vector<protocol::Document> all;
    for (std::size_t i = 0; i < found[0].size(); ++i) {
        const auto version = static_cast<std::uint64_t>(found[0].number(i, 1));
        if (version > held[found[0].text(i, 0)])
            all.push_back({found[0].text(i, 0), version, boost::json::parse(found[0].text(i, 2))});
    }
    co_return all;
}

} // namespace motcua::central
