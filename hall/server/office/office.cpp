#include "hall/server/office/office.h"

#include "hall/protocol/refusal_text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace motcua::hall {

namespace json = boost::json;

using enum Role;

const std::vector<Office::Row>& Office::table() {
    const std::vector<Role> anyone{
        kiosk, display, devices, phone, clerk, reception, manager, technician, auditor};
    const std::vector<Role> people{clerk, reception, manager, technician, auditor};
    const std::vector<Role> lookers{manager, auditor};
    const std::vector<Role> managers{manager};
    static const std::vector<Row> rows{
        {"enrolment", "Is the hall waiting for its first manager?", anyone, &Office::enrolment},
        {"enrol",
         "Make the first manager's account with the one-time code.",
         anyone,
         &Office::enrol},
        {"list_staff", "All accounts and how they stand.", lookers, &Office::list_staff},
        {"save_staff", "Make or change an account.", managers, &Office::save_staff},
        {"block_staff", "Block an account, or open it again.", managers, &Office::block_staff},
        {"set_secret", "Give somebody a new secret.", managers, &Office::set_secret},
        {"change_secret", "Change one's own secret.", people, &Office::change_secret},
        {"read_config",
         "The settings now, and what the file proposes.",
         {manager, technician, auditor},
         &Office::read_config},
        {"check_config", "Tell every mistake in settings.", managers, &Office::check_config},
        {"apply_config", "Take settings over.", managers, &Office::apply_config},
        {"config_versions",
         "All settings that there ever were.",
         lookers,
         &Office::config_versions},
        {"undo_config",
         "Take an earlier version of the settings over again.",
         managers,
         &Office::undo_config},
        {"take_proposal", "Take over what the hall's file says.", managers, &Office::take_proposal},
        {"drop_proposal",
         "Keep the settings although the file has changed.",
         managers,
         &Office::drop_proposal},
        {"webhook_key", "The key that alerts are signed with.", managers, &Office::webhook_key},
        {"recompute", "Make all figures anew from the journal.", managers, &Office::recompute},
    };
    return rows;
}

Office::Office(Parts parts) : parts_(std::move(parts)) {}

bool Office::has(std::string_view name) const {
    return std::ranges::find(table(), name, &Row::name) != table().end();
}

void Office::command(const Caller& caller,
                     std::string_view name,
                     std::string_view arguments,
                     AnswerHandler answer) {
    const auto row = std::ranges::find(table(), name, &Row::name);
    if (!may(caller, row->roles)) {
        return answer(
            {Answer::Kind::forbidden, protocol::refusal_json(rules::Refusal::not_allowed)});
    }
    boost::system::error_code error;
    const json::value read = json::parse(arguments, error);
    if (error || !read.is_object()) {
        return answer(bad("arguments: no JSON object"));
    }
    (this->*row->handle)(caller, read.get_object(), std::move(answer));
}

void Office::ask(std::function<std::string(reports::Facts&)> work, AnswerHandler answer) {
    const bool begun = parts_.reports.ask(std::move(work), [answer](ReportWorker::Outcome outcome) {
        answer(outcome.problem.empty() ? Answer{Answer::Kind::result, std::move(outcome.text)}
                                       : refused(rules::Refusal::storage_failing));
    });
    if (!begun) {
        answer(refused(rules::Refusal::too_busy));
    }
}

std::string text_in(const json::object& arguments, std::string_view name) {
    const json::value* value = arguments.if_contains(name);
    const json::string* text = value == nullptr ? nullptr : value->if_string();
    return text == nullptr ? std::string() : std::string(*text);
}

Answer refused(rules::Refusal refusal) {
    return {Answer::Kind::refusal, protocol::refusal_json(refusal)};
}

Answer result(const json::object& body) {
    return {Answer::Kind::result, json::serialize(body)};
}

Answer bad(std::string sentence) {
    return {Answer::Kind::bad_request, std::move(sentence)};
}

} // namespace motcua::hall
