#pragma once

#include "hall/journal/database.h"

#include <cstdint>
#include <string_view>

namespace motcua::journal {

/// Table `cursors`: how far each reader of the journal has come; 0 before its first step.
class Cursors {
public:
    explicit Cursors(Database& database);

    std::uint64_t get(std::string_view reader);
    void set(std::string_view reader, std::uint64_t sequence);

private:
    Statement get_;
    Statement set_;
};

} // namespace motcua::journal
