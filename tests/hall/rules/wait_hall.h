#pragma once

#include "hall/rules/forecast.h"

#include <string>

namespace motcua::rules {

/// The hall of story_hall.h on a Monday morning, played by events, to see what it foretells.
/// Counter 3 alone takes land (15 minutes); 1 takes copies (6), contracts (20) and, later, results;
/// 2 takes birth and, later, copies.
class WaitHall {
public:
    WaitHall();

    /// Time goes on.
    void pass(Duration span) { now_ += span; }

    void open(const char* counter);
    void close(const char* counter);
    void pause(const char* counter);
    void resume(const char* counter);

    VisitId take(const char* service, Minutes credit = Minutes{0});

    /// The counter calls whom the rules say, and has nobody when nobody waits.
    bool call(const char* counter);
    void finish(const char* counter);
    void miss(const char* counter);
    void leave(VisitId visit);

    /// Lets so many people be served there one after the other, each for so long; others wait.
    void serve(const char* counter, const char* service, int people, Minutes each);

    void give(EventBody body);

    WaitForecast newcomer(const char* service) const;
    bool foretells(const char* service) const;
    WaitForecast of(VisitId visit) const;

    State& state() { return state_; }

    const State& state() const { return state_; }

    Instant now() const { return now_; }

    const Events& events() const { return events_; }

private:
    State state_;
    Events events_;
    Instant now_;
};

} // namespace motcua::rules
