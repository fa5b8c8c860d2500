#pragma once

#include "central/store/sql.h"
#include "hall/protocol/cloud_event.h"
#include "hall/protocol/down_link.h"

#include <map>
#include <string>
#include <vector>

namespace motcua::central {

/// What the centre tells its halls. A document is given to one hall or to all; each new version
/// follows the one before, and all of them are kept.
class Documents {
public:
    explicit Documents(Sql& sql) : sql_(sql) {}

    /// Kinds that a document may be of.
    static bool is_kind(std::string_view kind);

    /// Adds the next version and returns its number. `hall` "" is every hall.
    boost::asio::awaitable<std::uint64_t> give(std::string hall,
                                               std::string kind,
                                               boost::json::value body,
                                               std::string account,
                                               protocol::EventTime now);

    /// The newest of each kind that the hall does not hold yet. A document for the hall itself
    /// comes before one for all; versions are those of all documents of a kind together, so that a
    /// hall need not know for whom one was.
    boost::asio::awaitable<std::vector<protocol::Document>>
    newer(std::string hall, std::map<std::string, std::uint64_t> held);

private:
    Sql& sql_;
};

} // namespace motcua::central
