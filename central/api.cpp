#include "central/api.h"

#include "central/overview.h"
#include "central/report.h"

#include <boost/beast/http/field.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace json = boost::json;
using asio::awaitable;

constexpr std::string_view cookie_name = "motcua_centre";

/// What a route needs of whoever asks.
enum class Need { nothing, viewing, operating };

struct Asked {
    const Request& request;
    const Visitor& visitor;
    Centre& centre;
    std::string account;
    json::object body;  ///< of a POST
    std::string target; ///< without the query
    std::string query;
};

using Handler = awaitable<Response> (*)(Asked& asked);

struct Route {
    http::verb method;
    std::string_view target;
    Need need;
    Handler handler;
};

std::string text_at(const json::object& from, std::string_view key) {
    const json::value* found = from.if_contains(key);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : "";
}

/// The value of a name in a query of plain words: no per cent signs are needed in ours.
std::string query_value(const std::string& query, const std::string& name) {
    const std::string all = "&" + query + "&";
    const std::size_t at = all.find("&" + name + "=");
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 2;
    return all.substr(begin, all.find('&', begin) - begin);
}

Response ok(const Asked& asked, const json::value& body) {
    return json_response(asked.request, http::status::ok, json::serialize(body));
}

Response wrong(const Asked& asked, std::string_view text) {
    return refusal(asked.request, http::status::bad_request, "bad_request", text);
}

awaitable<Response> get_health(Asked& asked) {
    if (asked.centre.intake.healthy())
        co_return ok(asked, json::object{{"status", "ok"}});
    co_return json_response(
        asked.request, http::status::service_unavailable, R"({"status":"store_failing"})");
}

awaitable<Response> get_metrics(Asked& asked) {
    const Centre& centre = asked.centre;
    const Standing standing{
        centre.links.count_up(), centre.intake.waiting(), centre.intake.healthy()};
    std::string text = metrics_text(centre.metrics, standing);
    co_return text_response(
        asked.request, "text/plain; version=0.0.4; charset=utf-8", std::move(text));
}

awaitable<Response> get_halls(Asked& asked) {
    const protocol::EventTime now = asked.centre.now();
    const auto sources = co_await asked.centre.store.figures(now);
    std::string body = overview(sources, asked.centre.links, now);
    co_return json_response(asked.request, http::status::ok, std::move(body));
}

awaitable<Response> get_days(Asked& asked) {
    const auto span = read_span(query_value(asked.query, "from"), query_value(asked.query, "to"));
    if (!span)
        co_return wrong(asked, "from and to are days such as 2026-11-23, at most two years apart");
    const std::string hall = query_value(asked.query, "hall");
    const auto days = co_await asked.centre.reports.days(hall, *span);
    co_return ok(asked, days_json(days));
}

awaitable<Response> get_report(Asked& asked) {
    const auto span =
        read_period(query_value(asked.query, "year"), query_value(asked.query, "quarter"));
    if (!span)
        co_return wrong(asked, "year is a number such as 2026, quarter is 1 to 4 or left out");
    const auto halls = co_await asked.centre.reports.halls(*span);
    if (query_value(asked.query, "format") == "csv")
        co_return text_response(asked.request, "text/csv; charset=utf-8", report_csv(halls));
    co_return ok(asked, report_json(halls));
}

awaitable<Response> get_audit(Asked& asked) {
    constexpr std::int64_t most = 500;
    json::array rows;
    const auto audit = co_await asked.centre.accounts.audit(most);
    for (const AuditRow& row : audit) {
        json::object one{{"at", row.at},
                         {"account", row.account},
                         {"action", row.action},
                         {"object", row.object}};
        rows.push_back(std::move(one));
    }
    co_return ok(asked, rows);
}

awaitable<Response> get_authority(Asked& asked) {
    std::string pem = asked.centre.gate.enrolment().authority().certificate().pem();
    co_return text_response(asked.request, "application/x-pem-file", std::move(pem));
}

