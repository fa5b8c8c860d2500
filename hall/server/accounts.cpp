#include "hall/server/accounts.h"

#include "hall/server/accounts_file.h"

#include <algorithm>
#include <iterator>

namespace motcua::hall {

using namespace std::chrono_literals;
using rules::Refusal;

namespace {

constexpr auto session_length = 12h;
constexpr std::chrono::seconds session_silence = 4h;
constexpr int tries_before_back_off = 5;
constexpr std::chrono::seconds first_back_off = 30s;
constexpr int longest_doubling = 7;
constexpr std::size_t most_accounts = 500;
constexpr std::size_t longest_secret = 128;
constexpr std::size_t shortest_pin = 6;
constexpr std::size_t shortest_password = 10;
const std::string enrolling = "/enrolment"; // no id has a slash

std::int64_t seconds(Accounts::Clock::time_point at) {
    return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
}

bool good_id(const std::string& id) {
    const auto fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-';
    };
    return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, fits);
}

bool good_name(const std::string& name) {
    return !name.empty() && name.size() <= 120 &&
           std::ranges::none_of(name,
                                [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; });
}

bool good_member(const StaffMember& member) {
    const bool order = !member.from || !member.until || *member.from <= *member.until;
    return good_id(member.id.value) && good_name(member.name) && !member.roles.empty() && order;
}

bool is_manager(const StaffMember& member) {
    return std::ranges::find(member.roles, StaffRole::manager) != member.roles.end();
}

/// "000000", "123456", "987654": one step from each to the next.
bool is_staircase(const std::string& secret) {
    const int step = secret[1] - secret[0];
    if (step < -1 || step > 1) {
        return false;
    }
    for (std::size_t at = 1; at < secret.size(); ++at) {
        if (secret[at] - secret[at - 1] != step) {
            return false;
        }
    }
    return true;
}

} // namespace

Accounts::Accounts(std::filesystem::path file, std::vector<StaffMember> staff)
    : file_(std::move(file)) {
    for (StaffMember& member : staff) {
        accounts_.push_back({std::move(member)});
    }
    load();
}

const Account* Accounts::find(const std::string& staff) const {
    const auto found = std::ranges::find_if(
        accounts_, [&](const Account& account) { return account.member.id.value == staff; });
    return found == accounts_.end() ? nullptr : &*found;
}

bool Accounts::in_force(const Account& account, Clock::time_point now) const {
    const auto at = std::chrono::floor<rules::Duration>(now);
    const rules::Day today = rules::day_of(at, utc_offset_, rules::Minutes(0));
    const StaffMember& member = account.member;
    return !account.blocked && (!member.from || *member.from <= today) &&
           (!member.until || today <= *member.until);
}

std::chrono::seconds Accounts::count_attempt(const std::string& whose, Clock::time_point now) {
    Attempts& attempts = attempts_[whose];
    if (now < attempts.not_before) {
        return std::chrono::ceil<std::chrono::seconds>(attempts.not_before - now);
    }
    if (++attempts.wrong >= tries_before_back_off) {
        const int doubled = std::min(attempts.wrong - tries_before_back_off, longest_doubling);
        attempts.not_before = now + first_back_off * (1 << doubled);
    }
    return 0s;
}

Accounts::Attempt Accounts::begin_sign_in(const std::string& staff, Clock::time_point now) {
    const auto kept = pins_.find(staff);
    if (find(staff) == nullptr || kept == pins_.end()) {
        return {nobodys_hash(), 0s};
    }
    return {kept->second, count_attempt(staff, now)};
}

std::string Accounts::end_sign_in(const std::string& staff, bool right, Clock::time_point now) {
    const Account* account = find(staff);
    if (!right || account == nullptr) {
        return {};
    }
    attempts_.erase(staff);
    if (!in_force(*account, now)) {
        return {};
    }
    std::erase_if(sessions_, [&](const auto& entry) { return entry.second.until < seconds(now); });
    std::string token = random_token();
    sessions_[token_hash(token)] = {staff, seconds(now + session_length), seconds(now)};
    static_cast<void>(save()); // a full disk loses a session at the next start, nothing more
    return token;
}

std::string
Accounts::sign_in(const std::string& staff, const std::string& pin, Clock::time_point now) {
    const Attempt attempt = begin_sign_in(staff, now);
    const bool right = attempt.wait == 0s && is_secret(attempt.hash, pin);
    return end_sign_in(staff, right, now);
}

void Accounts::sign_out(const std::string& token) {
    if (sessions_.erase(token_hash(token)) > 0) {
        static_cast<void>(save());
    }
}

const Accounts::SignedIn* Accounts::session_of(const std::string& token,
                                               Clock::time_point now) const {
    const auto found = token.empty() ? sessions_.end() : sessions_.find(token_hash(token));
    if (found == sessions_.end()) {
        return nullptr;
    }
    const SignedIn& session = found->second;
    const Account* account = find(session.staff);
    const bool silent = seconds(now) - session.seen > session_silence.count();
    const bool over = session.until < seconds(now) || silent;
    return over || account == nullptr || !in_force(*account, now) ? nullptr : &session;
}

const StaffMember* Accounts::member(const std::string& token, Clock::time_point now) const {
    const SignedIn* session = session_of(token, now);
    if (session == nullptr) {
        return nullptr;
    }
    session->seen = std::max(session->seen, seconds(now));
    return &find(session->staff)->member;
}

