#include "hall/server/net/rest.h"

#include "hall/server/net/access.h"
#include "hall/server/net/client_frame.h"
#include "hall/server/net/server_frame.h"
#include "hall/server/net/url.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <utility>

namespace motcua::hall::net {

namespace {

namespace json = boost::json;

HttpReply reply_to(const Answer& answer, bool signed_in) {
    switch (answer.kind) {
    case Answer::Kind::result:
        return json_reply(200, answer.body);
    case Answer::Kind::refusal:
        return json_reply(409, "{\"refusal\":" + answer.body + "}");
    case Answer::Kind::bad_request:
        return error_reply(400, "bad_request", answer.body);
    case Answer::Kind::forbidden:
        break;
    }
    return signed_in ? error_reply(403, "forbidden", "not for this role")
                     : error_reply(401, "sign_in", "sign in first");
}

HttpReply reply_to(const SignIn& outcome, bool encrypted) {
    if (outcome.wait_seconds > 0) {
        auto reply = error_reply(429, "wait", "too many wrong tries");
        reply.headers.emplace_back("Retry-After", std::to_string(outcome.wait_seconds));
        return reply;
    }
    if (outcome.token.empty())
        return error_reply(401, "sign_in", "unknown name or wrong PIN");
    auto reply = json_reply(200, "{}");
    reply.headers.emplace_back("Set-Cookie", session_cookie(outcome.token, encrypted));
    return reply;
}

/// Saved by the browser, never shown as a page of ours.
HttpReply reply_to(Download made) {
    if (made.content_type.empty())
        return error_reply(404, "not_found", "no such file, or not for you");
    HttpReply reply;
    reply.status = made.status;
    reply.content_type = made.content_type;
    reply.body = std::move(made.body);
    if (!made.file_name.empty())
        reply.headers.emplace_back("Content-Disposition",
                                   "attachment; filename=\"" + made.file_name + "\"");
    return reply;
}

/// What the caller may do is in the roles; the first is the one with the most commands.
json::array role_names(const Caller& caller) {
    json::array names{role_name(caller.role)};
    for (const Role role : caller.also)
        names.emplace_back(role_name(role));
    return names;
}

HttpReply wrong_method(const char* allowed) {
    auto reply = error_reply(405, "method", "this address takes another method");
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

/// An Idempotency-Key may be sent bare or as a quoted string.
std::string_view unquoted(std::string_view key) {
    if (key.size() >= 2 && key.starts_with('"') && key.ends_with('"'))
        return key.substr(1, key.size() - 2);
    return key;
}

/// A text in the body's object; empty when it is not there.
std::string text_in(const HttpRequest& request, const char* name) {
    boost::system::error_code fault;
    const auto body = json::parse(json::string_view(request.body), fault);
    const auto* object = fault ? nullptr : body.if_object();
    const auto* field = object ? object->if_contains(name) : nullptr;
    const auto* text = field ? field->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

} // namespace

Rest::Rest(Desk& desk, std::string openapi, std::function<void(const std::string&)> session_ended)
    : desk_(desk), openapi_(std::make_shared<const std::string>(std::move(openapi))),
      session_ended_(std::move(session_ended)) {}

void Rest::handle(const std::string& path, const HttpRequest& request, ReplyHandler handler) {
    constexpr std::string_view topics = "topics/";
    constexpr std::string_view files = "files/";
    const bool reading = request.method == "GET" || request.method == "HEAD";
    const bool is_topic = path.starts_with(topics);
    if (is_topic || path == "openapi.json" || path == "session") {
        if (!reading)
            return handler(wrong_method("GET"));
        if (path == "session")
            return handler(session(request));
        return handler(is_topic ? topic(path.substr(topics.size()), request)
                                : json_reply(200, *openapi_));
    }
    if (path.starts_with(files) && request.method == "GET")
        return file(path.substr(files.size()), request, std::move(handler));
    if (request.method != "POST")
        return handler(wrong_method("POST"));
    if (path == "sign_in")
        return sign_in(request, std::move(handler));
    if (path == "sign_out")
        return handler(sign_out(request));
    if (path == "tablet_code")
        return handler(tablet_code(request));
    if (path == "pair")
        return handler(pair(request));
    command(path, request, std::move(handler));
}

void Rest::command(const std::string& name, const HttpRequest& request, ReplyHandler handler) {
    if (!desk_.has_command(name))
        return handler(error_reply(404, "not_found", "no such command"));
    const auto id = unquoted(request.request_id);
    if (!is_request_id(id))
        return handler(error_reply(400,
                                   "request_id",
                                   "the header Idempotency-Key holds the request's id, "
                                   "1 to 64 visible ASCII characters"));
    const auto caller = caller_of(request);
    auto answer = [handler = std::move(handler), known = caller.role != Role::phone](
                      const Answer& given) { handler(reply_to(given, known)); };
    const auto arguments = request.body.empty() ? std::string_view("{}") : request.body;
    desk_.command(caller, std::string(id), name, arguments, std::move(answer));
}

HttpReply Rest::topic(const std::string& name, const HttpRequest& request) {
    auto records = desk_.topic_json(caller_of(request), name);
    if (records.empty())
        return error_reply(404, "not_found", "no such topic, or not for you");
    return json_reply(200, std::move(records));
}

void Rest::sign_in(const HttpRequest& request, ReplyHandler handler) {
    const auto staff = text_in(request, "staff");
    if (staff.empty())
        return handler(
            error_reply(400, "bad_request", "the body is {\"staff\":\"...\",\"pin\":\"...\"}"));
    desk_.sign_in(staff,
                  text_in(request, "pin"),
                  [handler = std::move(handler), encrypted = request.encrypted](
                      const SignIn& outcome) { handler(reply_to(outcome, encrypted)); });
}

HttpReply Rest::sign_out(const HttpRequest& request) {
    const auto session = session_of(request.cookie);
    const bool is_tablet = desk_.caller_of(session).role == Role::tablet;
    if (!session.empty()) {
        desk_.sign_out(session);
        session_ended_(session);
    }
    auto reply = json_reply(200, "{}");
    reply.headers.emplace_back("Set-Cookie",
                               is_tablet ? tablet_cookie("", request.encrypted)
                                         : session_cookie("", request.encrypted));
    return reply;
}

/// Asked by the clerk at the counter, who reads the code to the tablet.
HttpReply Rest::tablet_code(const HttpRequest& request) {
    const auto code = desk_.tablet_code(caller_of(request), text_in(request, "counter"));
    if (code.empty())
        return error_reply(403, "forbidden", "for whoever works at this counter");
    return json_reply(200, json::serialize(json::object{{"code", code}}));
}

HttpReply Rest::pair(const HttpRequest& request) {
    const auto token = desk_.pair_tablet(text_in(request, "code"));
    if (token.empty())
        return error_reply(401, "code", "no such code, or it is too old");
    auto reply = json_reply(200, "{}");
    reply.headers.emplace_back("Set-Cookie", tablet_cookie(token, request.encrypted));
    return reply;
}

/// A report or an export; what it is about stands in the query.
void Rest::file(const std::string& name, const HttpRequest& request, ReplyHandler handler) {
    const auto query = query_of(request.target);
    if (!query)
        return handler(error_reply(400, "query", "badly encoded"));
    desk_.download(caller_of(request), name, *query, [handler = std::move(handler)](Download made) {
        handler(reply_to(std::move(made)));
    });
}

/// Pages cannot read their cookie: they ask whose it is.
HttpReply Rest::session(const HttpRequest& request) const {
    const auto token = session_of(request.cookie);
    const auto caller = desk_.caller_of(token);
    if (!token.empty() && caller.role == Role::tablet)
        return json_reply(200, json::serialize(json::object{{"tablet", caller.id}}));
    if (token.empty() || caller.staff.empty())
        return error_reply(401, "sign_in", "sign in first");
    const json::object whose{{"staff", caller.staff.value},
                             {"name", caller.staff_name},
                             {"roles", role_names(caller)},
                             {"calls_any", caller.calls_any}};
    return json_reply(200, json::serialize(whose));
}

Caller Rest::caller_of(const HttpRequest& request) const {
    const auto role = machine_role(request.role);
    if (!role || !may_be_machine(request) || !is_machine_id(request.machine))
        return desk_.caller_of(session_of(request.cookie));
    Caller machine;
    machine.role = *role;
    machine.id = std::string(request.machine);
    return machine;
}

} // namespace motcua::hall::net
