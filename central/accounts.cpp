#include "central/accounts.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using protocol::EventTime;

constexpr std::chrono::hours session_life(12);
constexpr std::size_t shortest_password = 10;
constexpr std::size_t longest_text = 200;
constexpr int free_failures = 5;
constexpr std::size_t token_bytes = 16;
constexpr std::size_t most_names = 10'000;

constexpr std::string_view set_account = R"(
    INSERT INTO account (name, role, password, made_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password)";
constexpr std::string_view find_account = "SELECT role, password FROM account WHERE name = $1";
constexpr std::string_view count_accounts = "SELECT count(*) FROM account";
constexpr std::string_view note_action =
    "INSERT INTO audit (at, account, action, object) VALUES ($1, $2, $3, $4)";
constexpr std::string_view list_audit =
    "SELECT at, account, action, object FROM audit ORDER BY at DESC LIMIT $1";

std::int64_t milliseconds(EventTime time) {
    return time.time_since_epoch().count();
}

std::string hashed(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(),
                          password.data(),
                          password.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::runtime_error("no memory to hash a password");
    return text.data();
}

std::string new_token() {
    std::array<unsigned char, token_bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, token_bytes * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return text.data();
}

} // namespace

Accounts::Accounts(Sql& sql) : sql_(sql) {
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
}

asio::awaitable<void>
Accounts::set(std::string name, AccountRole role, std::string password, EventTime now) {
    if (name.empty() || name.size() > longest_text || password.size() < shortest_password ||
        password.size() > longest_text)
        throw std::invalid_argument("an account needs a name and a password of 10 letters");
    std::erase_if(sessions_, [&](const auto& entry) { return entry.second.person.name == name; });
    const std::string role_name = role == AccountRole::operating ? "operator" : "viewer";
    Steps steps;
    steps.push_back({set_account, {name, role_name, hashed(password), milliseconds(now)}});
    steps.push_back({note_action, {milliseconds(now), std::string(), "account", name}});
    co_await sql_.run(std::move(steps), Part::whole);
}

asio::awaitable<bool> Accounts::any() {
    Steps steps;
    steps.push_back({count_accounts, {}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    co_return found[0].number(0, 0) > 0;
}

asio::awaitable<std::string>
Accounts::sign_in(std::string name, std::string password, EventTime now) {
    if (name.size() > longest_text || password.size() > longest_text)
        co_return std::string();
    if (failures_.size() > most_names)
        failures_.clear();
    Failures& failures = failures_[name];
    if (now < failures.again_at)
        co_return std::string();
    // Counted before it is known to be wrong: many at once are no more tries than one by one.
    failures.count += 1;
    if (failures.count >= free_failures)
        failures.again_at =
            now + std::chrono::seconds(30) * (1 << std::min(failures.count - free_failures, 6));
    Steps steps;
    steps.push_back({find_account, {name}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    const bool known = !found[0].empty();
    // A name that does not exist takes as long as one that does.
    static const std::string nobody = hashed("somebody else's password");
    const std::string kept = known ? found[0].text(0, 1) : nobody;
    const bool right =
        crypto_pwhash_str_verify(kept.c_str(), password.data(), password.size()) == 0;
    if (!known || !right)
        co_return std::string();
    failures_.erase(name);
    const bool operating = found[0].text(0, 0) == "operator";
    const std::string token = new_token();
    sessions_[token] = {{name, operating ? AccountRole::operating : AccountRole::viewer},
                        now + session_life};
    Steps noting;
    noting.push_back({note_action, {milliseconds(now), name, "signed in", std::string()}});
    co_await sql_.run(std::move(noting), Part::whole);
    co_return token;
}

std::optional<Person> Accounts::person(const std::string& token, EventTime now) const {
    const auto found = sessions_.find(token);
    if (found == sessions_.end() || found->second.ends_at < now)
        return std::nullopt;
    return found->second.person;
}

asio::awaitable<std::vector<AuditRow>> Accounts::audit(std::int64_t most) {
    Steps steps;
    steps.push_back({list_audit, {most}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::vector<AuditRow> rows;
    for (std::size_t i = 0; i < found[0].size(); ++i)
        rows.push_back(
            {found[0].number(i, 0), found[0].text(i, 1), found[0].text(i, 2), found[0].text(i, 3)});
    co_return rows;
}

} // namespace motcua::central
