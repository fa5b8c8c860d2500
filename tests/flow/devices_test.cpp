/// Paper on good and bad days: the real hall, the real device agent and the simulated printer, as
/// programs, killed and broken as such things are.

#include "tests/flow/devices_hall.h"

namespace motcua::flow {
namespace {

TEST_F(DevicesTest, a_ticket_comes_out_and_the_hall_knows) {
    ASSERT_TRUE(await_device("paper", "ok"));
    const auto first = take_ticket();
    const auto second = take_ticket();
    EXPECT_TRUE(await_paper(first, "printed"));
    EXPECT_TRUE(await_paper(second, "printed"));
    EXPECT_EQ(papers(), 2u);
    EXPECT_EQ(printer("status"), "papers 2 unknown 0 idle");
}

TEST_F(DevicesTest, no_paper_is_told_at_once_and_nothing_comes_out_late) {
    ASSERT_TRUE(await_device("paper", "ok"));
    printer("paper out");
    EXPECT_TRUE(await_device("paper", "out"));
    const auto ticket = take_ticket();
    EXPECT_TRUE(await_paper(ticket, "failed"));
    printer("paper ok");
    EXPECT_TRUE(await_device("paper", "ok"));
    EXPECT_EQ(papers(), 0u);
    command(*sign_in("reception", "vt-don"), "reprint", {{"visit", ticket.visit}, {"kiosk", "K1"}});
    EXPECT_TRUE(await_paper(ticket, "printed"));
    EXPECT_EQ(papers(), 1u) << "the same number once, when somebody asked for it";
}

TEST_F(DevicesTest, a_printer_that_goes_away_in_the_middle_leaves_the_fate_unknown) {
    ASSERT_TRUE(await_device("paper", "ok"));
    printer("die 9000");
    const auto torn = take_ticket();
    EXPECT_TRUE(await_paper(torn, "unknown"));
    EXPECT_TRUE(await_device("online", false));
    const auto away = take_ticket();
    EXPECT_TRUE(await_paper(away, "failed"));
    printer("live");
    EXPECT_TRUE(await_device("online", true));
    const auto next = take_ticket();
    EXPECT_TRUE(await_paper(next, "printed"));
    EXPECT_EQ(papers(), 2u) << "the torn one and the next one";
}

TEST_F(DevicesTest, the_agent_killed_in_the_middle_prints_no_second_paper) {
    ASSERT_TRUE(await_device("paper", "ok"));
    printer("slow 4000");
    const auto torn = take_ticket();
    ASSERT_TRUE(run_until([&] { return begun_to_print(); }));
    ASSERT_TRUE(run_until([&] { return printer("status").ends_with("busy"); }));
    agent_->kill();
    printer("slow 0");
    start_agent();
    EXPECT_TRUE(await_paper(torn, "unknown"));
    const auto next = take_ticket();
    EXPECT_TRUE(await_paper(next, "printed"));
    EXPECT_EQ(paper_of(torn), "unknown");
    EXPECT_LE(papers(), 2u) << "what was torn, cut off, and the next one";
    EXPECT_TRUE(run_until([&] { return printer("status").ends_with("unknown 0 idle"); }))
        << "freed from the torn job";
}

TEST_F(DevicesTest, the_hall_killed_while_it_prints_learns_the_end) {
    ASSERT_TRUE(await_device("paper", "ok"));
    printer("slow 20000");
    const auto ticket = take_ticket();
    ASSERT_TRUE(run_until([&] { return begun_to_print(); }));
    hall_->kill();
    ASSERT_TRUE(run_until([&] { return papers() == 1; }));
    start_hall();
    EXPECT_TRUE(await_paper(ticket, "printed"));
    EXPECT_EQ(papers(), 1u);
}

TEST_F(DevicesTest, keys_call_and_rate) {
    ASSERT_TRUE(await_device("paper", "ok"));
    const auto person = sign_in("clerk", "nt-mau");
    auto& clerk = *person;
    command(clerk, "open_counter", {{"counter", "1"}});
    const auto ticket = take_ticket();
    EXPECT_EQ(ask(pad_port_, "pad-1 next"), "ok " + ticket.number);
    EXPECT_TRUE(run_until([&] {
        return kiosk_->topic("hall")->find("call/" + std::to_string(ticket.visit)) != nullptr;
    }));
    EXPECT_EQ(ask(pad_port_, "pad-1 finish").substr(0, 2), "ok");
    EXPECT_EQ(ask(pad_port_, "pad-1 rate 1").substr(0, 2), "ok");
    EXPECT_EQ(ask(pad_port_, "pad-2 next"), "no no counter for this unit");
    EXPECT_EQ(ask(pad_port_, "pad-1 help").substr(0, 2), "ok");
    EXPECT_TRUE(await_device("fault", "help", "pads"));
}

TEST_F(DevicesTest, a_pause_key_pauses_and_goes_on) {
    const auto state = [this] {
        const auto* counter = kiosk_->topic("hall")->find("counter/1");
        return counter == nullptr ? "" : std::string(counter->at("state").as_string());
    };
    ASSERT_TRUE(await_device("online", true, "pads"));
    command(*sign_in("clerk", "nt-mau"), "open_counter", {{"counter", "1"}});
    ASSERT_TRUE(run_until([&] { return state() == "open"; }));
    EXPECT_EQ(ask(pad_port_, "pad-1 pause").substr(0, 2), "ok");
    EXPECT_TRUE(run_until([&] { return state() == "paused"; }));
    // Another key between them: the same one twice at once is a bouncing key.
    EXPECT_FALSE(ask(pad_port_, "pad-1 recall").starts_with("ok"));
    EXPECT_TRUE(ask(pad_port_, "pad-1 pause").starts_with("ok"));
    EXPECT_TRUE(run_until([&] { return state() == "open"; }));
}

TEST_F(DevicesTest, a_scan_reaches_its_kiosk_and_is_kept_nowhere) {
    ASSERT_TRUE(await_device("online", true, "S1"));
    const std::string card = "001199000001|271000001|Nguyễn Văn Mẫu|01012000|Nam|Thôn Thử|02032023";
    scan("]Q1" + card + "\r");
    ASSERT_TRUE(run_until([&] { return !scans_.empty(); }));
    EXPECT_EQ(scans_, std::vector<std::string>{"qr " + card});
    scan(std::string(1'000'000, 'x') + "\r]Q1next\r");
    ASSERT_TRUE(run_until([&] { return scans_.size() == 2; }));
    EXPECT_EQ(scans_[1], "qr next");
    hall_->kill();
    start_hall();
    ASSERT_TRUE(await_device("online", true, "S1"));
    EXPECT_TRUE(run_until([&] {
        scan("]Q1again\r"); // the box may not be back yet: then it goes nowhere
        return scans_.back() == "qr again";
    }));
    EXPECT_FALSE(kept("001199000001"));
    EXPECT_FALSE(kept("MDAxMTk5MDAwMDAx")) << "nor in base64";
}

TEST_F(DevicesTest, a_counters_board_shows_the_number_called) {
    ASSERT_TRUE(await_device("fault", "unknown", "B1")) << "it never says a word";
    EXPECT_TRUE(run_until([&] { return on_board() == "    "; })) << on_board();
    const auto person = sign_in("clerk", "nt-mau");
    command(*person, "open_counter", {{"counter", "1"}});
    const auto ticket = take_ticket();
    EXPECT_EQ(ask(pad_port_, "pad-1 next"), "ok " + ticket.number);
    EXPECT_TRUE(run_until([&] { return on_board() == ticket.number; })) << on_board();
    EXPECT_EQ(ask(pad_port_, "pad-1 finish").substr(0, 2), "ok");
    EXPECT_TRUE(run_until([&] { return on_board() == "    "; }));
    hall_->kill();
    EXPECT_TRUE(run_until([&] { return on_board() == "----"; })) << "no number that may be wrong";
    start_hall();
    EXPECT_TRUE(run_until([&] { return on_board() == "    "; }));
}

} // namespace
} // namespace motcua::flow