awaitable<Response> post_enrol(Asked& asked) {
    Centre& centre = asked.centre;
    const protocol::EventTime now = centre.now();
    std::string code = text_at(asked.body, "code");
    std::string request = text_at(asked.body, "request");
    const std::string hall = code.substr(0, code.find(':'));
    auto given = co_await centre.gate.enrolment().enrol(std::move(code), std::move(request), now);
    if (!given) {
        centre.log("refused an enrolment of " + hall + ": " + given.error().text);
        co_return refusal(
            asked.request, http::status::forbidden, given.error().code(), given.error().text);
    }
    co_await close_revoked(centre);
    centre.log("enrolled " + hall);
    co_return ok(asked, json::object{{"certificate", *given}});
}

awaitable<Response> post_code(Asked& asked) {
    const std::string hall = text_at(asked.body, "hall");
    if (!is_hall_id(hall))
        co_return wrong(asked, "hall is 1 to 64 of a-z, 0-9 and -");
    const protocol::EventTime now = asked.centre.now();
    const std::string code =
        co_await asked.centre.gate.enrolment().make_code(hall, asked.account, now);
    co_return ok(asked, json::object{{"code", code}});
}

awaitable<Response> post_revoke(Asked& asked) {
    const std::string hall = text_at(asked.body, "hall");
    const protocol::EventTime now = asked.centre.now();
    const std::int64_t count =
        co_await asked.centre.gate.enrolment().revoke(hall, asked.account, now);
    co_await close_revoked(asked.centre);
    asked.centre.log("revoked " + std::to_string(count) + " certificates of " + hall);
    co_return ok(asked, json::object{{"revoked", count}});
}

awaitable<Response> post_document(Asked& asked) {
    const std::string hall = text_at(asked.body, "hall");
    const std::string kind = text_at(asked.body, "kind");
    const json::value* body = asked.body.if_contains("body");
    if (!Documents::is_kind(kind) || body == nullptr || (!hall.empty() && !is_hall_id(hall)))
        co_return wrong(asked, "hall, a known kind and a body are needed");
    const protocol::EventTime now = asked.centre.now();
    const std::uint64_t version =
        co_await asked.centre.documents.give(hall, kind, *body, asked.account, now);
    asked.centre.links.offer_documents();
    co_return ok(asked, json::object{{"version", version}});
}

awaitable<Response> post_sign_in(Asked& asked) {
    const protocol::EventTime now = asked.centre.now();
    std::string name = text_at(asked.body, "name");
    std::string password = text_at(asked.body, "password");
    const std::string token =
        co_await asked.centre.accounts.sign_in(std::move(name), std::move(password), now);
    if (token.empty())
        co_return refusal(asked.request,
                          http::status::unauthorized,
                          "bad_password",
                          "name or password are wrong, or too many were wrong lately");
    Response response = ok(asked, json::object{});
    const bool plain = asked.visitor.door == Door::Kind::plain;
    response.set(http::field::set_cookie,
                 std::string(cookie_name) + "=" + token + "; HttpOnly; SameSite=Strict; Path=/" +
                     (plain ? "" : "; Secure"));
    co_return response;
}

awaitable<Response> get_session(Asked& asked) {
    co_return ok(asked, json::object{{"account", asked.account}});
}

constexpr std::array routes{
    Route{http::verb::get, "/healthz", Need::nothing, &get_health},
    Route{http::verb::get, "/metrics", Need::nothing, &get_metrics},
    Route{http::verb::get, "/v1/authority", Need::nothing, &get_authority},
    Route{http::verb::post, "/v1/enrol", Need::nothing, &post_enrol},
    Route{http::verb::post, "/api/v1/sign_in", Need::nothing, &post_sign_in},
    Route{http::verb::get, "/api/v1/session", Need::viewing, &get_session},
    Route{http::verb::get, "/api/v1/halls", Need::viewing, &get_halls},
    Route{http::verb::get, "/api/v1/days", Need::viewing, &get_days},
    Route{http::verb::get, "/api/v1/report", Need::viewing, &get_report},
    Route{http::verb::get, "/api/v1/audit", Need::operating, &get_audit},
    Route{http::verb::post, "/api/v1/enrolment_codes", Need::operating, &post_code},
    Route{http::verb::post, "/api/v1/revoke", Need::operating, &post_revoke},
    Route{http::verb::post, "/api/v1/documents", Need::operating, &post_document},
};

