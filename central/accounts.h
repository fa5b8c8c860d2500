#pragma once

#include "central/store/sql.h"
#include "hall/protocol/cloud_event.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace motcua::central {

/// A viewer sees; an operator also enrols and revokes halls and gives documents.
enum class AccountRole { viewer, operating };

struct Person {
    std::string name;
    AccountRole role = AccountRole::viewer;
};

/// One thing that somebody did.
struct AuditRow {
    std::int64_t at = 0;
    std::string account;
    std::string action;
    std::string object;
};

/// The people of the province who use the page. Passwords are kept as Argon2id; sessions live in
/// this process and end after a night.
class Accounts {
public:
    explicit Accounts(Sql& sql);

    /// Makes an account, or gives it another role and password; the password has at least 10
    /// letters. Its open sessions end.
    boost::asio::awaitable<void>
    set(std::string name, AccountRole role, std::string password, protocol::EventTime now);

    boost::asio::awaitable<bool> any();

    /// A session's token, or "" where name or password are wrong, or too many were wrong lately.
    boost::asio::awaitable<std::string>
    sign_in(std::string name, std::string password, protocol::EventTime now);

    void sign_out(const std::string& token) { sessions_.erase(token); }

    std::optional<Person> person(const std::string& token, protocol::EventTime now) const;

    /// The newest rows of the audit, newest first.
    boost::asio::awaitable<std::vector<AuditRow>> audit(std::int64_t most);

private:
    struct Session {
        Person person;
        protocol::EventTime ends_at;
    };

    struct Failures {
        int count = 0;
        protocol::EventTime again_at;
    };

    Sql& sql_;
    std::map<std::string, Session> sessions_;
    std::map<std::string, Failures> failures_;
};

} // namespace motcua::central
