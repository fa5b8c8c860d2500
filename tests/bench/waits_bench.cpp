/// What the expected waits cost: one event's update, and the figures of everybody, in a large hall.

#include "hall/rules/apply.h"
#include "hall/rules/forecast.h"
#include "hall/rules/queue.h"
#include "tests/bench/figures.h"
#include "tests/bench/table.h"

#include <string>

namespace {

using namespace motcua::rules;
using motcua::bench::Clock;
using motcua::bench::milliseconds_since;
using motcua::bench::percentile;

constexpr int counters = 40;
constexpr int services = 60;
constexpr int waiting = 200;
constexpr int services_a_counter = 12;

ServiceId service_id(int number) {
    return {"service-" + std::to_string(number % services)};
}

CounterId counter_id(int number) {
    return {"counter-" + std::to_string(number % counters)};
}

HallConfig large_hall() {
    HallConfig hall;
    for (int number = 0; number < services; ++number) {
        Service service;
        service.id = service_id(number);
        hall.services.push_back(service);
    }
    for (int number = 0; number < counters; ++number) {
        CounterConfig counter;
        counter.id = counter_id(number);
        for (int item = 0; item < services_a_counter; ++item) {
            counter.profile.push_back({service_id(3 * number + item), 1 + item / 4});
        }
        hall.counters.push_back(counter);
    }
    return hall;
}

/// Everybody is served in turn; as many come as go.
class BusyHall {
public:
    BusyHall() {
        give(ConfigApplied{large_hall(), ConfigOrigin::file, {}});
        for (int number = 0; number < counters; ++number) {
            give(CounterOpened{counter_id(number), {1}, {}, {}});
        }
        for (int number = 0; number < waiting + counters; ++number) {
            take();
        }
        for (int number = 0; number < counters; ++number) {
            call(counter_id(number));
        }
    }

    double take() {
        TicketIssued ticket;
        ticket.visit = {state_.last_visit + 1};
        ticket.number = ticket.token = std::to_string(ticket.visit.value);
        ticket.services = {service_id(static_cast<int>(7 * ticket.visit.value))};
        ticket.arrival = now_;
        return give(ticket);
    }

    double finish(const CounterId& counter) {
        const Visit& visit = *find_visit(state_, find_counter(state_, counter)->visit);
        return give(TicketFinished{visit.id, counter, {1}, current_task(visit)->service});
    }

    double call(const CounterId& counter) {
        const auto next = next_for(state_, counter);
        if (!next) {
            return 0;
        }
        const ServiceId service = current_task(*find_visit(state_, *next))->service;
        return give(TicketCalled{*next, counter, {1}, service});
    }

    void pass() { now_ += std::chrono::seconds(7); }

    bool busy(const CounterId& counter) const {
        return find_counter(state_, counter)->visit != VisitId{};
    }

    double foresee() const {
        const auto begin = Clock::now();
        const Forecast all = forecast(state_, now_);
        return all.visits.empty() ? 1e9 : milliseconds_since(begin);
    }

private:
    double give(EventBody body) {
        const Event event{now_, std::move(body)};
        const auto begin = Clock::now();
        apply(state_, event);
        return milliseconds_since(begin);
    }

    State state_;
    Instant now_{std::chrono::hours(24 * 20780 + 1)};
};

void rows(motcua::bench::Table& table,
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
        const CounterId counter = counter_id(turn);
        hall.pass();
        if (hall.busy(counter)) {
            finished.push_back(hall.finish(counter));
        }
        called.push_back(hall.call(counter));
        taken.push_back(hall.take());
        if (turn % 10 == 0) {
            foreseen.push_back(hall.foresee());
        }
    }
    motcua::bench::Table table("waits_bench");
    table.part("200 waiting, 40 counters, 60 services");
    rows(table, "a ticket is taken", taken, 1);
    rows(table, "the next is called", called, 1);
    rows(table, "one is finished", finished, 1);
    rows(table, "the waits of everybody", foreseen, 5);
    return 0;
}
