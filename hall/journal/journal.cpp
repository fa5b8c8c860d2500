#include "hall/journal/journal.h"

#include "hall/journal/journal_file.h"

#include <algorithm>

namespace motcua::journal {

namespace {

constexpr std::size_t longest_request = 160;
constexpr auto centre = "centre";
constexpr auto proof = "proof";

/// A start proves at least this many of the newest events.
constexpr std::uint64_t events_proved_at_start = 1000;

/// Pages of 4 KiB. Quiet moments empty a log longer than the first; past the second, which a hall
/// reaches only when it has no quiet moment, a commit does, so that the log stays near 16 MB.
constexpr int log_pages_for_rest = 64;
constexpr int log_pages_at_most = 4096;

bool fits(const Batch& batch) {
    const auto request_fits = [](const Answer& answer) {
        return !answer.request.empty() && answer.request.size() <= longest_request;
    };
    const auto entry_fits = [](const Entry& entry) { return !entry.type.empty(); };
    return std::all_of(batch.answers.begin(), batch.answers.end(), request_fits) &&
           std::all_of(batch.entries.begin(), batch.entries.end(), entry_fits);
}

std::filesystem::path lock_path(std::filesystem::path path) {
    return path += ".lock";
}

} // namespace

Journal::Journal(const std::filesystem::path& path, const Options& options)
    : lock_(lock_path(path)), database_(open_journal_file(path, options.vfs)), events_(*database_),
      answers_(*database_), snapshots_(*database_), cursors_(*database_),
      epoch_(journal_epoch(*database_, options.epoch)), end_(events_.end()),
      acked_(cursors_.get(centre)), written_ack_(acked_) {
    const auto newest = std::min(end_.sequence, events_proved_at_start);
    events_.read(end_.sequence - newest, newest);
}

Result<> Journal::commit(const Batch& batch) {
    if (!fits(batch))
        return Failure::unfit;
    auto end = end_;
    const auto written = database_->write([&] {
        for (const auto& entry : batch.entries)
            end = events_.append(end, entry);
        for (const auto& answer : batch.answers)
            answers_.insert(answer);
    });
    if (!written)
        return written;
    end_ = end;
    if (database_->waiting_pages() >= log_pages_at_most)
        database_->checkpoint();
    return {};
}

std::optional<std::string> Journal::find_answer(std::string_view request) {
    return answers_.find(request);
}

std::vector<StoredEntry> Journal::read(std::uint64_t after, std::size_t limit) {
    return events_.read(after, limit);
}

Result<> Journal::save_snapshot(std::uint64_t sequence, std::string_view bytes) {
    if (sequence > end_.sequence)
        return Failure::unfit;
    return database_->write([&] { snapshots_.save(sequence, bytes); });
}

std::optional<Snapshot> Journal::load_snapshot() {
    return snapshots_.newest(end_.sequence);
}

void Journal::remember_ack(std::uint64_t sequence) {
    if (sequence > acked_ && sequence <= end_.sequence)
        acked_ = sequence;
}

Result<> Journal::write_ack() {
    if (acked_ == written_ack_)
        return {};
    const auto written = database_->write([&] { cursors_.set(centre, acked_); });
    if (written)
        written_ack_ = acked_;
    return written;
}

Result<> Journal::forget_answers(std::int64_t before, std::size_t look_at) {
    return database_->write([&] { answers_.forget(before, look_at); });
}

Result<> Journal::prove_writable() {
    return database_->write([&] { cursors_.set(proof, ++proofs_); });
}

Result<> Journal::rest() {
    const auto written = write_ack();
    if (database_->waiting_pages() >= log_pages_for_rest)
        database_->checkpoint();
    return written;
}

} // namespace motcua::journal
