#include "hall/server/config/document.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace motcua::hall {

namespace {

Position position(const toml::source_region& region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

rules::Day day(const toml::date& date) {
    const std::chrono::year_month_day named(
        std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day));
    const auto days = std::chrono::sys_days(named).time_since_epoch();
    return {static_cast<std::int32_t>(days.count())};
}

Node node_of(const toml::node& from);

void add_entries(Node& node, const toml::table& table) {
    for (const auto& [key, value] : table) {
        node.entries.push_back({std::string(key.str()), position(key.source()), node_of(value)});
    }
}

Node node_of(const toml::node& from) {
    Node node;
    node.at = position(from.source());
    node.kind = Node::Kind::other;
    if (const auto* table = from.as_table()) {
        node.kind = Node::Kind::table;
        add_entries(node, *table);
    } else if (const auto* array = from.as_array()) {
        node.kind = Node::Kind::array;
        for (const toml::node& item : *array) {
            node.items.push_back(node_of(item));
        }
    } else if (const auto* text = from.as_string()) {
        node.kind = Node::Kind::text;
        node.text = text->get();
    } else if (const auto* integer = from.as_integer()) {
        node.kind = Node::Kind::integer;
        node.integer = integer->get();
    } else if (const auto* flag = from.as_boolean()) {
        node.kind = Node::Kind::flag;
        node.flag = flag->get();
    } else if (const auto* date = from.as_date()) {
        node.kind = Node::Kind::date;
        node.date = day(date->get());
    }
    return node;
}

} // namespace

std::string_view kind_name(Node::Kind kind) {
    switch (kind) {
    case Node::Kind::table:
        return "a table";
    case Node::Kind::array:
        return "a list";
    case Node::Kind::text:
        return "a text";
    case Node::Kind::integer:
        return "a whole number";
    case Node::Kind::flag:
        return "true or false";
    case Node::Kind::date:
        return "a date";
    case Node::Kind::other:
        break;
    }
    return "another kind of value";
}

Node parse_document(std::string_view toml, Mistakes& mistakes) {
    const toml::parse_result parsed = toml::parse(toml);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        mistakes.add(position(error.source()), std::string(error.description()));
        return {};
    }
    return node_of(parsed.table());
}

} // namespace motcua::hall
