// What a citizen and a clerk wait for, run under callgrind, which counts its instructions: the same
// on every machine with the same compiler, so that slow drift is seen (hot_paths.sh).

#include "hall/rules/forecast.h"
#include "tests/bench/busy_hall.h"

#include <cstdio>
#include <valgrind/callgrind.h>

namespace {

using namespace motcua;
using bench::BusyHall;

constexpr int times = 25;

/// Counts what `work` costs each time; what lies between is not counted.
template <class Work, class Between>
void count(const char* name, Work work, Between between) {
    CALLGRIND_ZERO_STATS;
    for (int time = 0; time < times; ++time) {
        between(time);
        CALLGRIND_TOGGLE_COLLECT;
        work(time);
        CALLGRIND_TOGGLE_COLLECT;
    }
    CALLGRIND_DUMP_STATS_AT(name);
}

rules::Events decided(const BusyHall& hall, const rules::Command& command) {
    const auto events = rules::decide(hall.state(), command, {hall.now(), {1, 2}});
    if (!events) {
        std::fprintf(stderr, "refused: %s\n", events.error().message().c_str());
        std::abort();
    }
    return *events;
}

void take_in(BusyHall& hall, const rules::Events& events) {
    for (const auto& event : events) {
        hall.give(event.body);
    }
}

} // namespace

int main() {
    BusyHall hall;
    const auto nothing = [](int) {};
    const auto ticket = [&](int time) {
        return rules::TakeTicket{{}, {BusyHall::service_id(time)}, {}, "vi", {}};
    };
    count(
        "take_ticket", [&](int time) { take_in(hall, decided(hall, ticket(time))); }, nothing);
    count(
        "call_next",
        [&](int time) {
            take_in(hall, decided(hall, rules::CallNext{BusyHall::counter_id(time), true}));
        },
        [&](int) { hall.pass(); });
    count(
        "forecast", [&](int) { rules::forecast(hall.state(), hall.now()); }, nothing);
    return 0;
}
