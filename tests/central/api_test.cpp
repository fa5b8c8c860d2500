#include "central/api.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

namespace http = boost::beast::http;
namespace json = boost::json;

const std::string source = "urn:vn:motcua:hall:tran-bien:1";

class ApiTest : public ::testing::Test {
protected:
    Response ask(Door::Kind door,
                 http::verb method,
                 const std::string& target,
                 const std::string& body = "",
                 const std::string& cookie = "",
                 const std::string& origin = "") {
        Request request(method, target, 11);
        request.body() = body;
        request.set(http::field::host, "trungtam.tinh.gov.vn");
        if (!cookie.empty())
            request.set(http::field::cookie, cookie);
        if (!origin.empty())
            request.set(http::field::origin, origin);
        const Visitor visitor{door, "", ""};
        return centre_.do_there(respond(request, visitor, centre_.centre()));
    }

    Response get(const std::string& target, const std::string& cookie = "") {
        return ask(Door::Kind::people, http::verb::get, target, "", cookie);
    }

    /// A session cookie of a fresh account.
    std::string cookie_of(const std::string& name, AccountRole role) {
        auto& accounts = centre_.centre().accounts;
        centre_.do_there(accounts.set(name, role, "một mật khẩu dài", testing::opening));
        const json::object body{{"name", name}, {"password", "một mật khẩu dài"}};
        const auto response =
            ask(Door::Kind::people, http::verb::post, "/api/v1/sign_in", json::serialize(body));
        EXPECT_EQ(response.result(), http::status::ok) << response.body();
        const std::string set(response[http::field::set_cookie]);
        EXPECT_NE(set.find("HttpOnly; SameSite=Strict; Path=/; Secure"), std::string::npos);
        return set.substr(0, set.find(';'));
    }

    testing::TemporaryFolder folder_;
    testing::RunningCentre centre_{folder_.path()};
};

TEST_F(ApiTest, people_sign_in_and_see) {
    EXPECT_EQ(get("/api/v1/halls").result(), http::status::unauthorized);
    EXPECT_EQ(get("/healthz").result(), http::status::ok);
    const std::string viewer = cookie_of("lan", AccountRole::viewer);
    EXPECT_EQ(get("/api/v1/halls", viewer).result(), http::status::ok);
    EXPECT_EQ(get("/api/v1/session", viewer).body(), R"({"account":"lan"})");
    EXPECT_EQ(get("/api/v1/halls", "motcua_centre=0123").result(), http::status::unauthorized);
}

TEST_F(ApiTest, viewers_see_and_operators_do) {
    const std::string viewer = cookie_of("lan", AccountRole::viewer);
    const std::string doing = cookie_of("minh", AccountRole::operating);
    const std::string body = R"({"hall":"tran-bien"})";
    const auto code = [&](const std::string& cookie, const std::string& origin = "") {
        return ask(
            Door::Kind::people, http::verb::post, "/api/v1/enrolment_codes", body, cookie, origin);
    };
    EXPECT_EQ(code("").result(), http::status::unauthorized);
    EXPECT_EQ(code(viewer).result(), http::status::unauthorized);
    EXPECT_EQ(code(doing).result(), http::status::ok);
    EXPECT_EQ(code(doing, "https://example.org").result(), http::status::forbidden);
    EXPECT_EQ(code(doing, "https://trungtam.tinh.gov.vn").result(), http::status::ok);
    const auto audit = get("/api/v1/audit", doing);
    EXPECT_NE(audit.body().find(R"("account":"minh","action":"enrolment code")"), std::string::npos)
        << audit.body();
}

TEST_F(ApiTest, wrong_passwords_are_slowed_down) {
    cookie_of("lan", AccountRole::viewer);
    const auto try_with = [&](const std::string& password) {
        const json::object body{{"name", "lan"}, {"password", password}};
        return ask(Door::Kind::people, http::verb::post, "/api/v1/sign_in", json::serialize(body))
            .result();
    };
    for (int n = 0; n < 5; ++n)
        EXPECT_EQ(try_with("sai mật khẩu"), http::status::unauthorized);
    EXPECT_EQ(try_with("một mật khẩu dài"), http::status::unauthorized) << "too many lately";
}

TEST_F(ApiTest, without_accounts_a_plain_door_is_open_to_its_machine) {
    const auto local = [&] { return ask(Door::Kind::plain, http::verb::get, "/api/v1/halls"); };
    EXPECT_EQ(local().result(), http::status::ok);
    cookie_of("lan", AccountRole::viewer);
    EXPECT_EQ(local().result(), http::status::unauthorized);
}

TEST_F(ApiTest, the_halls_door_shows_no_pages) {
    EXPECT_EQ(ask(Door::Kind::halls, http::verb::get, "/").result(), http::status::not_found);
    EXPECT_EQ(ask(Door::Kind::people, http::verb::get, "/").result(), http::status::ok);
}

TEST_F(ApiTest, reports_days_and_quarters_out_of_the_events) {
    centre_.do_there(centre_.centre().store.append({{source, testing::hall_events(source, 1, 7)}}));
    const auto plain = [&](const std::string& target) {
        return ask(Door::Kind::plain, http::verb::get, target).body();
    };
    EXPECT_EQ(plain("/api/v1/days?hall=tran-bien&from=2026-11-01&to=2026-11-30"),
              R"({"days":[{"issued":2,"served":1,"no_shows":0,"rated":1,"satisfied":1,)"
              R"("average_wait_ms":1000,"satisfied_percent":1E2,"day":"2026-11-23"}]})");
    const std::string pack = plain("/api/v1/report?year=2026&quarter=4&format=csv");
    EXPECT_NE(pack.find("\"tran-bien\",\"tran-bien\",2,1,0,0.0,1,0.00,100.00,0.00,100.00,,,,\r\n"),
              std::string::npos)
        << pack;
    EXPECT_EQ(plain("/api/v1/report?year=2026&quarter=3"), R"({"halls":[]})");
    for (const char* wrong : {"/api/v1/report?year=2026&quarter=5",
                              "/api/v1/report",
                              "/api/v1/days?from=2026-02-30&to=2026-03-01"})
        EXPECT_NE(plain(wrong).find("bad_request"), std::string::npos) << wrong;
}

TEST_F(ApiTest, metrics_name_no_hall) {
    centre_.do_there(centre_.centre().store.append({{source, testing::hall_events(source, 1, 7)}}));
    const std::string text = get("/metrics").body();
    EXPECT_NE(text.find("# TYPE motcua_central_events_stored_total counter\n"), std::string::npos);
    EXPECT_NE(text.find("motcua_central_healthy 1\n"), std::string::npos);
    EXPECT_EQ(text.find("tran-bien"), std::string::npos);
}

} // namespace
} // namespace motcua::central
