#include "hall/rules/apply.h"
#include "hall/rules/state.h"
#include "tests/hall/rules/story_hall.h"

#include <gtest/gtest.h>

namespace motcua::rules {
namespace {

/// A hall with one ticket, A001, of two services.
State one_ticket() {
    State state;
    apply(state, {Instant{}, ConfigApplied{story_hall(), ConfigOrigin::file, {}}});
    TicketIssued ticket;
    ticket.visit = {1};
    ticket.number = "A001";
    ticket.token = "token";
    ticket.check = "K7P";
    ticket.services = {{"copies"}, {"birth"}};
    apply(state, {Instant{}, ticket});
    return state;
}

TEST(State, a_visit_is_found_by_id_token_or_number_with_its_letters) {
    const State state = one_ticket();
    const Visit* visit = find_visit(state, VisitId{1});
    ASSERT_NE(visit, nullptr);
    EXPECT_EQ(find_visit(state, VisitId{2}), nullptr);
    EXPECT_EQ(find_visit_by_token(state, "token"), visit);
    EXPECT_EQ(find_visit_by_token(state, ""), nullptr);
    EXPECT_EQ(find_visit_by_number(state, "A001", "K7P"), visit);
    EXPECT_EQ(find_visit_by_number(state, "a001", "k7p"), visit);
    EXPECT_EQ(find_visit_by_number(state, "A001", "K7Q"), nullptr);
    EXPECT_EQ(find_visit_by_number(state, "A001", ""), nullptr);
    EXPECT_EQ(find_visit_by_number(state, "A002", "K7P"), nullptr);
}

TEST(State, the_current_task_is_the_first_one_not_done) {
    Visit visit = *find_visit(one_ticket(), VisitId{1});
    EXPECT_EQ(current_task(visit)->service.value, "copies");
    visit.tasks[0].state = TaskState::done;
    EXPECT_EQ(current_task(visit)->service.value, "birth");
    visit.tasks[1].state = TaskState::done;
    EXPECT_EQ(current_task(visit), nullptr);
}

TEST(State, the_managers_profile_goes_before_the_files) {
    State state = one_ticket();
    EXPECT_EQ(work_profile(state, {"3"}), (std::vector<WorkItem>{{{"land"}, 1}}));
    state.counters[{"3"}].profile = std::vector<WorkItem>{};
    EXPECT_TRUE(work_profile(state, {"3"}).empty());
    EXPECT_TRUE(work_profile(state, {"nonsense"}).empty());
}

TEST(State, the_index_is_made_anew_after_a_snapshot) {
    State state = one_ticket();
    state.by_token.clear();
    state.by_number.clear();
    state.waiting.clear();
    index(state);
    EXPECT_NE(find_visit_by_token(state, "token"), nullptr);
    EXPECT_NE(find_visit_by_number(state, "A001", "K7P"), nullptr);
    EXPECT_EQ(state.waiting[{"copies"}].size(), 1U);
}

} // namespace
} // namespace motcua::rules
