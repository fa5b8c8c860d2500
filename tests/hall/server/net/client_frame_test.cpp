#include "hall/server/net/client_frame.h"

#include <gtest/gtest.h>

namespace motcua::hall::net {
namespace {

/// A frame in short: "hello 1 kiosk K1", "request id command arguments", or "! what is wrong".
std::string read(const std::string& text) {
    const auto frame = parse_client_frame(text);
    if (!frame)
        return "! " + frame.error().text;
    if (const auto* hello = std::get_if<Hello>(&*frame))
        return "hello " + std::to_string(hello->version) + " " + hello->role + " " + hello->id;
    if (const auto* request = std::get_if<Request>(&*frame))
        return "request " + request->id + " " + request->command + " " + request->arguments;
    if (const auto* subscribe = std::get_if<Subscribe>(&*frame))
        return "subscribe " + subscribe->topic;
    return "unsubscribe " + std::get<Unsubscribe>(*frame).topic;
}

TEST(ClientFrame, good_ones) {
    EXPECT_EQ(read(R"({"hello":{"version":1,"role":"kiosk","id":"K1"}})"), "hello 1 kiosk K1");
    EXPECT_EQ(read(R"({"hello":{"version":2,"new":true},"x":1})"), "hello 2  ");
    EXPECT_EQ(read(R"({"request":"a-1","command":"take_ticket","arguments":{"b":[1,null]}})"),
              R"(request a-1 take_ticket {"b":[1,null]})");
    EXPECT_EQ(read(R"({"request":"a","command":"c"})"), "request a c {}");
    EXPECT_EQ(read(R"({"subscribe":"visit/x"})"), "subscribe visit/x");
    EXPECT_EQ(read(R"({"unsubscribe":"hall"})"), "unsubscribe hall");
}

TEST(ClientFrame, bad_ones) {
    const std::string id_words = "! a request's id is 1 to 64 visible ASCII characters";
    EXPECT_EQ(read(""), "! not JSON");
    EXPECT_EQ(read("{} {}"), "! not JSON");
    EXPECT_EQ(read(R"({"subscribe":"hall")"), "! not JSON");
    EXPECT_EQ(read("\"\xc3\x28\""), "! not JSON");
    EXPECT_EQ(read(std::string(60'000, '[')), "! not JSON");
    EXPECT_EQ(read("[]"), "! not a JSON object");
    EXPECT_EQ(read("{}"), "! neither hello, request, subscribe nor unsubscribe");
    EXPECT_EQ(read(R"({"subscribe":"a","request":"b","command":"c"})"),
              "! more than one kind of frame in one");
    EXPECT_EQ(read(R"({"request":7,"command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":"","command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":"a b","command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":"a\n","command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":"ạ","command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":")" + std::string(65, 'a') + R"(","command":"c"})"), id_words);
    EXPECT_EQ(read(R"({"request":"a"})"), "! request without a command");
    EXPECT_EQ(read(R"({"request":"a","command":"c","arguments":[]})"),
              "! arguments are not an object");
    EXPECT_EQ(read(R"({"subscribe":""})"), "! a topic is a name of 1 to 128 bytes");
    EXPECT_EQ(read(R"({"unsubscribe":{}})"), "! a topic is a name of 1 to 128 bytes");
    EXPECT_EQ(read(R"({"hello":1})"), "! hello is not an object");
    EXPECT_EQ(read(R"({"hello":{"version":"1"}})"), "! hello without a version");
    EXPECT_EQ(read(R"({"hello":{"version":-1}})"), "hello 0  ");
}

TEST(ClientFrame, machine_ids) {
    EXPECT_TRUE(is_machine_id("K1"));
    EXPECT_TRUE(is_machine_id("box-2.east_A"));
    EXPECT_FALSE(is_machine_id(""));
    EXPECT_FALSE(is_machine_id("K 1"));
    EXPECT_FALSE(is_machine_id("K\n"));
    EXPECT_FALSE(is_machine_id(std::string(65, 'K')));
}

} // namespace
} // namespace motcua::hall::net
