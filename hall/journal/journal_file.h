#pragma once

#include "hall/journal/database.h"

#include <filesystem>
#include <memory>
#include <string>

namespace motcua::journal {

/// Opens or creates the database of a journal: durable on every commit, the schema of this program,
/// structure checked as far as a start has time for. Throws JournalError.
std::unique_ptr<Database> open_journal_file(const std::filesystem::path& path,
                                            const std::string& vfs);

/// 8 hex digits of the operating system's chance.
std::string random_epoch();

/// The journal's epoch: the one stored, or at creation `wanted`, or a random one if that is empty.
/// 8 hex digits.
std::string journal_epoch(Database& database, const std::string& wanted);

} // namespace motcua::journal
