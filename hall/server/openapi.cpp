#include "hall/server/openapi.h"

#include "hall/protocol/arguments.h"
#include "hall/protocol/records.h"
#include "hall/server/command_table.h"
#include "hall/server/schema.h"

#include <boost/json.hpp>

namespace motcua::hall {

namespace json = boost::json;

namespace {

json::object json_content(json::object schema) {
    return {{"application/json", json::object{{"schema", std::move(schema)}}}};
}

json::object answer(std::string_view description, json::object schema) {
    return {{"description", description}, {"content", json_content(std::move(schema))}};
}

json::object refusal_schema() {
    return {{"type", "object"},
            {"properties",
             json::object{{"refusal",
                           json::object{{"type", "object"},
                                        {"properties",
                                         json::object{{"code", schema_of<rules::Refusal>()},
                                                      {"vi", schema_of<std::string>()},
                                                      {"en", schema_of<std::string>()}}}}}}}};
}

json::object operation(const CommandRow& row) {
    json::array roles;
    for (const Role role : row.roles) {
        roles.emplace_back(role_name(role));
    }
    json::object key{{"name", "Idempotency-Key"},
                     {"in", "header"},
                     {"required", true},
                     {"description",
                      "Made by the sender before it sends; a repeat gets the first "
                      "answer."},
                     {"schema", json::object{{"type", "string"}, {"maxLength", 64}}}};
    return {
        {"operationId", row.name},
        {"summary", row.summary},
        {"x-roles", std::move(roles)},
        {"parameters", json::array{std::move(key)}},
        {"requestBody", json::object{{"required", true}, {"content", json_content(row.schema())}}},
        {"responses",
         json::object{{"200", answer("Done.", {{"type", "object"}})},
                      {"400", json::object{{"description", "The arguments are wrong."}}},
                      {"403", json::object{{"description", "Not for this role."}}},
                      {"409", answer("Refused; nothing changed.", refusal_schema())}}}};
}

json::object topic_operation() {
    json::object topic{{"name", "topic"},
                       {"in", "path"},
                       {"required", true},
                       {"description", "hall, counter/<id>, visit/<token>, reception or devices"},
                       {"schema", json::object{{"type", "string"}}}};
    return {{"operationId", "get_topic"},
            {"summary", "The records of a topic now."},
            {"parameters", json::array{std::move(topic)}},
            {"responses",
             json::object{{"200", answer("Version and records by key.", {{"type", "object"}})},
                          {"404", json::object{{"description", "No such topic."}}}}}};
}

} // namespace

std::string openapi_text() {
    json::object paths;
    for (const CommandRow& row : command_table()) {
        paths["/api/v1/" + std::string(row.name)] = json::object{{"post", operation(row)}};
    }
    paths["/api/v1/topics/{topic}"] = json::object{{"get", topic_operation()}};
    const json::object text{{"openapi", "3.1.0"},
                            {"info", json::object{{"title", "motcua hall"}, {"version", "1"}}},
                            {"paths", std::move(paths)}};
    return json::serialize(text) + "\n";
}

} // namespace motcua::hall
