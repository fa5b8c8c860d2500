#pragma once

#include "hall/rules/forecast.h"
#include "hall/rules/wait_constants.h"
#include "hall/server/waits/trace.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
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
/// When a trace does not say which counter called, each queue has one that stands for all: a turn
/// of it is the time between two calls. Levels of priority are seen from who is called before whom,
/// and that a counter is not there, from people who wait while it seems to be free.
class HallReplay {
public:
    HallReplay(bool counters_known, const rules::WaitConstants& constants);

    using Seen = std::function<void(const Foretold&)>;

    void play(const std::vector<const TraceRow*>& rows, const Seen& seen);

    const rules::State& state() const { return state_; }

private:
    enum class Step { finish, call, leave, arrive, call_at_once };

    struct Moment {
        rules::Instant at;
        Step step;
        const TraceRow* row;
        std::size_t order;
    };

    /// The priorities of one queue; each is a line of its own.
    struct Queue {
        rules::CounterId stand_in;
        std::map<std::string, rules::ServiceId> lines;                ///< by priority
        std::map<std::pair<std::string, std::string>, int> overtakes; ///< who before whom: calls
    };

    std::vector<Moment> moments(const std::vector<const TraceRow*>& rows) const;
    void turn_day(rules::Instant at);
    void arrive(const Moment& moment, const Seen& seen);
    void call(const Moment& moment);
    void leave(const Moment& moment);
    void finish(const rules::CounterId& counter, rules::Instant at);
    void drop_overtaken(const TraceRow& called, rules::Instant at);
    void note_order(const TraceRow& called);
    void close_deserted(const TraceRow& row, rules::Instant at);
    void stand_in_if_none(const TraceRow& row, rules::Instant at);
    const rules::ServiceId& line_of(const TraceRow& row, rules::Instant at);
    rules::CounterId counter_of(const TraceRow& row, rules::Instant at);
    void open_counter(const rules::CounterId& counter, rules::Instant at);
    void set_profile(const rules::CounterId& counter, rules::Instant at);
    void apply(rules::Instant at, rules::EventBody body);

    bool counters_known_;
    rules::State state_;
    rules::HallConfig config_;
    std::map<std::string, Queue> queues_;
    std::map<rules::CounterId, std::set<std::string>> takes_; ///< queues that a counter has called
    std::map<const TraceRow*, rules::VisitId> waiting_;
    std::map<std::string, std::map<rules::VisitId, const TraceRow*>> lines_; ///< waiting, by queue
    std::map<rules::VisitId, int> overtaken_;
    std::int32_t issued_ = 0;
};

/// Plays all halls of a trace. What `train` has of a hall before the trace begins there is played
/// first, without being seen; nothing of it that is later.
void replay(const Trace& train,
            const Trace& trace,
            const HallReplay::Seen& seen,
            const rules::WaitConstants& constants = rules::fitted_constants);

} // namespace motcua::hall::waits
