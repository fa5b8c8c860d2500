#pragma once

#include "hall/protocol/codec.h"
#include "hall/rules/commands.h"
#include "hall/rules/refusal.h"
#include "hall/server/desk.h"

#include <boost/json/value.hpp>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace motcua::hall {

/// A question: answered from the state, journals nothing.
struct Query {
    rules::Result<std::string> answer;
};

/// A question about a dossier: the centre knows the answer, or nobody in time.
struct DossierQuestion {
    std::string code;
};

/// A frame for one connected machine, told now or never: not journaled, logged or kept.
struct Signal {
    Role role = Role::kiosk;
    std::string id;
    Frame frame;
    std::optional<rules::Instant> until; ///< told later it would be of no use
};

/// A kiosk asks for the key under which citizen cards are hashed today.
struct CardKeyQuestion {};

/// What came out of a command's arguments: a command for the rules, a query's answer, a question to
/// the centre, a signal, or a refusal found before the rules are asked (a ticket that does not
/// exist).
using Decoded =
    std::variant<rules::Command, Query, DossierQuestion, CardKeyQuestion, Signal, rules::Refusal>;

/// One row of the table behind both doors.
struct CommandRow {
    std::string_view name;
    std::string_view summary; ///< one sentence, for the OpenAPI file
    std::vector<Role> roles;
    std::function<protocol::Read<Decoded>(
        const boost::json::value& arguments, const Caller& caller, const rules::State& state)>
        decode;
    std::function<boost::json::object()> schema; ///< of the arguments
    bool at_counter = false; ///< its events name the counter's session, and so who did it
};

const std::vector<CommandRow>& command_table();

/// Null when there is no such command.
const CommandRow* find_command(std::string_view name);

/// The result that the sender is told, as JSON text: made from the state that its events lead to.
std::string
result_of(const rules::State& state, const rules::Command& command, const rules::Events& events);

} // namespace motcua::hall
