#pragma once

#include "hall/rules/ids.h"
#include "hall/server/config/settings.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace motcua::hall {

/// PINs and sessions of the staff. PINs are kept as Argon2id hashes, session tokens as hashes, in
/// one file readable by the hall's user alone. Nobody has a PIN that was not set on this machine.
class Accounts {
public:
    using Clock = std::chrono::system_clock;

    /// Reads `file` if it is there. Throws std::runtime_error when it cannot be read.
    Accounts(std::filesystem::path file, std::vector<StaffMember> staff);

    /// A token of 128 random bits, or empty: unknown staff, wrong PIN, or too many wrong ones
    /// lately (after five, 30 s and doubling).
    std::string sign_in(const std::string& staff, const std::string& pin, Clock::time_point now);
    void sign_out(const std::string& token);

    /// Null when the token is unknown or has expired.
    const StaffMember* member(const std::string& token, Clock::time_point now) const;

    bool known(const std::string& staff) const { return find(staff) != nullptr; }

    bool has_pin(const rules::StaffId& staff) const;
    void set_pin(const rules::StaffId& staff, const std::string& pin);

    const std::vector<StaffMember>& staff() const { return staff_; }

private:
    struct SignedIn {
        std::string staff;
        std::int64_t until = 0; ///< seconds
    };

    struct Attempts {
        int wrong = 0;
        Clock::time_point not_before;
    };

    const StaffMember* find(const std::string& staff) const;
    bool check_pin(const std::string& staff, const std::string& pin, Clock::time_point now);
    void load();
    void save() const;

    std::filesystem::path file_;
    std::vector<StaffMember> staff_;
    std::map<std::string, std::string> pins_;
    std::map<std::string, SignedIn> sessions_;
    std::map<std::string, Attempts> attempts_;
};

/// `digits` decimal digits from the system's random source.
std::string random_pin(std::size_t digits);

/// 128 bits of the system's random source as 32 hex digits.
std::string random_token();

/// What is kept of a token.
std::string token_hash(const std::string& token);

} // namespace motcua::hall
