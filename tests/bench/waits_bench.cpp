/// What the expected waits cost: one event's update, and the figures of everybody, in a large hall.

#include "hall/rules/forecast.h"
#include "tests/bench/busy_hall.h"
#include "tests/bench/figures.h"
#include "tests/bench/table.h"

namespace {

using namespace motcua;
using bench::BusyHall;
using bench::Clock;
using bench::milliseconds_since;
using bench::percentile;

double time_of(BusyHall& hall, rules::EventBody body) {
    const auto begin = Clock::now();
    hall.give(std::move(body));
    return milliseconds_since(begin);
}

double time_of_forecast(const BusyHall& hall) {
    const auto begin = Clock::now();
    const auto all = rules::forecast(hall.state(), hall.now());
    return all.visits.empty() ? 1e9 : milliseconds_since(begin);
}

void rows(bench::Table& table,
          const std::string& what,
          const std::vector<double>& times,
          double goal) {
    table.row(what + ", p50", "ms", percentile(times, 0.5), std::nullopt, goal);
    table.row(what + ", p99", "ms", percentile(times, 0.99), std::nullopt, goal);
}

} // namespace

int main() {
    BusyHall hall;
    std::vector<double> taken;
    std::vector<double> called;
    std::vector<double> finished;
    std::vector<double> foreseen;
    for (int turn = 0; turn < 4000; ++turn) {
        const rules::CounterId counter = BusyHall::counter_id(turn);
        hall.pass();
        if (const auto finish = hall.finish(counter)) {
            finished.push_back(time_of(hall, *finish));
        }
        if (const auto call = hall.next_call(counter)) {
            called.push_back(time_of(hall, *call));
        }
        taken.push_back(time_of(hall, hall.ticket()));
        if (turn % 10 == 0) {
            foreseen.push_back(time_of_forecast(hall));
        }
    }
    bench::Table table("waits_bench");
    table.part("200 waiting, 40 counters, 60 services");
    rows(table, "a ticket is taken", taken, 1);
    rows(table, "the next is called", called, 1);
    rows(table, "one is finished", finished, 1);
    rows(table, "the waits of everybody", foreseen, 5);
    return 0;
}
