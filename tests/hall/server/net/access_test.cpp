#include "hall/server/net/access.h"
#include "hall/server/net/url.h"

#include <gtest/gtest.h>

namespace motcua::hall::net {
namespace {

struct Knock {
    const char* host;
    const char* origin; ///< null: none
    const char* fetch_site;
    const char* target;
    Entry entry;
};

TEST(Access, judges_host_and_origin) {
    const Knock knocks[] = {
        {"localhost:7450", nullptr, "", "/ws", Entry::welcome},
        {"LOCALHOST", nullptr, "", "/ws", Entry::welcome},
        {"127.0.0.1:7450", nullptr, "", "/ws", Entry::welcome},
        {"192.168.1.5:7450", nullptr, "", "/ws", Entry::welcome},
        {"[::1]:7450", nullptr, "", "/ws", Entry::welcome},
        {"hall.lan:7450", nullptr, "", "/ws", Entry::welcome},
        {"hall.lan", "https://hall.lan", "same-origin", "/ws", Entry::welcome},
        {"localhost:7450", "http://LOCALHOST:7450", "", "/ws", Entry::welcome},
        {"evil.example:7450", "http://evil.example:7450", "", "/ws", Entry::unknown_host},
        {"evil.example", nullptr, "", "/", Entry::unknown_host},
        {"", nullptr, "", "/ws", Entry::unknown_host},
        {"[::1", nullptr, "", "/ws", Entry::unknown_host},
        {"localhost:7450", "http://localhost", "", "/ws", Entry::foreign_origin},
        {"localhost:7450", "http://localhost:7451", "", "/ws", Entry::foreign_origin},
        {"localhost", "http://localhost.evil.example", "", "/", Entry::foreign_origin},
        {"localhost", "http://evil.example", "", "/", Entry::foreign_origin},
        {"localhost", "null", "", "/ws", Entry::foreign_origin},
        {"localhost", "", "", "/ws", Entry::foreign_origin},
        {"localhost", "file://localhost", "", "/ws", Entry::foreign_origin},
        {"localhost", nullptr, "cross-site", "/api/v1/topics/hall", Entry::foreign_origin},
        {"localhost", nullptr, "same-site", "/ws", Entry::foreign_origin},
        {"localhost", nullptr, "cross-site", "/t/abc", Entry::welcome},
        {"localhost", nullptr, "none", "/api/v1/topics/hall", Entry::welcome},
    };
    for (const auto& knock : knocks) {
        HttpRequest request;
        request.host = knock.host;
        request.target = knock.target;
        request.fetch_site = knock.fetch_site;
        if (knock.origin)
            request.origin = knock.origin;
        EXPECT_EQ(judge_entry(request, {"hall.lan"}), knock.entry)
            << knock.host << " " << (knock.origin ? knock.origin : "-") << " " << knock.target;
    }
}

TEST(Access, only_programs_of_this_computer_are_machines) {
    HttpRequest request;
    request.loopback = true;
    EXPECT_TRUE(may_be_machine(request));
    request.origin = "http://localhost";
    EXPECT_FALSE(may_be_machine(request));
    request.origin.reset();
    request.fetch_site = "none";
    EXPECT_FALSE(may_be_machine(request));
    request.fetch_site = "";
    request.loopback = false;
    EXPECT_FALSE(may_be_machine(request));
}

TEST(Access, finds_the_session_among_cookies) {
    EXPECT_EQ(session_of("motcua_session=abc"), "abc");
    EXPECT_EQ(session_of("a=1; motcua_session=abc; b=2"), "abc");
    EXPECT_EQ(session_of("a=1;motcua_session=a=b"), "a=b");
    EXPECT_EQ(session_of("xmotcua_session=abc"), "");
    EXPECT_EQ(session_of("motcua_session"), "");
    EXPECT_EQ(session_of(";; ;"), "");
    EXPECT_EQ(session_of(""), "");
}

TEST(Access, a_session_counts_before_a_tablet) {
    EXPECT_EQ(session_of("motcua_tablet=t"), "t");
    EXPECT_EQ(session_of("motcua_tablet=t; motcua_session=s"), "s");
}

TEST(Access, a_cookie_is_for_us_alone) {
    EXPECT_EQ(session_cookie("t", false), "motcua_session=t; Path=/; HttpOnly; SameSite=Strict");
    EXPECT_EQ(session_cookie("", true),
              "motcua_session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(Url, decodes_paths) {
    EXPECT_EQ(decode_path("/a/b?c=/../d"), "/a/b");
    EXPECT_EQ(decode_path("/qu%E1%BA%A7y"), "/quầy");
    EXPECT_EQ(decode_path("/a%2Fb"), "/a/b");
    EXPECT_EQ(decode_path("/.well-known"), "/.well-known");
    for (const char* bad : {"",
                            "*",
                            "a",
                            "http://x/",
                            "/..",
                            "/a/../b",
                            "/%2e%2e/x",
                            "/./a",
                            "/a\\b",
                            "/a%5c..%5cb",
                            "/a%00",
                            "/a%0a",
                            "/%",
                            "/%4",
                            "/%zz",
                            "/%+1"})
        EXPECT_EQ(decode_path(bad), std::nullopt) << bad;
}

TEST(Url, finds_the_host) {
    EXPECT_EQ(host_in_url("https://hall.tinh.gov.vn/t/"), "hall.tinh.gov.vn");
    EXPECT_EQ(host_in_url("http://a.vn:8443"), "a.vn");
    EXPECT_EQ(host_in_url("a.vn/t/"), "");
    EXPECT_EQ(host_in_url(""), "");
}

} // namespace
} // namespace motcua::hall::net
