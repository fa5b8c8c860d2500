#pragma once

#include "hall/journal/answers.h"
#include "hall/journal/cursors.h"
#include "hall/journal/database.h"
#include "hall/journal/entry.h"
#include "hall/journal/events.h"
#include "hall/journal/failure.h"
#include "hall/journal/file_lock.h"
#include "hall/journal/snapshots.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::journal {

/// The hall's memory: one SQLite file (and its "-wal", "-shm" and ".lock" beside it) with every
/// event, the answers given, snapshots of the state, and how far the centre has read.
///
/// Used by one thread, the one writer's. Writes return a Failure and change nothing when they fail;
/// the same write may be tried again. Reads throw JournalError when the file is damaged or gone.
class Journal {
public:
    struct Options {
        std::string epoch; ///< for a new journal; empty: random from the operating system
        std::string vfs;   ///< a registered SQLite file layer; empty: the usual
    };

    /// Opens the journal, creating or migrating it. Throws JournalError with a text for the person
    /// who looks after the machine: no folder, held by another process, damaged, of a newer
    /// version.
    explicit Journal(const std::filesystem::path& path, const Options& options = {});

    /// 8 hex digits, new with each journal: event 7 of one journal is never event 7 of another.
    const std::string& epoch() const { return epoch_; }

    /// The sequence of the newest event, 0 when there is none.
    std::uint64_t last_sequence() const { return end_.sequence; }

    /// Stores the batch in one transaction, on the disk when this returns; its entries become
    /// last_sequence() + 1 and on. Fails whole: repeated_request when one of the answers' request
    /// ids is known, unfit when one of them is empty or over 160 bytes, or what the disk says.
    Result<> commit(const Batch& batch);

    /// What the request was told, if it is remembered.
    std::optional<std::string> find_answer(std::string_view request);

    /// Up to `limit` events after the sequence `after`, in order, each proved by its checksum.
    std::vector<StoredEntry> read(std::uint64_t after, std::size_t limit);

    /// Keeps the state after event `sequence` (at most last_sequence(), else unfit), and the newest
    /// snapshot before it.
    Result<> save_snapshot(std::uint64_t sequence, std::string_view bytes);

    /// The newest whole snapshot.
    std::optional<Snapshot> load_snapshot();

    /// Up to which sequence the centre has stored everything.
    std::uint64_t acked() const { return acked_; }

    /// Moves acked() forward; a value behind it or past last_sequence() is ignored. Reaches the
    /// disk with the next rest(): losing it costs events sent twice, which the centre tells by
    /// their ids.
    void remember_ack(std::uint64_t sequence);

    /// Forgets answers given before `before` (ms UTC), looking at the next `look_at` of them in a
    /// circle: a little at a time, so that nobody waits for it.
    Result<> forget_answers(std::int64_t before, std::size_t look_at);

    /// Housework for quiet moments, a few ms: call it about once a second. Writes the ack down and
    /// moves the write-ahead log into the file; a commit does so itself only when the log is long.
    Result<> rest();

    /// Writes to the disk and waits for it: whether a commit would be possible now. Changes nothing
    /// that anybody reads.
    Result<> prove_writable();

    /// Everything wrong with the file, in words; empty when it is sound. Reads the whole file:
    /// seconds for a large journal.
    std::vector<std::string> integrity_check();

    /// What the disk said at the last failure, for the log.
    const std::string& trouble() const { return database_->trouble(); }

    /// For projections, which keep their tables in the same file.
    Database& database() { return *database_; }

private:
    Result<> write_ack();

    FileLock lock_;
    std::unique_ptr<Database> database_;
    Events events_;
    Answers answers_;
    Snapshots snapshots_;
    Cursors cursors_;
    std::string epoch_;
    Events::End end_;
    std::uint64_t acked_;
    std::uint64_t written_ack_;
    std::uint64_t proofs_ = 0;
};

} // namespace motcua::journal
