#pragma once

#include "hall/rules/ids.h"
#include "hall/rules/refusal.h"
#include "hall/rules/time.h"
#include "hall/server/config/settings.h"
#include "hall/server/secrets.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace motcua::hall {

/// Somebody of the staff and how the account stands.
struct Account {
    StaffMember member;
    bool blocked = false;
    bool edited = false; ///< made or changed here: wins over the hall's file
};

/// Accounts, secrets and sessions of the staff. The people of the hall's file are there from the
/// start; what was made or changed in the browser wins over the file. Secrets are kept as Argon2id
/// hashes, session tokens as hashes, in one file readable by the hall's user alone. Nobody has a
/// secret that was not set on this machine.
class Accounts {
public:
    using Clock = std::chrono::system_clock;

    /// Reads `file` if it is there. Throws std::runtime_error when it cannot be read.
    Accounts(std::filesystem::path file, std::vector<StaffMember> staff);

    /// Postings begin and end by the hall's own day.
    void set_utc_offset(rules::Minutes offset) { utc_offset_ = offset; }

    // Signing in, in two steps: the secret is compared elsewhere meanwhile.

    struct Attempt {
        std::string hash;             ///< to compare the secret with; never empty
        std::chrono::seconds wait{0}; ///< more than 0: too many wrong ones, try again after it
    };

    /// Counts as a wrong attempt until end_sign_in() says otherwise: after five in a row, 30 s and
    /// doubling up to an hour.
    Attempt begin_sign_in(const std::string& staff, Clock::time_point now);

    /// A token of 128 random bits; empty when the secret was wrong or the account is not in force.
    std::string end_sign_in(const std::string& staff, bool right, Clock::time_point now);

    /// Both steps and the comparison, on this thread.
    std::string sign_in(const std::string& staff, const std::string& pin, Clock::time_point now);
    void sign_out(const std::string& token);

    /// Null when the token is unknown, or its session has expired (12 h, or 4 h without a word).
    const StaffMember* member(const std::string& token, Clock::time_point now) const;

    /// As member(), without counting as a word of its session.
    bool alive(const std::string& token, Clock::time_point now) const;

    // Managing accounts. Each is on the disk when it returns, else nothing has changed.

    /// Makes an account (it has no secret yet), or changes name, roles and posting of one.
    rules::Result<void> save_member(const StaffMember& member, bool is_new, Clock::time_point now);

    /// A blocked account signs in no more; its sessions end.
    rules::Result<void>
    set_blocked(const rules::StaffId& staff, bool blocked, Clock::time_point now);

    /// Ends the sessions that the old secret began, but for the one of `keep`.
    rules::Result<void>
    set_hash(const rules::StaffId& staff, const std::string& hash, const std::string& keep = {});

    /// Hashes on this thread: for programs that serve nobody.
    void set_pin(const rules::StaffId& staff, const std::string& pin);

    /// Is it long enough for these roles, and not one of the first that anybody would try?
    static bool good_secret(const std::string& secret, const std::vector<StaffRole>& roles);

    bool known(const std::string& staff) const { return find(staff) != nullptr; }

    bool has_pin(const rules::StaffId& staff) const;

    /// May this account sign in on this day?
    bool in_force(const Account& account, Clock::time_point now) const;

    const std::vector<Account>& all() const { return accounts_; }

    const Account* find(const std::string& staff) const;

    // The first manager.

    /// A fresh one-time code while no manager can sign in; empty when one can.
    std::string open_enrolment(Clock::time_point now);

    bool enrolment_open() const { return !code_hash_.empty(); }

    /// Is it the code? Wrong ones back off like secrets.
    rules::Result<void> check_code(const std::string& typed, Clock::time_point now);

    void close_enrolment() { code_hash_.clear(); }

private:
    struct SignedIn {
        std::string staff;
        std::int64_t until = 0;        ///< seconds
        mutable std::int64_t seen = 0; ///< seconds, of the last word; not kept
    };

    struct Attempts {
        int wrong = 0;
        Clock::time_point not_before;
    };

    const SignedIn* session_of(const std::string& token, Clock::time_point now) const;
    std::chrono::seconds count_attempt(const std::string& whose, Clock::time_point now);
    bool a_manager_can_sign_in(Clock::time_point now) const;
    void end_sessions(const std::string& staff, const std::string& keep_hash);
    rules::Result<void> change(std::vector<Account> accounts, Clock::time_point now);
    void load();
    bool save() const;

    std::filesystem::path file_;
    rules::Minutes utc_offset_{7 * 60};
    std::vector<Account> accounts_;
    std::map<std::string, std::string> pins_;
    std::map<std::string, SignedIn> sessions_;
    std::map<std::string, Attempts> attempts_;
    std::string code_hash_;
};

} // namespace motcua::hall
