#pragma once

#include "drivers/printer/printer_dialogue.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace motcua::devices {

/// What this box has begun to print and how it ended, kept on disk so that after a crash no ticket
/// comes out a second time. One line a fact, synced before the first byte goes to a printer:
///
///     begun KEY
///     ended KEY printed|failed|unknown DETAIL
///
/// A line cut short by a crash is ignored. Keys hold no spaces.
class PrintMemory {
public:
    struct Entry {
        std::optional<drivers::PrintOutcome> outcome; ///< none: begun, its end never seen
    };

    /// Reads the file, or begins one. Throws std::runtime_error when the folder cannot be used.
    explicit PrintMemory(std::filesystem::path file);
    ~PrintMemory();
    PrintMemory(const PrintMemory&) = delete;
    PrintMemory& operator=(const PrintMemory&) = delete;

    const Entry* find(const std::string& key) const;

    std::size_t size() const { return entries_.size(); }

    /// False when it could not be made durable.
    bool begin(const std::string& key);
    bool end(const std::string& key, const drivers::PrintOutcome& outcome);

    /// Forgets every entry but these, and rewrites the file.
    void keep(const std::set<std::string>& keys);

private:
    void read();
    bool append(const std::string& line);
    void reopen();

    std::filesystem::path path_;
    int file_ = -1;
    std::map<std::string, Entry> entries_;
};

} // namespace motcua::devices
