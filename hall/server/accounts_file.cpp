#include "hall/server/accounts_file.h"

#include <boost/json.hpp>

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unistd.h>

namespace motcua::hall {

namespace json = boost::json;

namespace {

std::optional<rules::Day> day_in(const json::object& from, std::string_view key) {
    const json::value* value = from.if_contains(key);
    if (value == nullptr || !value->is_int64()) {
        return std::nullopt;
    }
    return rules::Day{static_cast<std::int32_t>(value->get_int64())};
}

json::value day_text(const std::optional<rules::Day>& day) {
    return day ? json::value(day->number) : json::value();
}

Account account_from(const json::object& from) {
    Account account;
    account.member.id = {from.at("id").as_string().c_str()};
    account.member.name = from.at("name").as_string().c_str();
    for (const json::value& role : from.at("roles").as_array()) {
        if (const auto known = role_named(role.as_string().c_str())) {
            account.member.roles.push_back(*known);
        }
    }
    account.member.from = day_in(from, "from");
    account.member.until = day_in(from, "until");
    const json::value* calls_any = from.if_contains("calls_any");
    account.member.calls_any = calls_any != nullptr && calls_any->as_bool();
    account.blocked = from.at("blocked").as_bool();
    account.edited = true;
    return account;
}

json::object account_json(const Account& account) {
    json::array roles;
    for (const StaffRole role : account.member.roles) {
        roles.emplace_back(role_name(role));
    }
    return {{"id", account.member.id.value},
            {"name", account.member.name},
            {"roles", std::move(roles)},
            {"from", day_text(account.member.from)},
            {"until", day_text(account.member.until)},
            {"calls_any", account.member.calls_any},
            {"blocked", account.blocked}};
}

AccountsFile file_from(const json::object& from) {
    AccountsFile file;
    for (const auto& [staff, hash] : from.at("pins").as_object()) {
        file.pins[staff] = hash.as_string().c_str();
    }
    for (const auto& [token, session] : from.at("sessions").as_object()) {
        file.sessions[token] = {session.at("staff").as_string().c_str(),
                                session.at("until").to_number<std::int64_t>()};
    }
    if (const json::value* staff = from.if_contains("staff")) {
        for (const json::value& account : staff->as_array()) {
            file.accounts.push_back(account_from(account.as_object()));
        }
    }
    return file;
}

json::object file_json(const AccountsFile& file) {
    json::object pins;
    for (const auto& [staff, hash] : file.pins) {
        pins[staff] = hash;
    }
    json::object sessions;
    for (const auto& [token, session] : file.sessions) {
        sessions[token] = {{"staff", session.staff}, {"until", session.until}};
    }
    json::array staff;
    for (const Account& account : file.accounts) {
        staff.push_back(account_json(account));
    }
    return {{"pins", pins}, {"sessions", sessions}, {"staff", staff}};
}

bool sync(const char* path, int flags) {
    const int file = ::open(path, flags);
    const bool good = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return good;
}

} // namespace

AccountsFile read_accounts(const std::filesystem::path& path) {
    std::ifstream in(path);
    if (!in) {
        return {};
    }
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    try {
        return file_from(json::parse(text).as_object());
    } catch (const std::exception& wrong) {
        throw std::runtime_error(path.string() + ": cannot be read: " + wrong.what());
    }
}

bool write_accounts(const std::filesystem::path& path, const AccountsFile& file) {
    const std::string fresh = path.string() + ".new";
    std::error_code error;
    {
        std::ofstream out(fresh, std::ios::trunc);
        std::filesystem::permissions(
            fresh, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
        out << json::serialize(file_json(file));
        if (!out.flush() || error) {
            return false;
        }
    }
    if (!sync(fresh.c_str(), O_RDONLY)) {
        return false;
    }
    std::filesystem::rename(fresh, path, error);
    return !error && sync(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY);
}

} // namespace motcua::hall
