#include "drivers/printer/printer_dialogue.h"

#include "drivers/printer/escpos_encode.h"

#include <boost/assert.hpp>

#include <algorithm>
#include <utility>

namespace motcua::drivers {
namespace {

using Result = PrintOutcome::Result;
using namespace std::chrono_literals;

constexpr auto round_pause = 1s;             ///< between status rounds while waiting for proof
constexpr auto trouble_limit = 3s;           ///< a printer that stands longer than this has stopped
constexpr int port_question = 0;             ///< not an n of DLE EOT
constexpr std::uint8_t automatic_all = 0x0E; ///< GS a: online, errors, paper

/// Four printable bytes, different for any jobs that could be mixed up.
std::array<std::uint8_t, 4> process_id(std::uint32_t job) {
    std::array<std::uint8_t, 4> id{};
    for (auto& digit : id) {
        digit = static_cast<std::uint8_t>('0' + job % 64);
        job /= 64;
    }
    return id;
}

void append(Bytes& out, const Bytes& more) {
    out.insert(out.end(), more.begin(), more.end());
}

/// Trouble after the proof that means the paper may not have reached the hand.
bool paper_held_back(const PrinterStatus& status) {
    return status.cutter_fault == Answer::yes || status.jam == Answer::yes ||
           status.fault == Answer::yes;
}

} // namespace

PrinterDialogue::PrinterDialogue(PrinterModel model, LinkNature nature)
    : model_(std::move(model)), nature_(nature), parser_(model_.fixed_bits) {
    status_.online = Answer::no;
    choose_questions();
}

/// The port first: it is answered also by a printer that takes no bytes any more.
void PrinterDialogue::choose_questions() {
    questions_ = nature_.two_way ? model_.status_queries : std::vector<int>();
    if (nature_.port_status && model_.port_status) {
        questions_.insert(questions_.begin(), port_question);
    }
}

void PrinterDialogue::connected(LinkNature nature, Time now) {
    nature_ = nature;
    choose_questions();
    if (fate_) {
        job_->begun = true; // nobody told how much the old link took
        written(0, now);
    }
    handed_over_ = false;
    parser_ = ReplyParser(model_.fixed_bits);
    status_ = {};
    state_ = State::idle;
    if (!asks()) {
        status_.online = Answer::yes;
    }
    if (nature_.two_way && model_.automatic_status) {
        append(out_, {0x1D, 0x61, automatic_all});
    }
}

void PrinterDialogue::disconnected(std::string_view why, Time now) {
    if (state_ == State::checking && model_.completion != Completion::status) {
        checked(false, now); // the proof was there before the link went
    }
    cut_off_ = cut_off_ || (job_ && job_->begun); // what the link had taken may never have arrived
    give_up(why);
    state_ = State::away;
    status_ = {};
    status_.online = Answer::no;
    out_.clear();
    out_taken_ = 0;
}

void PrinterDialogue::ask(Time now) {
    if (state_ == State::idle && asks()) {
        state_ = State::asking;
        begin_round(now);
    }
}

void PrinterDialogue::print(Bytes job, std::chrono::milliseconds duration, Time now) {
    BOOST_ASSERT_MSG(!busy(), "one slip at a time");
    job_ = Job{std::move(job), duration, process_id(++jobs_)};
    proof_ = false;
    if (state_ == State::away || state_ == State::broken) {
        finish(Result::failed, "unreachable");
    } else if (state_ == State::idle && asks()) {
        ask(now);
    } else if (state_ == State::idle) {
        start_sending(now);
    }
}

std::span<const std::uint8_t> PrinterDialogue::output() const {
    if (state_ == State::broken) {
        return {};
    }
    return std::span(out_).subspan(out_taken_);
}

void PrinterDialogue::written(std::size_t count, Time now) {
    handed_over_ = false;
    if (const auto why = std::exchange(fate_, std::nullopt)) {
        cut_off_ = cut_off_ || job_->begun || count > 0;
        return finish(job_->begun || count > 0 ? Result::unknown : Result::failed, *why);
    }
    out_taken_ = std::min(out_.size(), out_taken_ + count);
    if (state_ == State::sending && count > 0) {
        job_->begun = true;
        cut_off_ = true;
        limit_ = now + model_.stall_limit;
    }
    if (out_taken_ < out_.size()) {
        return;
    }
    out_.clear();
    out_taken_ = 0;
    if (state_ == State::sending) {
        cut_off_ = false;
        state_ = State::ending;
    }
}

void PrinterDialogue::received(std::span<const std::uint8_t> bytes, Time now) {
    for (const auto& reply : parser_.feed(bytes)) {
        take(reply, now);
    }
}

void PrinterDialogue::take(const Reply& reply, Time now) {
    if (const auto* status = std::get_if<RealTimeReply>(&reply)) {
        apply_real_time(status_, status->n, status->byte);
        answered(status->n, now);
    } else if (const auto* full = std::get_if<FullReply>(&reply)) {
        apply_full(status_, full->bytes);
        answered(20, now);
    } else if (const auto* automatic = std::get_if<AutomaticReply>(&reply)) {
        apply_automatic(status_, automatic->bytes);
        watch_trouble(now);
    } else if (const auto* process = std::get_if<ProcessReply>(&reply)) {
        if (job_ && process->id == job_->id) {
            take_proof(now);
        }
    } else if (std::holds_alternative<PaperReply>(reply) && job_) {
        take_proof(now);
    }
}

void PrinterDialogue::begin_round(Time now) {
    round_ = true;
    question_ = 0;
    ask_next(now);
}

void PrinterDialogue::ask_next(Time now) {
    const int n = questions_[question_];
    round_limit_ = now + model_.answer_limit;
    if (n == port_question) {
        port_wanted_ = true;
        round_limit_ = now + 2 * model_.answer_limit; // the transport has a limit of its own
        return;
    }
    append(out_, {0x10, 0x04, static_cast<std::uint8_t>(n)});
    parser_.expect_status(n);
    if (state_ == State::checking && model_.completion == Completion::status) {
        round_limit_ = now + model_.confirm_limit; // such printers answer after printing
    }
}

void PrinterDialogue::answered(int n, Time now) {
    if (!asking(n)) {
        return;
    }
    if (++question_ < questions_.size()) {
        ask_next(now);
    } else {
        round_ = false;
        round_done(now);
    }
}

/// A printer without a port status is asked the other questions all the same.
void PrinterDialogue::port_answered(ErrorCode error, std::uint8_t byte, Time now) {
    if (!asking(port_question)) {
        return;
    }
    if (!error) {
        apply_port(status_, byte);
    } else if (questions_.size() == 1) {
        return round_failed(now);
    }
    answered(port_question, now);
}

void PrinterDialogue::round_done(Time now) {
    if (status_.online == Answer::unknown) {
        status_.online = Answer::yes;
    }
    if (state_ == State::checking) {
        checked(true, now);
    } else if (state_ == State::proving) {
        next_round_ = now + round_pause;
        watch_trouble(now);
    } else if (state_ == State::asking) {
        state_ = State::idle;
        if (job_ && !obstacle(status_).empty()) {
            finish(Result::failed, obstacle(status_));
        } else if (job_) {
            start_sending(now);
        }
    }
}

void PrinterDialogue::round_failed(Time now) {
    round_ = false;
    if (state_ == State::checking) {
        checked(false, now);
    } else if (state_ == State::asking) {
        give_up("no_answer");
    }
    // While proving, silence alone says nothing: the proof has its own limit.
}

void PrinterDialogue::start_sending(Time now) {
    state_ = State::sending;
    limit_ = now + model_.stall_limit;
    if (cut_off_) {
        append(out_, encode_recovery(model_));
    }
    append(out_, job_->bytes);
    if (nature_.two_way) {
        append(out_, encode_fence(model_, job_->id));
    }
    if (nature_.two_way && model_.completion == Completion::gs_r) {
        parser_.expect_paper();
    }
}

void PrinterDialogue::ended(ErrorCode error, Time now) {
    if (state_ != State::ending) {
        return;
    }
    if (error) {
        give_up("not_kept");
    } else if (nature_.keeps_jobs) {
        finish(Result::printed, "");
        state_ = State::idle;
    } else if (!can_prove()) {
        finish(Result::unknown, "unconfirmed");
        state_ = State::idle;
    } else {
        start_proving(now);
    }
}

void PrinterDialogue::start_proving(Time now) {
    state_ = State::proving;
    limit_ = now + job_->duration + model_.confirm_limit;
    if (model_.completion == Completion::status) {
        next_round_ = now + job_->duration;
    } else if (proof_) {
        take_proof(now);
    } else if (asks() && model_.real_time) {
        next_round_ = now + round_pause;
    }
}

void PrinterDialogue::take_proof(Time now) {
    proof_ = true;
    if (state_ == State::proving) {
        start_checking(now);
    }
}

void PrinterDialogue::start_checking(Time now) {
    state_ = State::checking;
    limit_ = Time::max();
    next_round_ = Time::max();
    if (!asks()) {
        checked(true, now);
    } else if (!round_) {
        begin_round(now);
    }
}

void PrinterDialogue::checked(bool answers, Time) {
    const bool proved = answers || model_.completion != Completion::status;
    const bool stopped = model_.completion == Completion::status && !obstacle(status_).empty();
    if (!proved) {
        finish(Result::unknown, "no_answer");
    } else if (stopped || paper_held_back(status_)) {
        finish(Result::unknown, obstacle(status_));
    } else {
        finish(Result::printed, "");
    }
    state_ = answers ? State::idle : State::broken;
}

void PrinterDialogue::watch_trouble(Time now) {
    if (state_ != State::sending && state_ != State::proving) {
        return;
    }
    const auto why = obstacle(status_);
    if (why.empty()) {
        trouble_since_.reset();
    } else if (!trouble_since_) {
        trouble_since_ = now;
    } else if (now - *trouble_since_ >= trouble_limit && state_ == State::sending) {
        give_up(why);
    } else if (now - *trouble_since_ >= trouble_limit) {
        finish(Result::unknown, why); // it has the whole slip, and goes on when it is mended
        state_ = State::idle;
    }
}

PrinterDialogue::Time PrinterDialogue::deadline() const {
    Time next = std::min(limit_, next_round_);
    if (round_) {
        next = std::min(next, round_limit_);
    }
    if (trouble_since_) {
        next = std::min(next, *trouble_since_ + trouble_limit);
    }
    return next;
}

void PrinterDialogue::tick(Time now) {
    if (round_ && now >= round_limit_) {
        round_failed(now);
    }
    if (trouble_since_) {
        watch_trouble(now);
    }
    if (now >= limit_) {
        out_of_time(now);
    }
    if (state_ == State::proving && now >= next_round_) {
        next_round_ = Time::max();
        if (model_.completion == Completion::status) {
            start_checking(now);
        } else if (!round_ && !parser_.waiting_for_status()) {
            begin_round(now);
        }
    }
}

void PrinterDialogue::out_of_time(Time) {
    const auto why = obstacle(status_);
    give_up(!why.empty() ? why : state_ == State::proving ? "no_proof" : "stopped");
}

void PrinterDialogue::finish(Result result, std::string_view detail) {
    outcome_ = PrintOutcome{result, std::string(detail)};
    job_.reset();
    limit_ = Time::max();
    next_round_ = Time::max();
    trouble_since_.reset();
    round_ = false;
}

/// The link is of no use: whatever was begun on it has an unknown end.
void PrinterDialogue::give_up(std::string_view why) {
    if (job_ && !job_->begun && handed_over_ && state_ == State::sending) {
        fate_ = why;
    } else if (job_ && !fate_) {
        finish(job_->begun ? Result::unknown : Result::failed, why);
    }
    port_wanted_ = false;
    round_ = false;
    limit_ = Time::max();
    next_round_ = Time::max();
    trouble_since_.reset();
    if (state_ != State::away) {
        state_ = State::broken;
        status_ = {};
        status_.online = Answer::no;
    }
}

std::optional<PrintOutcome> PrinterDialogue::take_outcome() {
    return std::exchange(outcome_, std::nullopt);
}

} // namespace motcua::drivers
