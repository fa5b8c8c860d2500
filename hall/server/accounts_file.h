#pragma once

#include "hall/server/accounts.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace motcua::hall {

/// What is kept of the accounts between two runs, as JSON.
struct AccountsFile {
    struct Session {
        std::string staff;
        std::int64_t until = 0; ///< seconds
    };

    std::vector<Account> accounts;           ///< those made or changed here
    std::map<std::string, std::string> pins; ///< hashes by staff
    std::map<std::string, Session> sessions; ///< by the token's hash
};

/// Empty when there is no such file. Throws std::runtime_error when it cannot be understood.
AccountsFile read_accounts(const std::filesystem::path& path);

/// On the disk when it returns true, whole or not at all; for the hall's user alone.
bool write_accounts(const std::filesystem::path& path, const AccountsFile& file);

} // namespace motcua::hall
