#pragma once

#include "hall/journal/database.h"
#include "hall/journal/failure.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace motcua::journal {

/// A second journal, on another disk or machine, that follows the hall's while the hall works: what
/// is needed to go on when the first is gone. Reads beside the one writer and never disturbs it.
/// Used by one thread of a process of its own.
class JournalCopy {
public:
    /// Opens both; makes the copy where there is none. Throws JournalError when either cannot be
    /// opened or the copy is one of another journal.
    JournalCopy(const std::filesystem::path& source, const std::filesystem::path& copy);

    /// Takes over whatever has come since, in one transaction, on the disk when this returns; each
    /// event is proved by its checksum. Gives the newest event's sequence. A failure changes
    /// nothing and may be tried again.
    Result<std::uint64_t> follow();

    /// What was wrong at the last failure.
    const std::string& trouble() const { return copy_->trouble(); }

private:
    void refuse_foreign_copy();

    std::unique_ptr<Database> copy_;
};

/// Makes a copy the journal of a hall again, at `target`, where none may be: under a new epoch,
/// since the lost original may have told the centre more than the copy knows. Gives that epoch.
/// Throws JournalError.
std::string restore_journal(const std::filesystem::path& copy, const std::filesystem::path& target);

} // namespace motcua::journal
