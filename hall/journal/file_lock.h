#pragma once

#include <filesystem>

namespace motcua::journal {

/// Holds a file for this process alone, as long as the object lives; the kernel lets go of it when
/// the process dies. Two hall servers on one journal would give one number to two people.
class FileLock {
public:
    /// Creates the file if need be. Throws JournalError when it cannot, or when it is held.
    explicit FileLock(const std::filesystem::path& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int file_;
};

} // namespace motcua::journal
