#include "tests/hall/rules/wait_hall.h"

#include "hall/rules/apply.h"
#include "hall/rules/queue.h"
#include "tests/hall/rules/story_hall.h"

namespace motcua::rules {

namespace {

constexpr Day monday{20780}; // 2026-11-23
constexpr TimeOfDay eight{8 * 60};

} // namespace

WaitHall::WaitHall() : now_(instant_of(monday, eight, story_hall().calendar.utc_offset)) {
    give(ConfigApplied{story_hall(), ConfigOrigin::file, {}});
    give(DayTurned{monday});
}

void WaitHall::give(EventBody body) {
    events_.push_back({now_, std::move(body)});
    apply(state_, events_.back());
}

void WaitHall::open(const char* counter) {
    give(CounterOpened{{counter}, {1}, {"an"}, "An"});
}

void WaitHall::close(const char* counter) {
    give(CounterClosed{{counter}, {1}});
}

void WaitHall::pause(const char* counter) {
    give(CounterPaused{{counter}, "tea"});
}

void WaitHall::resume(const char* counter) {
    give(CounterResumed{{counter}});
}

VisitId WaitHall::take(const char* service, Minutes credit) {
    TicketIssued ticket;
    ticket.visit = {state_.last_visit + 1};
    ticket.day = monday;
    ticket.number = ticket.token = std::to_string(ticket.visit.value);
    ticket.services = {{service}};
    ticket.arrival = now_ - credit;
    give(ticket);
    return ticket.visit;
}

bool WaitHall::call(const char* counter) {
    const auto next = next_for(state_, {counter});
    if (next) {
        const ServiceId service = current_task(*find_visit(state_, *next))->service;
        give(TicketCalled{*next, {counter}, {1}, service});
    }
    return next.has_value();
}

void WaitHall::finish(const char* counter) {
    const VisitId visit = find_counter(state_, CounterId{counter})->visit;
    const ServiceId service = current_task(*find_visit(state_, visit))->service;
    give(TicketFinished{visit, {counter}, {1}, service});
}

void WaitHall::miss(const char* counter) {
    give(TicketNoShow{find_counter(state_, CounterId{counter})->visit, {counter}});
}

void WaitHall::leave(VisitId visit) {
    give(TicketCancelled{visit});
}

void WaitHall::serve(const char* counter, const char* service, int people, Minutes each) {
    for (int person = 0; person <= people; ++person) {
        take(service);
    }
    for (int person = 0; person < people; ++person) {
        call(counter);
        pass(each);
        finish(counter);
    }
    call(counter);
    pass(each);
    finish(counter);
}

WaitForecast WaitHall::newcomer(const char* service) const {
    return forecast_newcomer(state_, {service}, now_).value();
}

bool WaitHall::foretells(const char* service) const {
    return forecast_newcomer(state_, {service}, now_).has_value();
}

WaitForecast WaitHall::of(VisitId visit) const {
    return forecast_visit(state_, *find_visit(state_, visit), now_).value();
}

} // namespace motcua::rules
