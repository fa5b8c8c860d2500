// Every command's arguments: the first line of the input is the name, the rest the JSON.

#include "hall/rules/decide.h"
#include "hall/server/command_table.h"
#include "tests/fuzz/fuzz.h"
#include "tests/hall/rules/story_hall.h"

#include <boost/json/parse.hpp>

namespace hall = motcua::hall;
namespace rules = motcua::rules;

namespace {

/// A hall that is open, with nobody in it.
rules::State open_hall() {
    rules::State state;
    state.config = rules::story_hall();
    for (const auto& service : state.config.services)
        state.lines[service.id];
    for (const auto& counter : state.config.counters)
        state.counters[counter.id];
    rules::index(state);
    return state;
}

} // namespace

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    static const rules::State state = open_hall();
    const auto text = text_of(bytes);
    const auto line = text.find('\n');
    const auto* row = hall::find_command(text.substr(0, line));
    if (row == nullptr || line == std::string_view::npos)
        return;
    boost::system::error_code fault;
    const auto arguments =
        boost::json::parse(boost::json::string_view(text.substr(line + 1)), fault);
    if (fault)
        return;
    const auto decoded = row->decode(arguments, {hall::Role::manager, {}, {"m"}, "M"}, state);
    if (!decoded)
        return promise(!decoded.error().text().empty(), "a mistake has words");
    if (const auto* command = std::get_if<rules::Command>(&*decoded))
        static_cast<void>(rules::decide(state, *command, {state.last_at, {}}));
}
