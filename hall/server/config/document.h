#pragma once

#include "hall/rules/time.h"
#include "hall/server/config/mistakes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

struct Entry;

/// One value of a TOML file and where it stands. A plain tree, so that only document.cpp has to
/// compile the TOML library.
struct Node {
    enum class Kind { table, array, text, integer, flag, date, other };

    Kind kind = Kind::table;
    Position at;
    std::string text;
    std::int64_t integer = 0;
    bool flag = false;
    rules::Day date;
    std::vector<Node> items;    ///< of an array
    std::vector<Entry> entries; ///< of a table, in the order of their names
};

struct Entry {
    std::string key;
    Position at;
    Node value;
};

/// "a text", "a whole number": as said in a mistake.
std::string_view kind_name(Node::Kind kind);

/// The tree of a TOML 1.0 text; an empty table and one mistake when it is none.
Node parse_document(std::string_view toml, Mistakes& mistakes);

} // namespace motcua::hall
