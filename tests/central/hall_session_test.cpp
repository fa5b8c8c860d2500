#include "central/hall_session.h"
#include "central/store/database.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_link.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using protocol::encode_batch;
using protocol::encode_event;
using protocol::encode_hello;
using testing::dump_store;
using testing::hall_event;
using testing::hall_events;
using testing::TestLink;
using testing::undisturbed;

const std::string source = "urn:vn:motcua:hall:tran-bien:9f3a01bc";
const std::string ours(protocol::batch_subprotocol);
const std::string standard(protocol::standard_subprotocol);

std::string batch(std::uint64_t first, std::uint64_t last) {
    return encode_batch(hall_events(source, first, last));
}

class HallSessionTest : public ::testing::Test {
protected:
    /// A link that has said hello; `held` is what the centre must answer.
    std::unique_ptr<TestLink> linked(std::uint64_t held) {
        auto link = std::make_unique<TestLink>(centre_.port(), ours);
        link->send(encode_hello(source));
        EXPECT_EQ(link->receive(), encode_frame(protocol::CentreAck{held}));
        return link;
    }

    /// The code of the error frame that must come, followed by the end.
    static std::string error_code(TestLink& link) {
        const auto frame = protocol::decode_frame(link.receive());
        EXPECT_EQ(link.receive(), "closed");
        const auto* error = std::get_if<protocol::CentreError>(&frame.value());
        return error != nullptr ? error->code : "no error";
    }

    testing::TemporaryFolder folder_;
    testing::RunningCentre centre_{folder_.path()};
};

TEST_F(HallSessionTest, acks_what_is_on_disk) {
    const auto link = linked(0);
    link->send(batch(1, 3));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000003"})");
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 3));
    link->send(batch(4, 4));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000004"})");
}

TEST_F(HallSessionTest, acks_a_repeat_and_refuses_a_gap) {
    const auto link = linked(0);
    link->send(batch(1, 3));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000003"})");
    link->send(batch(2, 3));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000003"})");
    link->send(batch(5, 6));
    EXPECT_EQ(link->receive(), R"({"expected":"000000000004"})");
    link->send(batch(3, 6));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000006"})");
}

TEST_F(HallSessionTest, a_link_cut_at_any_frame_resumes_where_the_disk_is) {
    std::uint64_t held = 0;
    for (const std::uint64_t last : {3, 7, 8, 15}) {
        TestLink(centre_.port(), ours).cut();
        linked(held)->cut();
        const auto half = linked(held);
        const std::string frame = batch(held + 1, last);
        half->send_raw("\x81\xfe" + frame.substr(0, 40));
        half->cut();
        const auto answered = linked(held);
        answered->send(frame);
        EXPECT_EQ(answered->receive(), encode_frame(protocol::CentreAck{last}));
        answered->cut();
        held = last;
    }
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 15));
}

TEST_F(HallSessionTest, a_frame_whose_ack_never_arrived_counts_once) {
    for (int turn = 0; turn < 20; ++turn) {
        TestLink link(centre_.port(), ours);
        link.send(encode_hello(source));
        link.send(batch(1, 9));
        link.cut();
    }
    TestLink link(centre_.port(), ours);
    link.send(encode_hello(source));
    link.receive();
    link.send(batch(1, 9));
    EXPECT_EQ(link.receive(), R"({"ack":"000000000009"})");
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 9));
}

TEST_F(HallSessionTest, many_frames_in_flight_are_acked_cumulatively) {
    const auto link = linked(0);
    for (std::uint64_t n = 1; n <= 300; ++n)
        link->send(batch(n, n));
    std::string last;
    int frames = 0;
    while (last != R"({"ack":"000000000300"})" && frames < 300) {
        last = link->receive();
        ++frames;
    }
    EXPECT_EQ(last, R"({"ack":"000000000300"})");
    EXPECT_EQ(dump_store(folder_.path()), undisturbed({source}, 300));
}

TEST_F(HallSessionTest, a_new_connection_replaces_the_half_open_one) {
    const auto older = linked(0);
    const auto newer = linked(0);
    EXPECT_EQ(error_code(*older), "replaced");
    newer->send(batch(1, 1));
    EXPECT_EQ(newer->receive(), R"({"ack":"000000000001"})");
}

TEST_F(HallSessionTest, refuses_each_fault_by_its_code_and_logs_it_once) {
    struct Case {
        std::string frame;
        std::string code;
    };

    const std::vector<Case> cases{{"garbage", "bad_event"},
                                  {"{}", "bad_frame"},
                                  {"[{}]", "bad_event"},
                                  {encode_event(hall_event(source, 1)), "bad_frame"},
                                  {"[" + encode_event(hall_event("urn:b", 1)) + "]", "bad_source"}};
    for (const Case& one : cases) {
        const auto link = linked(0);
        const std::size_t lines = centre_.log().size();
        link->send(one.frame);
        EXPECT_EQ(error_code(*link), one.code) << one.frame;
        EXPECT_EQ(centre_.log().size(), lines + 1);
    }
    TestLink unnamed(centre_.port(), ours);
    unnamed.send(batch(1, 1));
    EXPECT_EQ(error_code(unnamed), "bad_hello");
    const auto binary = linked(0);
    binary->send_binary("[]");
    EXPECT_EQ(error_code(*binary), "bad_frame");
    EXPECT_EQ(centre_.source_count(), 0U);
}

