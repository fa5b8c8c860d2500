#pragma once

#include "hall/rules/time.h"

#include <filesystem>
#include <string>

namespace motcua::hall {

/// The key under which kiosks hash citizen cards, so that one card takes no second ticket of a
/// service while one waits. It lives for one business day in a file of its own, readable by its
/// owner alone; it is never journaled, logged or sent to the centre, and without it a day's hashes
/// tell nothing. A new day overwrites it.
class CardKey {
public:
    /// Reads the file if there is one. A broken or unreadable file is as none: then a card may take
    /// a second ticket, and nothing worse.
    explicit CardKey(std::filesystem::path file);
    ~CardKey();
    CardKey(const CardKey&) = delete;
    CardKey& operator=(const CardKey&) = delete;

    /// The day's key, 64 hex digits, made when it is first asked for.
    const std::string& of_day(rules::Day day);

private:
    void load();
    void save() const;

    std::filesystem::path file_;
    std::string day_;
    std::string key_;
};

} // namespace motcua::hall
