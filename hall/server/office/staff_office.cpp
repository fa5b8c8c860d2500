#include "hall/server/office/office.h"
#include "hall/server/secrets.h"

#include <boost/json.hpp>

#include <charconv>
#include <chrono>
#include <utility>

namespace motcua::hall {

namespace json = boost::json;
using rules::Refusal;

namespace {

Accounts::Clock::time_point now() {
    return Accounts::Clock::now();
}

/// "2026-11-23"; nothing for an empty text, and `wrong` set for anything else.
std::optional<rules::Day>
day_in(const json::object& arguments, std::string_view name, bool& wrong) {
    const std::string text = text_in(arguments, name);
    if (text.empty()) {
        return std::nullopt;
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const char* end = text.data() + text.size();
    std::from_chars(text.data(), end, year);
    if (text.size() == 10) {
        std::from_chars(text.data() + 5, end, month);
        std::from_chars(text.data() + 8, end, day);
    }
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    const auto count = std::chrono::sys_days(date).time_since_epoch().count();
    const rules::Day read{static_cast<std::int32_t>(count)};
    wrong = wrong || !date.ok() || to_string(read) != text;
    return read;
}

/// Nothing when a role or a date is none.
std::optional<StaffMember> member_in(const json::object& arguments) {
    StaffMember member;
    bool wrong = false;
    member.id = {text_in(arguments, "id")};
    member.name = text_in(arguments, "name");
    member.from = day_in(arguments, "from", wrong);
    member.until = day_in(arguments, "until", wrong);
    const json::value* calls_any = arguments.if_contains("calls_any");
    member.calls_any = calls_any != nullptr && calls_any->is_bool() && calls_any->get_bool();
    const json::value* roles = arguments.if_contains("roles");
    if (roles == nullptr || !roles->is_array()) {
        return std::nullopt;
    }
    for (const json::value& role : roles->get_array()) {
        const auto known = role.is_string() ? role_named(role.get_string()) : std::nullopt;
        wrong = wrong || !known;
        member.roles.push_back(known.value_or(StaffRole::clerk));
    }
    return wrong ? std::nullopt : std::optional(std::move(member));
}

json::array role_texts(const StaffMember& member) {
    json::array names;
    for (const StaffRole role : member.roles) {
        names.emplace_back(role_name(role));
    }
    return names;
}

std::string day_text(const std::optional<rules::Day>& day) {
    return day ? to_string(*day) : std::string();
}

json::object account_json(const Account& account, const Accounts& accounts) {
    const StaffMember& member = account.member;
    return {{"id", member.id.value},
            {"name", member.name},
            {"roles", role_texts(member)},
            {"from", day_text(member.from)},
            {"until", day_text(member.until)},
            {"calls_any", member.calls_any},
            {"blocked", account.blocked},
            {"has_secret", accounts.has_pin(member.id)},
            {"in_force", accounts.in_force(account, now())}};
}

} // namespace

void Office::enrolment(const Caller&, const json::object&, AnswerHandler answer) {
    answer(result({{"open", parts_.accounts.enrolment_open()}}));
}

void Office::enrol(const Caller&, const json::object& arguments, AnswerHandler answer) {
    const auto code = parts_.accounts.check_code(text_in(arguments, "code"), now());
    if (!code) {
        return answer(refused(static_cast<Refusal>(code.error().value())));
    }
    StaffMember member;
    member.id = {text_in(arguments, "staff")};
    member.name = text_in(arguments, "name");
    member.roles = {StaffRole::manager};
    const std::string secret = text_in(arguments, "secret");
    if (!Accounts::good_secret(secret, member.roles)) {
        return answer(refused(Refusal::secret_weak));
    }
    const Account* known = parts_.accounts.find(member.id.value);
    if (known != nullptr) {
        member.roles = known->member.roles;
        member.roles.push_back(StaffRole::manager);
    }
    const auto saved = parts_.accounts.save_member(member, known == nullptr, now());
    if (!saved) {
        return answer(refused(static_cast<Refusal>(saved.error().value())));
    }
    Caller manager;
    manager.role = Role::manager;
    manager.staff = member.id;
    keep_secret(manager, member.id.value, secret, [this, answer](const Answer& kept) {
        if (kept.kind == Answer::Kind::result) {
            parts_.accounts.close_enrolment();
        }
        answer(kept);
    });
}

void Office::list_staff(const Caller&, const json::object&, AnswerHandler answer) {
    json::array staff;
    for (const Account& account : parts_.accounts.all()) {
        staff.push_back(account_json(account, parts_.accounts));
    }
    answer(result({{"staff", std::move(staff)}}));
}

void Office::save_staff(const Caller& caller, const json::object& arguments, AnswerHandler answer) {
    const auto member = member_in(arguments);
    const json::value* is_new = arguments.if_contains("is_new");
    if (!member || is_new == nullptr || !is_new->is_bool()) {
        return answer(refused(Refusal::account_invalid));
    }
    const auto saved = parts_.accounts.save_member(*member, is_new->get_bool(), now());
    if (!saved) {
        return answer(refused(static_cast<Refusal>(saved.error().value())));
    }
    parts_.hall.note(caller, "save_staff", json::serialize(arguments));
    answer(result({}));
}

void Office::block_staff(const Caller& caller,
                         const json::object& arguments,
                         AnswerHandler answer) {
    const json::value* blocked = arguments.if_contains("blocked");
    if (blocked == nullptr || !blocked->is_bool()) {
        return answer(bad("blocked: true or false is needed"));
    }
    const rules::StaffId staff{text_in(arguments, "staff")};
    const auto changed = parts_.accounts.set_blocked(staff, blocked->get_bool(), now());
    if (!changed) {
        return answer(refused(static_cast<Refusal>(changed.error().value())));
    }
    parts_.hall.note(caller, "block_staff", json::serialize(arguments));
    answer(result({}));
}

void Office::set_secret(const Caller& caller, const json::object& arguments, AnswerHandler answer) {
    const std::string staff = text_in(arguments, "staff");
    const std::string secret = text_in(arguments, "secret");
    const Account* account = parts_.accounts.find(staff);
    if (account == nullptr) {
        return answer(refused(Refusal::account_unknown));
    }
    if (!Accounts::good_secret(secret, account->member.roles)) {
        return answer(refused(Refusal::secret_weak));
    }
    keep_secret(caller, staff, secret, std::move(answer));
}

void Office::change_secret(const Caller& caller,
                           const json::object& arguments,
                           AnswerHandler answer) {
    const std::string staff = caller.staff.value;
    const std::string secret = text_in(arguments, "secret");
    const Account* account = parts_.accounts.find(staff);
    if (account == nullptr || !Accounts::good_secret(secret, account->member.roles)) {
        return answer(refused(Refusal::secret_weak));
    }
    const auto attempt = parts_.accounts.begin_sign_in(staff, now());
    const bool begun =
        attempt.wait.count() == 0 &&
        parts_.hall.secrets().verify(attempt.hash,
                                     text_in(arguments, "old"),
                                     [this, caller, staff, secret, answer](bool right) {
                                         right ? keep_secret(caller, staff, secret, answer)
                                               : answer(refused(Refusal::not_allowed));
                                     });
    if (!begun) {
        answer(refused(Refusal::too_busy));
    }
}

void Office::keep_secret(const Caller& caller,
                         const std::string& staff,
                         const std::string& secret,
                         AnswerHandler answer) {
    const bool begun =
        parts_.hall.secrets().hash(secret, [this, caller, staff, answer](const std::string& hash) {
            const auto kept = hash.empty() ? rules::Result<void>(Refusal::storage_failing)
                                           : parts_.accounts.set_hash({staff}, hash);
            if (!kept) {
                return answer(refused(static_cast<Refusal>(kept.error().value())));
            }
            parts_.hall.note(caller, "set_secret", json::serialize(json::object{{"staff", staff}}));
            answer(result({}));
        });
    if (!begun) {
        answer(refused(Refusal::too_busy));
    }
}

} // namespace motcua::hall
