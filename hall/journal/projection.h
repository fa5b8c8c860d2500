#pragma once

#include "hall/journal/cursors.h"
#include "hall/journal/database.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::journal {

/// The tables that reports are made from (`visit_facts`, `session_facts`; their columns are told in
/// sql/002_visit_facts.sql), filled from the events. It follows behind: nobody's ticket waits for
/// it. Call catch_up() in quiet moments, and until it is done before a report.
///
/// Lives on the journal's database and thread.
class Projection {
public:
    explicit Projection(Database& database);

    /// Takes in up to `at_most` further events, whole or not at all; 1000 are some 10 ms. Gives
    /// how many it took: fewer than `at_most` when none is left.
    Result<std::size_t> catch_up(std::size_t at_most);

    /// Empties the tables; catch_up() fills them anew.
    Result<> start_over();

    /// The event types that change the tables.
    static std::vector<std::string_view> types();

private:
    std::size_t take_in(std::size_t at_most);

    Database& database_;
    Cursors cursors_;
    Statement next_;
    std::map<std::string, Statement, std::less<>> changes_;
};

} // namespace motcua::journal
