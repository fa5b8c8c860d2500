#pragma once

#include "hall/rules/wait_pace.h"

#include <map>
#include <optional>
#include <vector>

namespace motcua::rules {

/// When somebody in line will be called if everything goes as learned. Minutes from now.
struct Turnout {
    double work = 0;         ///< in which the hall is open
    double closed = 0;       ///< in which it is certainly shut
    std::int32_t ahead = 0;  ///< calls before this one by counters that take the service
    double step = 0;         ///< one person more
    double free_counter = 0; ///< 1: a counter is free and nobody is ahead; less with each moment
                             ///< in which it has not called all the same
};

/// The calling order played forward: over the lines that share counters, directly or through
/// others, with the service asked for; without one, over all. The state must outlive it.
class LinePlay {
public:
    LinePlay(const State& state, Instant now, const ServiceId& only = {});

    /// Plays until this visit, or everybody, has been called. After some hundreds of calls the rest
    /// is reckoned from the pace of those: nobody is served sooner for a finer figure.
    void run(VisitId until = {});

    const std::map<VisitId, Turnout>& visits() const { return visits_; }

    /// Of somebody who takes a ticket now.
    const std::map<ServiceId, Turnout>& newcomers() const { return newcomers_; }

    const Pace& pace(const ServiceId& service) const { return lines_.at(service).pace; }

private:
    struct Line {
        Pace pace;
        Places::const_iterator next;
        Places::const_iterator end;
        PlaceInLine newcomer; ///< behind everybody
        bool newcomer_waits = true;
        std::int32_t calls = 0;
        std::vector<std::size_t> desks; ///< that take it
    };

    struct Desk {
        CounterId id;
        bool open = true;
        std::vector<std::pair<std::int32_t, const ServiceId*>> takes; ///< with their levels
        std::int32_t first_level = 9;
        const Places* bound = nullptr; ///< people who wait for this counter
        Places::const_iterator next_bound;
        double ready = 0;
        double idle = 0; ///< 1: free, and nobody waits for it; less since somebody does
        std::int32_t calls = 0;
    };

    struct Call {
        PlaceInLine place;
        std::int32_t level = 0;
        const ServiceId* service = nullptr;
        bool bound = false;
        bool newcomer = false;
    };

    void find_breaks();
    void add_line(const ServiceId& service);
    void add_desk(const CounterId& id, const Counter& counter);
    void add_reachable(const ServiceId& from);
    double ready_in(Desk& desk, const Counter& counter) const;
    const Pace& pace_at(const Desk& desk, const ServiceId& service) const;
    static double free_rest(const Pace& pace, double elapsed);
    std::optional<Instant> waiting_since(const Desk& desk) const;
    double after_breaks(double minutes) const;
    double closed_before(double minutes) const;
    std::optional<Call> next_call(const Desk& desk) const;
    bool is_served(const Line& line) const;
    Turnout turnout(const Desk& desk, const Call& call) const;
    void make(Desk& desk, const Call& call);
    void reckon_rest(double played, VisitId until);
    Turnout reckoned(const Line& line, double played, std::size_t behind) const;

    const State& state_;
    Instant now_;
    std::vector<std::pair<double, double>> breaks_; ///< minutes from now, in order
    std::map<ServiceId, Line> lines_;
    std::vector<Desk> desks_;
    std::map<VisitId, Turnout> visits_;
    std::map<ServiceId, Turnout> newcomers_;
};

} // namespace motcua::rules