bool Accounts::alive(const std::string& token, Clock::time_point now) const {
    return session_of(token, now) != nullptr;
}

bool Accounts::has_pin(const rules::StaffId& staff) const {
    return pins_.contains(staff.value);
}

bool Accounts::a_manager_can_sign_in(Clock::time_point now) const {
    return std::ranges::any_of(accounts_, [&](const Account& account) {
        return is_manager(account.member) && has_pin(account.member.id) && in_force(account, now);
    });
}

/// Takes the list over if a manager is left who can sign in and it can be written down.
rules::Result<void> Accounts::change(std::vector<Account> accounts, Clock::time_point now) {
    const bool had_manager = a_manager_can_sign_in(now);
    accounts.swap(accounts_);
    if (had_manager && !a_manager_can_sign_in(now)) {
        accounts_.swap(accounts);
        return Refusal::account_last_manager;
    }
    if (!save()) {
        accounts_.swap(accounts);
        return Refusal::storage_failing;
    }
    return {};
}

rules::Result<void>
Accounts::save_member(const StaffMember& member, bool is_new, Clock::time_point now) {
    if (!good_member(member) || accounts_.size() >= most_accounts) {
        return Refusal::account_invalid;
    }
    std::vector<Account> accounts = accounts_;
    const auto known = std::ranges::find_if(
        accounts, [&](const Account& one) { return one.member.id == member.id; });
    if (is_new != (known == accounts.end())) {
        return is_new ? Refusal::account_exists : Refusal::account_unknown;
    }
    if (is_new) {
        accounts.push_back({member, false, true});
    } else {
        known->member = member;
        known->edited = true;
    }
    return change(std::move(accounts), now);
}

rules::Result<void>
Accounts::set_blocked(const rules::StaffId& staff, bool blocked, Clock::time_point now) {
    std::vector<Account> accounts = accounts_;
    const auto known =
        std::ranges::find_if(accounts, [&](const Account& one) { return one.member.id == staff; });
    if (known == accounts.end()) {
        return Refusal::account_unknown;
    }
    known->blocked = blocked;
    known->edited = true;
    auto changed = change(std::move(accounts), now);
    if (changed && blocked) {
        end_sessions(staff.value, {});
        static_cast<void>(save());
    }
    return changed;
}

void Accounts::end_sessions(const std::string& staff, const std::string& keep_hash) {
    std::erase_if(sessions_, [&](const auto& entry) {
        return entry.second.staff == staff && entry.first != keep_hash;
    });
}

rules::Result<void>
Accounts::set_hash(const rules::StaffId& staff, const std::string& hash, const std::string& keep) {
    if (!known(staff.value)) {
        return Refusal::account_unknown;
    }
    const auto before = pins_;
    pins_[staff.value] = hash;
    end_sessions(staff.value, keep.empty() ? std::string() : token_hash(keep));
    attempts_.erase(staff.value);
    if (!save()) {
        pins_ = before;
        return Refusal::storage_failing;
    }
    return {};
}

void Accounts::set_pin(const rules::StaffId& staff, const std::string& pin) {
    pins_[staff.value] = hash_secret(pin);
    static_cast<void>(save());
}

bool Accounts::good_secret(const std::string& secret, const std::vector<StaffRole>& roles) {
    const bool only_counter = std::ranges::all_of(roles, [](StaffRole role) {
        return role == StaffRole::clerk || role == StaffRole::reception;
    });
    const std::size_t shortest = only_counter ? shortest_pin : shortest_password;
    return secret.size() >= shortest && secret.size() <= longest_secret && !is_staircase(secret);
}

std::string Accounts::open_enrolment(Clock::time_point now) {
    if (a_manager_can_sign_in(now)) {
        return {};
    }
    const std::string code = random_code();
    code_hash_ = token_hash(plain_code(code));
    return code;
}

rules::Result<void> Accounts::check_code(const std::string& typed, Clock::time_point now) {
    if (!enrolment_open()) {
        return Refusal::enrolment_closed;
    }
    if (count_attempt(enrolling, now) > 0s) {
        return Refusal::too_busy;
    }
    if (!same_text(token_hash(plain_code(typed)), code_hash_)) {
        return Refusal::enrolment_wrong;
    }
    attempts_.erase(enrolling);
    return {};
}

void Accounts::load() {
    const AccountsFile kept = read_accounts(file_);
    for (const Account& account : kept.accounts) {
        const auto known = std::ranges::find_if(
            accounts_, [&](const Account& one) { return one.member.id == account.member.id; });
        if (known == accounts_.end()) {
            accounts_.push_back(account);
        } else {
            *known = account;
        }
    }
    pins_ = kept.pins;
    const std::int64_t now = seconds(Clock::now());
    for (const auto& [token, session] : kept.sessions) {
        sessions_[token] = {session.staff, session.until, now};
    }
}

bool Accounts::save() const {
    AccountsFile kept{{}, pins_, {}};
    std::ranges::copy_if(accounts_, std::back_inserter(kept.accounts), &Account::edited);
    for (const auto& [token, session] : sessions_) {
        kept.sessions[token] = {session.staff, session.until};
    }
    return write_accounts(file_, kept);
}

} // namespace motcua::hall
