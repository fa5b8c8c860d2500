#include "tests/hall/server/net/raw_peer.h"
#include "tests/hall/server/net/test_hall.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace motcua::hall::net {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

class SiteTest : public ::testing::Test {
protected:
    SiteTest() {
        write_file(folder_ / "secret", "SECRET");
        write_file(pages_ / "index.html", "<h1>một cửa</h1>");
        write_file(pages_ / "counter/index.html", "counter page");
        write_file(pages_ / "counter/counter.js", "export const a = 1;");
        write_file(pages_ / "phone/index.html", "phone page");
        write_file(pages_ / ".hidden", "SECRET");
        std::filesystem::create_symlink(folder_ / "secret", pages_ / "link.txt");
        ListenerOptions options;
        options.pages = pages_;
        options.openapi = R"({"openapi":"3.1.0"})";
        hall_ = std::make_unique<TestHall>(options);
    }

    std::string get(const std::string& target, const std::string& headers = "") {
        return RawPeer(hall_->port())
            .ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    std::string
    post(const std::string& target, const std::string& body, const std::string& headers = "") {
        return RawPeer(hall_->port())
            .ask("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers +
                 "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

    static std::string field(const std::string& reply, const std::string& name) {
        const auto at = reply.find("\r\n" + name + ": ");
        if (at == std::string::npos)
            return "";
        const auto begin = at + name.size() + 4;
        return reply.substr(begin, reply.find("\r\n", begin) - begin);
    }

    testing::TemporaryFolder folder_;
    std::filesystem::path pages_ = folder_ / "web";
    std::unique_ptr<TestHall> hall_;
};

TEST_F(SiteTest, is_healthy) {
    EXPECT_THAT(get("/healthz"), AllOf(StartsWith("HTTP/1.1 200"), HasSubstr("\r\n\r\nok\n")));
}

TEST_F(SiteTest, gives_pages) {
    EXPECT_THAT(get("/"),
                AllOf(StartsWith("HTTP/1.1 200"),
                      HasSubstr("Content-Type: text/html; charset=utf-8"),
                      HasSubstr("<h1>một cửa</h1>")));
    EXPECT_THAT(get("/counter/"), HasSubstr("counter page"));
    EXPECT_EQ(field(get("/counter"), "Location"), "/counter/");
    EXPECT_THAT(get("/counter/counter.js"), HasSubstr("Content-Type: text/javascript"));
    EXPECT_THAT(get("/t/3f2a"), HasSubstr("phone page"));
    EXPECT_THAT(get("/nowhere"), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(post("/", "x"), StartsWith("HTTP/1.1 405"));
}

TEST_F(SiteTest, every_reply_is_guarded) {
    for (const char* target : {"/", "/nowhere", "/healthz", "/api/v1/topics/hall"}) {
        const auto reply = get(target);
        EXPECT_THAT(field(reply, "Content-Security-Policy"),
                    AllOf(HasSubstr("default-src 'self'"),
                          HasSubstr("frame-ancestors 'none'"),
                          HasSubstr("ws://localhost"),
                          Not(HasSubstr("unsafe"))));
        EXPECT_EQ(field(reply, "X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(field(reply, "Referrer-Policy"), "no-referrer");
    }
}

TEST_F(SiteTest, a_browser_keeps_a_page_until_it_changes) {
    const auto first = get("/");
    const auto tag = field(first, "ETag");
    ASSERT_FALSE(tag.empty());
    const auto again = get("/", "If-None-Match: " + tag + "\r\n");
    EXPECT_THAT(again, AllOf(StartsWith("HTTP/1.1 304"), Not(HasSubstr("một cửa"))));
    write_file(pages_ / "index.html", "a longer page than before");
    EXPECT_THAT(get("/", "If-None-Match: " + tag + "\r\n"), HasSubstr("a longer page"));
}

TEST_F(SiteTest, head_gives_the_length_and_no_page) {
    RawPeer peer(hall_->port());
    peer.send("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const auto reply = peer.read_all();
    EXPECT_EQ(field(reply, "Content-Length"), "20");
    EXPECT_THAT(reply, Not(HasSubstr("<h1>")));
}

TEST_F(SiteTest, nothing_outside_the_folder_is_given) {
    for (const char* target : {"/../secret",
                               "/%2e%2e/secret",
                               "/counter/../../secret",
                               "/..%2fsecret",
                               "/.hidden",
                               "/link.txt",
                               "//secret",
                               "/counter/%5c..%5csecret",
                               "/t/../../secret",
                               "/%00secret"}) {
        const auto reply = get(target);
        EXPECT_THAT(reply, Not(HasSubstr("SECRET"))) << target;
        EXPECT_THAT(reply, StartsWith("HTTP/1.1 4")) << target;
    }
}

TEST_F(SiteTest, a_command_is_done_once_for_one_key) {
    const std::string key = "Idempotency-Key: \"v-1\"\r\n";
    const auto first = post("/api/v1/echo", R"({"a":1})", key);
    EXPECT_THAT(first, AllOf(StartsWith("HTTP/1.1 200"), HasSubstr("\r\n\r\n{\"a\":1}")));
    EXPECT_EQ(field(first, "Content-Type"), "application/json");
    EXPECT_THAT(post("/api/v1/echo", R"({"a":2})", "Idempotency-Key: v-1\r\n"),
                HasSubstr("{\"a\":1}"));
    EXPECT_EQ(hall_->run([this] { return hall_->desk().executed; }), 1);
}

TEST_F(SiteTest, answers_have_their_status) {
    const std::string key = "Idempotency-Key: ";
    EXPECT_THAT(post("/api/v1/refuse", "", key + "1\r\n"),
                AllOf(StartsWith("HTTP/1.1 409"),
                      HasSubstr(R"({"refusal":{"code":"full","vi":"Hết số.","en":"No more."}})")));
    EXPECT_THAT(post("/api/v1/bad", "", key + "2\r\n"), StartsWith("HTTP/1.1 400"));
    EXPECT_THAT(post("/api/v1/forbid", "", key + "3\r\n"), StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(post("/api/v1/forbid", "", key + "4\r\nMotcua-Role: kiosk\r\nMotcua-Id: K1\r\n"),
                StartsWith("HTTP/1.1 403"));
    EXPECT_THAT(post("/api/v1/unknown", "", key + "5\r\n"), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(post("/api/v1/echo", "{}"), StartsWith("HTTP/1.1 400"));
    EXPECT_THAT(post("/api/v1/echo", "{}", key + "a b\r\n"), StartsWith("HTTP/1.1 400"));
    EXPECT_THAT(get("/api/v1/echo"), StartsWith("HTTP/1.1 405"));
}

TEST_F(SiteTest, gives_topics) {
    hall_->run([this] { hall_->desk().publish("hall", "a", "1"); });
    EXPECT_THAT(get("/api/v1/topics/hall"), HasSubstr(R"({"version":2,"records":{"a":1}})"));
    EXPECT_THAT(get("/api/v1/topics/counter/1"), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(get("/api/v1/topics/counter/1", "Motcua-Role: devices\r\nMotcua-Id: D\r\n"),
                StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(get("/api/v1/topics/nowhere"), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(get("/api/v1/openapi.json"), HasSubstr(R"({"openapi":"3.1.0"})"));
}

TEST_F(SiteTest, a_browser_is_no_machine) {
    const std::string machine = "Motcua-Role: devices\r\nMotcua-Id: D\r\n";
    EXPECT_THAT(get("/api/v1/topics/counter/1", machine + "Origin: http://localhost\r\n"),
                StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(get("/api/v1/topics/counter/1", machine + "Sec-Fetch-Site: same-origin\r\n"),
                StartsWith("HTTP/1.1 404"));
}

TEST_F(SiteTest, staff_sign_in_and_out) {
    EXPECT_THAT(post("/api/v1/sign_in", R"({"staff":"mau","pin":"0000"})"),
                StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(post("/api/v1/sign_in", "nonsense"), StartsWith("HTTP/1.1 400"));
    const auto reply = post("/api/v1/sign_in", R"({"staff":"mau","pin":"1234"})");
    EXPECT_THAT(reply, StartsWith("HTTP/1.1 200"));
    const auto cookie = field(reply, "Set-Cookie");
    EXPECT_THAT(cookie, AllOf(HasSubstr("HttpOnly"), HasSubstr("SameSite=Strict")));
    const auto sent = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    EXPECT_THAT(get("/api/v1/topics/counter/1", sent), StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(field(post("/api/v1/sign_out", "", sent), "Set-Cookie"), HasSubstr("Max-Age=0"));
    EXPECT_THAT(get("/api/v1/topics/counter/1", sent), StartsWith("HTTP/1.1 404"));
}

TEST_F(SiteTest, too_many_wrong_pins_are_told_to_wait) {
    const auto reply = post("/api/v1/sign_in", R"({"staff":"mau","pin":"too often"})");
    EXPECT_THAT(reply, StartsWith("HTTP/1.1 429"));
    EXPECT_EQ(field(reply, "Retry-After"), "30");
}

TEST_F(SiteTest, gives_files_to_whom_they_are_for_and_to_be_saved) {
    const auto signed_in = post("/api/v1/sign_in", R"({"staff":"mau","pin":"1234"})");
    const auto cookie = field(signed_in, "Set-Cookie");
    const auto sent = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    const auto file = get("/api/v1/files/report?from=1&words=m%E1%BB%99t+c%E1%BB%ADa", sent);
    EXPECT_THAT(file, AllOf(StartsWith("HTTP/1.1 200"), HasSubstr("\r\n\r\nmột cửa")));
    EXPECT_EQ(field(file, "Content-Type"), "text/csv");
    EXPECT_EQ(field(file, "Content-Disposition"), "attachment; filename=\"report.csv\"");
    EXPECT_THAT(get("/api/v1/files/report"), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(get("/api/v1/files/other", sent), StartsWith("HTTP/1.1 404"));
    EXPECT_THAT(get("/api/v1/files/report?a=%zz", sent), StartsWith("HTTP/1.1 400"));
    EXPECT_THAT(get("/api/v1/files/report", sent + "Sec-Fetch-Site: cross-site\r\n"),
                StartsWith("HTTP/1.1 403"));
}

TEST_F(SiteTest, a_tablet_is_paired_by_the_code_that_a_clerk_gets) {
    EXPECT_THAT(post("/api/v1/tablet_code", R"({"counter":"1"})"), StartsWith("HTTP/1.1 403"));
    const auto signed_in = post("/api/v1/sign_in", R"({"staff":"mau","pin":"1234"})");
    const auto session = field(signed_in, "Set-Cookie");
    EXPECT_THAT(post("/api/v1/tablet_code",
                     R"({"counter":"1"})",
                     "Cookie: " + session.substr(0, session.find(';')) + "\r\n"),
                HasSubstr(R"({"code":"code-1"})"));
    EXPECT_THAT(post("/api/v1/pair", R"({"code":"x"})"), StartsWith("HTTP/1.1 401"));
    const auto cookie = field(post("/api/v1/pair", R"({"code":"code-1"})"), "Set-Cookie");
    EXPECT_THAT(cookie, AllOf(StartsWith("motcua_tablet="), HasSubstr("HttpOnly")));
    const auto sent = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    EXPECT_THAT(get("/api/v1/session", sent), HasSubstr(R"({"tablet":"1"})"));
    EXPECT_THAT(field(post("/api/v1/sign_out", "", sent), "Set-Cookie"),
                AllOf(StartsWith("motcua_tablet=;"), HasSubstr("Max-Age=0")));
}

TEST_F(SiteTest, foreign_pages_are_refused) {
    EXPECT_THAT(post("/api/v1/echo", "{}", "Idempotency-Key: 1\r\nOrigin: http://evil.example\r\n"),
                StartsWith("HTTP/1.1 403"));
    EXPECT_THAT(RawPeer(hall_->port())
                    .ask("GET /api/v1/topics/hall HTTP/1.1\r\nHost: evil.example:7450\r\n\r\n"),
                StartsWith("HTTP/1.1 421"));
    EXPECT_EQ(hall_->run([this] { return hall_->desk().executed; }), 0);
}

TEST_F(SiteTest, one_connection_serves_many_requests) {
    RawPeer peer(hall_->port());
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    peer.send(request + request);
    EXPECT_THAT(peer.read_reply(), StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(peer.read_reply(), StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(peer.ask(request), StartsWith("HTTP/1.1 200"));
}

} // namespace
} // namespace motcua::hall::net
