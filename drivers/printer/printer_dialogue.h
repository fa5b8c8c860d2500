#pragma once

#include "drivers/printer/print_outcome.h"
#include "drivers/printer/printer_model.h"
#include "drivers/printer/printer_status.h"
#include "drivers/printer/reply_parser.h"
#include "drivers/transport/transport.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::drivers {

/// What the transport can do for a dialogue.
struct LinkNature {
    bool two_way = true;      ///< the device can answer
    bool keeps_jobs = false;  ///< a job that was ended is safe there
    bool port_status = false; ///< it brings the status byte of USB's printer class
};

/// The conversation with one printer, without any input or output of its own: it is told what
/// happened and when, and says which bytes to send. Status before the slip, the slip, proof that
/// it is done, status after; a slip is sent once and never again.
///
/// Time is what the caller says and never runs backwards.
class PrinterDialogue {
public:
    using Time = std::chrono::steady_clock::time_point;

    PrinterDialogue(PrinterModel model, LinkNature nature);

    /// The link is up, nothing was sent over it yet; what it can do may be known only now.
    void connected(LinkNature nature, Time now);
    /// The link is gone; `why` becomes the detail of a slip it takes along.
    void disconnected(std::string_view why, Time now);

    /// Begins a round of status questions, unless something else is going on.
    void ask(Time now);
    /// Takes a slip's bytes to print. Needs !busy(). Without a link it fails at once.
    void print(Bytes job, std::chrono::milliseconds duration, Time now);

    bool busy() const { return job_.has_value(); }

    /// The printer may sit inside a job of an earlier run of this program: free it before the next.
    void assume_cut_off() { cut_off_ = true; }

    /// The bytes to send next, empty when there are none. Valid until the next call that is not
    /// const.
    std::span<const std::uint8_t> output() const;

    /// Some of the output was given to the transport, which tells by written() what it took, also
    /// after the link is gone. Until then nobody knows whether a slip was begun.
    void handed_over() { handed_over_ = true; }

    void written(std::size_t count, Time now);

    /// Whether a slip's end hangs on what written() will tell of a link that is gone.
    bool waits_for_count() const { return fate_.has_value(); }

    void received(std::span<const std::uint8_t> bytes, Time now);

    /// Whether the transport is to end the job now; answered by ended().
    bool wants_end() const { return state_ == State::ending; }

    void ended(ErrorCode error, Time now);

    /// Whether the port status is to be asked for now; answered by port_answered().
    bool wants_port_status() const { return port_wanted_; }

    void port_asked() { port_wanted_ = false; }

    void port_answered(ErrorCode error, std::uint8_t byte, Time now);

    /// When tick() is due next; Time::max() when nothing is waited for.
    Time deadline() const;
    void tick(Time now);

    /// Whether the link must be closed and opened anew; until then nothing is sent.
    bool wants_new_link() const { return state_ == State::broken; }

    const PrinterStatus& status() const { return status_; }

    /// The outcome of the last slip, once.
    std::optional<PrintOutcome> take_outcome();

private:
    enum class State : std::uint8_t {
        away,     ///< no link
        idle,     ///< link, nothing going on
        asking,   ///< a round of status questions, alone or before a slip
        sending,  ///< the slip's bytes go out
        ending,   ///< the transport ends the job
        proving,  ///< waiting for proof
        checking, ///< a round of status questions after the proof
        broken,   ///< the link is of no use any more
    };

    struct Job {
        Bytes bytes;
        std::chrono::milliseconds duration;
        std::array<std::uint8_t, 4> id;
        bool begun = false; ///< some byte of it was taken
    };

    void begin_round(Time now);
    void ask_next(Time now);
    void round_done(Time now);
    void round_failed(Time now);
    void take(const Reply& reply, Time now);
    void answered(int n, Time now);
    void start_sending(Time now);
    void start_proving(Time now);
    void start_checking(Time now);
    void take_proof(Time now);
    void checked(bool answers, Time now);
    void watch_trouble(Time now);
    void out_of_time(Time now);
    void finish(PrintOutcome::Result result, std::string_view detail);
    void give_up(std::string_view why);

    bool asks() const { return !questions_.empty(); }

    /// Whether anything can tell that paper came out: the status, or an answer to the fence.
    bool can_prove() const {
        return model_.completion == Completion::status
                   ? asks()
                   : nature_.two_way && model_.completion != Completion::none;
    }

    bool asking(int question) const { return round_ && questions_[question_] == question; }

    void choose_questions();

    PrinterModel model_;
    LinkNature nature_;
    State state_ = State::away;
    ReplyParser parser_;
    PrinterStatus status_;
    std::optional<Job> job_;
    std::optional<PrintOutcome> outcome_;
    Bytes out_;
    std::size_t out_taken_ = 0;
    Time limit_ = Time::max();   ///< of the state
    bool round_ = false;         ///< status questions are being asked
    std::vector<int> questions_; ///< n of DLE EOT, or the port status
    std::size_t question_ = 0;   ///< index into them
    bool port_wanted_ = false;
    bool handed_over_ = false;
    std::optional<std::string> fate_;   ///< why a slip ended that may not have begun
    Time round_limit_ = Time::max();    ///< of the question under way
    Time next_round_ = Time::max();     ///< while proving
    std::optional<Time> trouble_since_; ///< an obstacle is known while the slip is being printed
    bool proof_ = false;                ///< came before it was waited for
    bool cut_off_ = false;              ///< the printer may sit inside a job that never ended
    std::uint32_t jobs_ = 0;
};

} // namespace motcua::drivers
