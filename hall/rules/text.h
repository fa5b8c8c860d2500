#pragma once

#include <string>

namespace motcua::rules {

/// One text in the two languages that every hall has from the first day.
struct Text {
    std::string vi;
    std::string en;

    bool operator==(const Text&) const = default;
};

} // namespace motcua::rules
