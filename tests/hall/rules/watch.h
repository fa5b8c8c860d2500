#pragma once

#include "hall/rules/refusal.h"
#include "hall/rules/state.h"
#include "tests/hall/rules/random_hall.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace motcua::rules {

/// Plays a random hall and watches that it keeps what it promises to the people in it.
class Watch {
public:
    Watch();

    /// Lets time pass as the server does, then gives one command.
    void play(const Roll& roll);

    /// What was promised and not kept; empty when all is well.
    const std::vector<std::string>& complaints() const { return complaints_; }

    /// Complains when the events, applied to an empty hall, do not give this very state.
    void check_replay();

    const State& state() const { return state_; }

    const Events& events() const { return events_; }

    const std::set<Refusal>& refusals() const { return refusals_; }

private:
    void settle();
    void give(const Command& command);
    void check_call(const CallNext& command, const TicketCalled& called);
    void check_overtaking(const Visit& called, const Visit& waiting);
    void check_issued(const TicketIssued& issued);
    void check_ended(const State& before);
    void check_figures();

    void complain(std::string text) { complaints_.push_back(std::move(text)); }

    State state_;
    Events events_;
    std::vector<std::string> complaints_;
    std::set<Refusal> refusals_;
    std::set<std::pair<Day, std::string>> numbers_;
    std::size_t day_began_ = 0; ///< index of the first event of the day
    std::uint64_t random_ = 0;
};

} // namespace motcua::rules
