#include "hall/journal/journal_copy.h"

#include "hall/journal/events.h"
#include "hall/journal/journal_file.h"

namespace motcua::journal {

namespace {

namespace fs = std::filesystem;

/// The projections' tables and cursors stay behind: they are made anew from the events.
constexpr auto take_over_sql = R"(
    INSERT OR IGNORE INTO epochs SELECT first_sequence, epoch FROM source.epochs;
    INSERT INTO events (sequence, at, type, visit, body, checksum)
        SELECT sequence, at, type, visit, body, checksum FROM source.events
        WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM events) ORDER BY sequence;
    INSERT OR IGNORE INTO answers (request, at, answer, checksum)
        SELECT request, at, answer, checksum FROM source.answers
        WHERE at >= (SELECT coalesce(max(at), 0) FROM answers);
    DELETE FROM answers WHERE at < (SELECT min(at) FROM source.answers);
    INSERT OR REPLACE INTO snapshots (sequence, checksum, bytes)
        SELECT sequence, checksum, bytes FROM source.snapshots
        WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM snapshots);
    DELETE FROM snapshots WHERE sequence NOT IN (SELECT sequence FROM source.snapshots);
    INSERT OR REPLACE INTO cursors (reader, sequence)
        SELECT reader, sequence FROM source.cursors WHERE reader = 'centre';
)";

constexpr auto newer_sql = "SELECT (SELECT coalesce(max(sequence), 0) FROM source.events) >"
                           " (SELECT coalesce(max(sequence), 0) FROM events)";

/// Epochs that the source has not, or another event where the copy ends.
constexpr auto foreign_sql =
    "SELECT (SELECT count(*) FROM epochs e LEFT JOIN source.epochs s USING (first_sequence)"
    " WHERE s.epoch IS NOT e.epoch) + (SELECT count(*) FROM (SELECT sequence, checksum FROM events"
    " ORDER BY sequence DESC LIMIT 1) e LEFT JOIN source.events s USING (sequence)"
    " WHERE s.checksum IS NOT e.checksum)";

constexpr auto epoch_sql = "INSERT OR REPLACE INTO epochs (first_sequence, epoch) VALUES (?, ?)";

std::string quoted(const fs::path& path) {
    std::string text = "'";
    for (const char letter : path.string())
        text += letter == '\'' ? "''" : std::string(1, letter);
    return text + "'";
}

void need(const fs::path& path) {
    if (!fs::is_regular_file(path))
        throw JournalError("no journal " + path.string());
}

} // namespace

JournalCopy::JournalCopy(const fs::path& source, const fs::path& copy) {
    need(source);
    copy_ = open_journal_file(copy, {});
    copy_->run("ATTACH " + read_only(source.string()) + " AS source");
    refuse_foreign_copy();
}

void JournalCopy::refuse_foreign_copy() {
    if (copy_->integer(foreign_sql) != 0)
        throw JournalError("the copy is one of another journal; a new copy needs an empty folder");
}

Result<std::uint64_t> JournalCopy::follow() {
    Events events(*copy_);
    const auto before = events.end().sequence;
    if (copy_->integer(newer_sql) == 0)
        return before;
    const auto taken = copy_->write([&] {
        copy_->run(take_over_sql);
        const auto end = events.end().sequence;
        events.read(before, end - before);
    });
    if (!taken)
        return taken.error();
    copy_->checkpoint();
    return events.end().sequence;
}

std::string restore_journal(const fs::path& copy, const fs::path& target) {
    need(copy);
    if (fs::exists(target))
        throw JournalError("there is a journal " + target.string() + " already; it is left alone");
    const fs::path part = target.string() + ".part";
    fs::remove(part);
    open_journal_file(copy, {})->run("VACUUM INTO " + quoted(part));
    std::string epoch;
    {
        const auto database = open_journal_file(part, {});
        epoch = random_epoch();
        Statement insert(*database, epoch_sql);
        insert.use()(Events(*database).end().sequence + 1)(epoch).run();
        database->run("PRAGMA wal_checkpoint(TRUNCATE)");
        database->run("PRAGMA journal_mode = DELETE");
    }
    fs::rename(part, target);
    return epoch;
}

} // namespace motcua::journal
