#pragma once

#include "hall/rules/forecast.h"
#include "hall/rules/wait_constants.h"
#include "hall/server/waits/trace.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace motcua::hall::waits {

/// What was foretold at the arrival of one row.
struct Foretold {
    const TraceRow* row = nullptr;
    rules::WaitForecast wait;
    std::int32_t waiting = 0; ///< in its queue when it came
};

/// A hall of a trace: its rows become events of the rules, in the order of time, and rules::apply
/// learns from them and foretells as it does in the server. Nothing later than a ticket's arrival
/// has any part in what is foretold for it.
///
/// A trace says when people are called, not for how long each counter was there: one counter stands
/// for all of a queue, and a turn of it is the time between two calls. Levels of priority are seen
/// from who is called before whom, and that somebody has gone home from who is called after them.
class HallReplay {
public:
    explicit HallReplay(const rules::WaitConstants& constants);

    using Seen = std::function<void(const Foretold&)>;

    void play(const std::vector<const TraceRow*>& rows, const Seen& seen);

    const rules::State& state() const { return state_; }

private:
    enum class Step { call, leave, arrive, call_at_once };

    struct Moment {
        rules::Instant at;
        Step step;
        const TraceRow* row;
        std::size_t order;
    };

    /// One queue; each priority in it is a line of its own.
    struct Queue {
        rules::CounterId counter;
        std::map<std::string, rules::ServiceId> lines;                ///< by priority
        std::map<std::pair<std::string, std::string>, int> overtakes; ///< who before whom: calls
        std::map<rules::VisitId, const TraceRow*> waiting;
        std::map<rules::VisitId, int> passed; ///< by so many calls of later ones
        int gone_after = 3;                   ///< such calls somebody is taken to have gone home
        int gone = 0;
        int came_back = 0; ///< of those
    };

    static std::vector<Moment> moments(const std::vector<const TraceRow*>& rows);
    void turn_day(rules::Instant at);
    void arrive(const Moment& moment, const Seen& seen);
    void call(const Moment& moment);
    void leave(const Moment& moment);
    void drop_passed(Queue& queue, const TraceRow& called, rules::Instant at);
    static void judge_gone(Queue& queue);
    void note_order(Queue& queue, const TraceRow& called);
    const rules::ServiceId& line_of(Queue& queue, const TraceRow& row, rules::Instant at);
    void set_profile(const Queue& queue, rules::Instant at);
    void apply(rules::Instant at, rules::EventBody body);

    rules::State state_;
    rules::HallConfig config_;
    std::map<std::string, Queue> queues_;
    std::map<const TraceRow*, rules::VisitId> waiting_;
    std::set<const TraceRow*> gone_;
    std::int32_t issued_ = 0;
};

/// Plays all halls of a trace. What `train` has of a hall before the trace begins there is played
/// first, without being seen; nothing of it that is later.
void replay(const Trace& train,
            const Trace& trace,
            const HallReplay::Seen& seen,
            const rules::WaitConstants& constants = rules::fitted_constants);

} // namespace motcua::hall::waits
