#include "hall/protocol/base64.h"
#include "hall/protocol/scan.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using motcua::hall::Answer;
using motcua::hall::Caller;
using motcua::hall::Role;
using motcua::protocol::pass_scan_text;
using motcua::protocol::read_scan_frame;
using motcua::protocol::Scan;
using motcua::rules::Instant;
using motcua::testing::Recorder;
using motcua::testing::TrialHall;
using namespace std::chrono_literals;

const std::string card = "001199000001|271000001|Nguyễn Văn Mẫu|01012000|Nam|Thôn Thử|02032023";

/// A connected program.
std::shared_ptr<Recorder> enter(TrialHall& hall, const Caller& caller) {
    auto program = std::make_shared<Recorder>();
    hall.server->enter(caller, program);
    return program;
}

std::string pass(TrialHall& hall,
                 const std::string& request,
                 const std::string& bytes,
                 std::optional<Instant> read_at = {}) {
    return hall.give(hall.box, request, "pass_scan", pass_scan_text("K1", {"qr", bytes, read_at}))
        .body;
}

bool holds(const std::filesystem::path& file, const std::string& text) {
    std::ifstream in(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    return all.find(text) != std::string::npos;
}

} // namespace

TEST(PassScan, reaches_every_connection_of_that_kiosk_and_nobody_else) {
    TrialHall hall;
    const auto kiosk = enter(hall, hall.kiosk);
    const auto gallery = enter(hall, hall.kiosk);
    const auto other_kiosk = enter(hall, {Role::kiosk, "K2", {}, {}});
    const auto board = enter(hall, {Role::display, "K1", {}, {}});
    EXPECT_EQ(pass(hall, "s1", card), R"({"passed":true})");
    for (const auto& screen : {kiosk, gallery}) {
        ASSERT_EQ(screen->frames.size(), 1U);
        const auto scan = read_scan_frame(screen->frames[0]);
        ASSERT_TRUE(scan);
        EXPECT_EQ(scan->symbology, "qr");
        EXPECT_EQ(scan->data, card);
    }
    EXPECT_TRUE(other_kiosk->frames.empty());
    EXPECT_TRUE(board->frames.empty());
}

TEST(PassScan, goes_once_however_often_it_is_sent) {
    TrialHall hall;
    const auto kiosk = enter(hall, hall.kiosk);
    pass(hall, "s1", card);
    EXPECT_EQ(pass(hall, "s1", card), R"({"passed":true})");
    EXPECT_EQ(kiosk->frames.size(), 1U);
    pass(hall, "s2", card);
    EXPECT_EQ(kiosk->frames.size(), 2U);
}

TEST(PassScan, is_dropped_when_nobody_is_there_and_not_kept_for_later) {
    TrialHall hall;
    EXPECT_EQ(pass(hall, "s1", card), R"({"passed":false})");
    const auto kiosk = enter(hall, hall.kiosk);
    EXPECT_TRUE(kiosk->frames.empty());
    EXPECT_EQ(pass(hall, "s1", card), R"({"passed":false})");
    EXPECT_EQ(pass(hall, "s2", card), R"({"passed":true})");
    hall.server->leave(*kiosk);
    EXPECT_EQ(pass(hall, "s3", card), R"({"passed":false})");
    EXPECT_EQ(kiosk->frames.size(), 1U);
}

TEST(PassScan, is_dropped_when_it_is_older_than_two_seconds) {
    TrialHall hall;
    const auto kiosk = enter(hall, hall.kiosk);
    const Instant now = hall.clock->now();
    EXPECT_EQ(pass(hall, "s1", card, now - 60s), R"({"passed":false})");
    EXPECT_EQ(pass(hall, "s2", card, now - 2001ms), R"({"passed":false})");
    EXPECT_EQ(pass(hall, "s3", card, now), R"({"passed":true})");
    EXPECT_EQ(kiosk->frames.size(), 1U);
}

TEST(PassScan, leaves_nothing_in_journal_log_or_topics) {
    TrialHall hall;
    const auto kiosk = enter(hall, hall.kiosk);
    const auto board = std::make_shared<Recorder>();
    ASSERT_TRUE(hall.server->follow(hall.box, "devices", board));
    ASSERT_TRUE(hall.server->follow(hall.kiosk, "hall", board));
    const auto before = hall.journal->last_sequence();
    const auto frames = board->frames.size();
    const auto log = hall.log;
    pass(hall, "scan-request-1", card);
    hall.take_ticket("r1", hall.first_service()); // a commit with it in the same journal
    EXPECT_EQ(hall.journal->last_sequence(), before + 2);
    EXPECT_EQ(hall.log, log);
    for (std::size_t at = frames; at < board->frames.size(); ++at) {
        EXPECT_EQ(board->frames[at].find("signal"), std::string::npos);
        EXPECT_EQ(board->frames[at].find(motcua::protocol::to_base64(card)), std::string::npos);
    }
    for (const auto& file : std::filesystem::recursive_directory_iterator(hall.folder.path())) {
        EXPECT_FALSE(holds(file.path(), "001199000001")) << file.path();
        EXPECT_FALSE(holds(file.path(), motcua::protocol::to_base64(card).substr(0, 24)));
        EXPECT_FALSE(holds(file.path(), "scan-request-1")) << file.path();
    }
}

TEST(PassScan, is_for_device_boxes_and_for_scans_of_a_sane_size) {
    TrialHall hall;
    const auto kiosk = enter(hall, hall.kiosk);
    const std::string text = pass_scan_text("K1", {"qr", card, {}});
    EXPECT_EQ(hall.give(hall.kiosk, "s1", "pass_scan", text).kind, Answer::Kind::forbidden);
    EXPECT_EQ(hall.give(hall.clerk, "s2", "pass_scan", text).kind, Answer::Kind::forbidden);
    EXPECT_EQ(hall.give({}, "s3", "pass_scan", text).kind, Answer::Kind::forbidden);
    EXPECT_EQ(pass(hall, "s4", std::string(4096, 'x')), R"({"passed":true})");
    EXPECT_EQ(pass(hall, "s5", std::string(4097, 'x')), "arguments: data: longer than 4096 bytes");
    EXPECT_EQ(pass(hall, "s6", ""), "arguments: data: expected bytes in base64");
    const auto wrong = [&](const std::string& request, const std::string& arguments) {
        const Answer answer = hall.give(hall.box, request, "pass_scan", arguments);
        EXPECT_EQ(answer.kind, Answer::Kind::bad_request);
        return answer.body;
    };
    EXPECT_EQ(wrong("s7", R"({"kiosk":"K1","symbology":"qr","data":"QQ="})"),
              "arguments: data: expected bytes in base64");
    EXPECT_EQ(wrong("s8", R"({"kiosk":"K1","symbology":"\"","data":"QQ=="})"),
              "arguments: symbology: expected 1 to 32 of a-z 0-9 _");
    EXPECT_EQ(kiosk->frames.size(), 1U);
}