TEST_F(HallSessionTest, closes_on_bytes_that_are_no_frames_and_on_giants) {
    const auto wild = linked(0);
    wild->send_raw(std::string(400, '\xff'));
    EXPECT_EQ(wild->receive(), "closed");
    const auto giant = linked(0);
    // The text frame's header alone, announcing 1 MiB.
    giant->send_raw(std::string("\x81\xff\0\0\0\0\0\x10\0\0mask", 14));
    EXPECT_EQ(giant->receive(), "closed");
    linked(0);
}

TEST_F(HallSessionTest, tells_of_a_failing_store_and_goes_on_later) {
    Database door(folder_ / "centre.db");
    door.run("CREATE TRIGGER full BEFORE INSERT ON event "
             "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const auto link = linked(0);
    link->send(batch(1, 2));
    EXPECT_EQ(error_code(*link), "store_failing");
    door.run("DROP TRIGGER full");
    const auto again = linked(0);
    again->send(batch(1, 2));
    EXPECT_EQ(again->receive(), R"({"ack":"000000000002"})");
}

TEST_F(HallSessionTest, the_standards_subprotocol_carries_one_event_a_message) {
    TestLink link(centre_.port(), standard);
    EXPECT_EQ(link.subprotocol(), standard);
    link.send(encode_event(hall_event(source, 1)));
    auto answer = protocol::decode_event(link.receive()).value();
    EXPECT_EQ(answer.type, "vn.motcua.link.answered.v1");
    EXPECT_EQ(answer.source, "urn:vn:motcua:centre");
    EXPECT_EQ(boost::json::serialize(answer.data), R"({"ack":"000000000001"})");
    link.send(encode_event(hall_event(source, 5)));
    answer = protocol::decode_event(link.receive()).value();
    EXPECT_EQ(boost::json::serialize(answer.data), R"({"expected":"000000000002"})");
    link.send("[]");
    answer = protocol::decode_event(link.receive()).value();
    EXPECT_EQ(answer.data.at("error").at("code").as_string(), "bad_event");
    EXPECT_EQ(link.receive(), "closed");
}

TEST_F(HallSessionTest, tells_what_the_hall_does_not_hold_yet_and_what_is_given_later) {
    const auto give = [&](const std::string& hall, const std::string& text) {
        auto& documents = centre_.centre().documents;
        boost::json::value body{{"text", text}};
        return centre_.do_there(documents.give(hall, "notices", body, "lan", testing::opening));
    };
    EXPECT_EQ(give("", "for all"), 1U);
    EXPECT_EQ(give("long-binh", "for another"), 2U);
    const auto link = linked(0);
    link->send(R"({"have":{"versions":{}}})");
    EXPECT_EQ(link->receive(),
              R"({"document":{"kind":"notices","version":1,"body":{"text":"for all"}}})");
    EXPECT_EQ(give("tran-bien", "for this one"), 3U);
    link->send(R"({"have":{"versions":{"notices":1}}})");
    EXPECT_EQ(link->receive(),
              R"({"document":{"kind":"notices","version":3,"body":{"text":"for this one"}}})");
}

TEST_F(HallSessionTest, answers_about_dossiers_between_acks) {
    const auto link = linked(0);
    link->send(R"({"ask":{"id":"q1","dossier":"H19.32-261123-0019"}})");
    const std::string answer = link->receive();
    EXPECT_NE(answer.find(R"({"answer":{"id":"q1","dossier":{"code":"H19.32-261123-0019",)"),
              std::string::npos)
        << answer;
    EXPECT_NE(answer.find(R"("status":9,)"), std::string::npos) << answer;
    link->send(batch(1, 1));
    EXPECT_EQ(link->receive(), R"({"ack":"000000000001"})");
}

TEST_F(HallSessionTest, our_subprotocol_is_chosen_where_both_are_offered) {
    EXPECT_EQ(TestLink(centre_.port(), standard + ", " + ours).subprotocol(), ours);
    EXPECT_THROW(TestLink(centre_.port(), "mqtt"), boost::system::system_error);
}

TEST(HallSession, takes_no_more_halls_than_allowed) {
    const testing::TemporaryFolder folder;
    Limits limits;
    limits.sources = 1;
    testing::RunningCentre centre(folder.path(), limits);
    TestLink first(centre.port(), ours);
    first.send(encode_hello(source));
    first.receive();
    first.send(batch(1, 1));
    EXPECT_EQ(first.receive(), R"({"ack":"000000000001"})");
    TestLink second(centre.port(), ours);
    second.send(encode_hello("urn:b"));
    EXPECT_NE(second.receive().find("too_many_sources"), std::string::npos);
}

} // namespace
} // namespace motcua::central
