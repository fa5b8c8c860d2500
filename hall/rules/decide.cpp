#include "hall/rules/decide.h"

#include "hall/rules/check.h"
#include "hall/rules/decide_parts.h"

#include <algorithm>

namespace motcua::rules {

Result<Events> decide(const State& state, const Command& command, const Circumstances& now) {
    MOTCUA_CHECK(now.now >= state.last_at);
    const bool tick = std::holds_alternative<Tick>(command);
    const bool config = std::holds_alternative<ApplyConfig>(command);
    if (!tick && !config && due(state, now.now)) {
        return Refusal::day_not_turned;
    }
    return std::visit([&](const auto& one) { return decide(state, one, now); }, command);
}

bool good_text(std::string_view text, bool may_be_empty) {
    constexpr std::size_t longest = 200;
    if (text.empty()) {
        return may_be_empty;
    }
    return text.size() <= longest && std::ranges::none_of(text, [](unsigned char byte) {
               return byte < 0x20 || byte == 0x7f;
           });
}

Result<const Counter*> open_counter(const State& state, const CounterId& id) {
    const Counter* counter = find_counter(state, id);
    if (counter != nullptr && counter->state != CounterState::closed) {
        return counter;
    }
    const bool known = find_counter(state.config, id) != nullptr;
    return known ? Refusal::counter_closed : Refusal::counter_unknown;
}

Result<const Visit*> visit_at(const State& state, const CounterId& id) {
    const auto counter = open_counter(state, id);
    if (!counter) {
        return counter.error();
    }
    const Visit* visit = find_visit(state, (*counter)->visit);
    if (visit == nullptr) {
        return Refusal::counter_idle;
    }
    return visit;
}

bool bound_to_closed(const State& state, const Task& task) {
    return !task.counter.empty() && open_counter(state, task.counter).has_error();
}

} // namespace motcua::rules
