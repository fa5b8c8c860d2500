#pragma once

#include "hall/rules/commands.h"
#include "hall/rules/state.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::rules {

/// The words of one line, taken from the left.
class Words {
public:
    explicit Words(std::string_view line);

    /// Takes the next word if it is this one.
    bool take(std::string_view word);

    /// The next word; throws std::runtime_error when there is none.
    std::string next();

    /// The next word, or this when there is none.
    std::string next_or(std::string fallback);
    std::int32_t number();

    bool empty() const { return at_ == words_.size(); }

private:
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

/// Visits by the number that a story calls them by, the newest one of each.
using Cast = std::map<std::string, VisitId>;

/// The command that a line of a story means. Throws std::runtime_error when it means none.
Command parse_command(Words& words, const State& state, const Cast& cast);

/// "08:42" of the state's calendar day.
Instant parse_clock(const State& state, Day day, const std::string& clock);

} // namespace motcua::rules
