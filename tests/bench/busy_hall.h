#pragma once

#include "hall/rules/apply.h"
#include "hall/rules/decide.h"
#include "hall/rules/queue.h"

#include <string>

namespace motcua::bench {

/// A large hall in the middle of a day: 40 counters, 60 services, 200 people waiting. Who comes and
/// who is called is always the same.
class BusyHall {
public:
    static constexpr int counters = 40;
    static constexpr int services = 60;
    static constexpr int waiting = 200;

    BusyHall() {
        using namespace rules;
        give(ConfigApplied{config(), ConfigOrigin::file, {}});
        while (due(state_, now_)) {
            for (const Event& event : *decide(state_, Tick{}, {now_})) {
                give(event.body);
            }
        }
        for (int number = 0; number < counters; ++number) {
            give(CounterOpened{counter_id(number), {1}, {}, {}});
        }
        for (int number = 0; number < waiting + counters; ++number) {
            give(ticket());
        }
        for (int number = 0; number < counters; ++number) {
            if (const auto call = next_call(counter_id(number))) {
                give(*call);
            }
        }
    }

    static rules::CounterId counter_id(int number) {
        return {"counter-" + std::to_string(number % counters)};
    }

    static rules::ServiceId service_id(int number) {
        return {"service-" + std::to_string(number % services)};
    }

    const rules::State& state() const { return state_; }

    rules::Instant now() const { return now_; }

    void pass() { now_ += std::chrono::seconds(7); }

    void give(rules::EventBody body) { apply(state_, rules::Event{now_, std::move(body)}); }

    /// Somebody comes.
    rules::TicketIssued ticket() const {
        rules::TicketIssued ticket;
        ticket.visit = {state_.last_visit + 1};
        ticket.number = ticket.token = std::to_string(ticket.visit.value);
        ticket.services = {service_id(static_cast<int>(7 * ticket.visit.value))};
        ticket.arrival = now_;
        return ticket;
    }

    /// Whom the counter has; none.
    std::optional<rules::TicketFinished> finish(const rules::CounterId& counter) const {
        const rules::Visit* visit = find_visit(state_, find_counter(state_, counter)->visit);
        if (visit == nullptr) {
            return std::nullopt;
        }
        return rules::TicketFinished{visit->id, counter, {1}, current_task(*visit)->service};
    }

    /// Whom the counter calls next; none.
    std::optional<rules::TicketCalled> next_call(const rules::CounterId& counter) const {
        const auto next = next_for(state_, counter);
        if (!next) {
            return std::nullopt;
        }
        const auto& task = *current_task(*find_visit(state_, *next));
        return rules::TicketCalled{*next, counter, {1}, task.service};
    }

private:
    static rules::HallConfig config() {
        rules::HallConfig hall;
        hall.languages = {"vi"};
        hall.calendar.week.assign(7, std::vector{rules::OpenSpan{0, 1440}});
        for (int number = 0; number < services; ++number) {
            rules::Service service;
            service.id = service_id(number);
            hall.services.push_back(service);
        }
        for (int number = 0; number < counters; ++number) {
            rules::CounterConfig counter;
            counter.id = counter_id(number);
            for (int item = 0; item < 12; ++item) {
                counter.profile.push_back({service_id(3 * number + item), 1 + item / 4});
            }
            hall.counters.push_back(counter);
        }
        return hall;
    }

    rules::State state_;
    rules::Instant now_{std::chrono::hours(24 * 20780 + 1)};
};

} // namespace motcua::bench
