#include "hall/protocol/vietqr.h"
#include "hall/server/hall_records.h"

#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

/// A counter with somebody who is served and has to pay.
rules::State paying_hall() {
    rules::State state;
    rules::Visit visit;
    visit.id = {7};
    visit.number = "A007";
    visit.day = {20'780};
    visit.state = rules::VisitState::serving;
    visit.counter = {"1"};
    visit.fee = 12'000;
    visit.fee_purpose = "Chứng thực bản sao";
    state.visits[visit.id] = visit;
    state.counters[{"1"}].state = rules::CounterState::open;
    state.counters[{"1"}].visit = visit.id;
    state.config.counters = {{{"1"}, "1", {}, {}}};
    state.config.payment = {"970403", "0011012345678"};
    return state;
}

protocol::CounterRecord counter_of(const rules::State& state) {
    return counter_record(state, state.config.counters.front(), {});
}

TEST(CounterRecord, holds_the_code_that_a_bank_pays_the_fee_by) {
    const auto code = protocol::read_vietqr(counter_of(paying_hall()).fee_code);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->bank, "970403");
    EXPECT_EQ(code->account, "0011012345678");
    EXPECT_EQ(code->amount, 12'000);
    EXPECT_EQ(code->bill.substr(0, 4), "A007");
    EXPECT_EQ(code->purpose, "Chung thuc ban sao");
}

TEST(CounterRecord, names_the_dossier_in_the_code_where_there_is_one) {
    rules::State state = paying_hall();
    state.visits.at({7}).dossier = "H19.32-261123-0015";
    EXPECT_EQ(protocol::read_vietqr(counter_of(state).fee_code)->bill, "H19.32-261123-0015");
}

TEST(CounterRecord, has_no_code_without_a_fee_or_an_account) {
    rules::State state = paying_hall();
    state.visits.at({7}).fee = 0;
    EXPECT_EQ(counter_of(state).fee_code, "");
    state = paying_hall();
    state.config.payment = {};
    EXPECT_EQ(counter_of(state).fee_code, "");
}

TEST(CounterRecord, names_whom_a_press_of_the_rating_keys_would_be_from) {
    rules::State state = paying_hall();
    EXPECT_EQ(counter_of(state).rating_number, "A007");
    EXPECT_FALSE(counter_of(state).rated);
    state.visits.at({7}).rated = true;
    EXPECT_TRUE(counter_of(state).rated);
    state.visits.at({7}).state = rules::VisitState::called;
    EXPECT_EQ(counter_of(state).rating_number, "") << "not yet served";
}

TEST(BoardRecord, tells_the_counters_of_its_zone) {
    rules::State state;
    state.config.zones = {{{"tang-2"}, {"Tầng 2", "Second floor"}, {{"5"}, {"6"}}}};
    rules::Board board;
    board.zone = {"tang-2"};
    const protocol::BoardRecord record = board_record(state, board);
    EXPECT_EQ(record.counters, (std::vector<std::string>{"5", "6"}));
    EXPECT_EQ(record.zone.vi, "Tầng 2");
    EXPECT_TRUE(board_record(state, {}).counters.empty()) << "the whole hall";
}

} // namespace
} // namespace motcua::hall
