#pragma once

#include "hall/server/config/section.h"

#include <map>
#include <string>

namespace motcua::hall {

/// The names of one kind that a file has given so far, and where.
class Names {
public:
    /// `kind` as said in a mistake: "service".
    explicit Names(std::string kind) : kind_(std::move(kind)) {}

    /// Reads the key as a new id; reports one that is taken.
    std::string read_id(Section& section, std::string_view key = "id");

    /// Reports `name` when it is taken (empty ones are reported elsewhere).
    void add(Section& section, const std::string& name, Position at);

    bool contains(const std::string& name) const { return given_.contains(name); }

    Position at(const std::string& name) const { return given_.at(name); }

    /// `no service "x"; nearest: a, b, c`
    std::string unknown(const std::string& name) const;

private:
    std::string kind_;
    std::map<std::string, Position> given_;
};

} // namespace motcua::hall