std::string cookie_of(const Request& request) {
    const std::string all = "; " + std::string(request[http::field::cookie]) + ";";
    const std::string begin = "; " + std::string(cookie_name) + "=";
    const std::size_t at = all.find(begin);
    if (at == std::string::npos)
        return {};
    const std::size_t from = at + begin.size();
    return all.substr(from, all.find(';', from) - from);
}

/// A page of another site may not act through somebody's browser.
bool is_foreign(const Request& request) {
    const std::string_view origin = request[http::field::origin];
    if (origin.empty())
        return false;
    const std::string_view host = request[http::field::host];
    return origin != "http://" + std::string(host) && origin != "https://" + std::string(host);
}

/// Whose session it is; nothing where there is none.
awaitable<std::optional<Person>> find_person(const Asked& asked) {
    const Request& request = asked.request;
    const auto known = asked.centre.accounts.person(cookie_of(request), asked.centre.now());
    if (known || asked.visitor.door != Door::Kind::plain)
        co_return known;
    const bool has_accounts = co_await asked.centre.accounts.any();
    if (has_accounts)
        co_return std::nullopt;
    Person local;
    local.name = "this machine";
    local.role = AccountRole::operating;
    co_return local;
}

/// Null where the asker may; else why not.
awaitable<std::string_view> missing(Asked& asked, Need need) {
    if (need == Need::nothing)
        co_return std::string_view();
    const auto person = co_await find_person(asked);
    if (!person)
        co_return std::string_view("sign in first");
    if (need == Need::operating && person->role != AccountRole::operating)
        co_return std::string_view("operators may do this");
    asked.account = person->name;
    co_return std::string_view();
}

const Route* find_route(const Asked& asked) {
    const bool head = asked.request.method() == http::verb::head;
    const http::verb method = head ? http::verb::get : asked.request.method();
    for (const Route& route : routes) {
        if (route.target == asked.target && route.method == method)
            return &route;
    }
    return nullptr;
}

bool is_target(std::string_view target) {
    return std::any_of(
        routes.begin(), routes.end(), [&](const Route& route) { return route.target == target; });
}

awaitable<Response> follow(const Route& route, Asked& asked) {
    if (is_foreign(asked.request))
        co_return refusal(
            asked.request, http::status::forbidden, "foreign_origin", "another site's page asks");
    if (route.method == http::verb::post) {
        boost::system::error_code error;
        const json::value body = json::parse(asked.request.body(), error);
        if (error || !body.is_object())
            co_return wrong(asked, "the body is no JSON object");
        asked.body = body.get_object();
    }
    std::string trouble;
    try {
        const std::string_view fault = co_await missing(asked, route.need);
        if (!fault.empty())
            co_return refusal(asked.request, http::status::unauthorized, "sign_in", fault);
        co_return co_await route.handler(asked);
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    co_return refusal(asked.request, http::status::service_unavailable, "store_failing", trouble);
}

} // namespace

awaitable<Response> respond(const Request& request, const Visitor& visitor, Centre& centre) {
    Asked asked{request, visitor, centre, "", {}, std::string(request.target()), ""};
    if (const std::size_t mark = asked.target.find('?'); mark != std::string::npos) {
        asked.query = asked.target.substr(mark + 1);
        asked.target.resize(mark);
    }
    if (visitor.door == Door::Kind::halls)
        co_return refusal(
            request, http::status::not_found, "not_found", "this address is for halls' events");
    if (const Route* route = find_route(asked))
        co_return co_await follow(*route, asked);
    const bool reads = request.method() == http::verb::get || request.method() == http::verb::head;
    if (!reads || is_target(asked.target))
        co_return refusal(
            request, http::status::method_not_allowed, "bad_method", "GET or HEAD is for reading");
    co_return page_response(request);
}

} // namespace motcua::central
