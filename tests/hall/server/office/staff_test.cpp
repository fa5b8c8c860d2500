#include "tests/support/office_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

using motcua::testing::OfficeHall;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr auto new_clerk =
    R"({"id":"moi","name":"Phạm Mới","roles":["clerk","reception"],"from":"","until":"",)"
    R"("is_new":true})";

TEST(Staff, the_first_manager_is_made_with_the_one_time_code_and_only_once) {
    OfficeHall hall;
    const std::string code = hall.accounts->open_enrolment(Accounts::Clock::now());
    ASSERT_EQ(code.size(), 14U);
    const Caller stranger;
    EXPECT_THAT(hall.ask(stranger, "enrolment").body, HasSubstr("true"));
    const auto enrol = [&](const std::string& given, const std::string& secret) {
        return hall.ask(stranger,
                        "enrol",
                        R"({"code":")" + given + R"(","staff":"sep","name":"Sếp","secret":")" +
                            secret + "\"}");
    };
    EXPECT_THAT(enrol("AAAA-AAAA-AAAA", "mat-khau-dai-1").body, HasSubstr("enrolment_wrong"));
    EXPECT_THAT(enrol(code, "123456").body, HasSubstr("secret_weak"));
    EXPECT_EQ(enrol(code, "mat-khau-dai-1").kind, Answer::Kind::result);
    EXPECT_THAT(hall.ask(stranger, "enrolment").body, HasSubstr("false"));
    EXPECT_THAT(enrol(code, "mat-khau-dai-2").body, HasSubstr("enrolment_closed"));
    const std::string token = hall.sign_in("sep", "mat-khau-dai-1").token;
    EXPECT_EQ(hall.server->caller_of(token).role, Role::manager);
    EXPECT_THAT(hall.accounts->open_enrolment(Accounts::Clock::now()), IsEmpty());
    EXPECT_THAT(hall.events("staff.acted"), Contains(HasSubstr("set_secret")));
}

TEST(Staff, guessing_the_code_is_slowed_down) {
    OfficeHall hall;
    static_cast<void>(hall.accounts->open_enrolment(Accounts::Clock::now()));
    std::string last;
    for (int guess = 0; guess < 7; ++guess) {
        last = hall.ask({}, "enrol", R"({"code":"AAAA-AAAA-AAAA"})").body;
    }
    EXPECT_THAT(last, HasSubstr("too_busy"));
}

TEST(Staff, an_account_that_the_manager_makes_signs_in_after_a_restart_too) {
    OfficeHall hall;
    EXPECT_EQ(hall.ask(hall.manager, "save_staff", new_clerk).kind, Answer::Kind::result);
    EXPECT_THAT(hall.ask(hall.manager, "save_staff", new_clerk).body, HasSubstr("account_exists"));
    EXPECT_THAT(hall.sign_in("moi", "").token, IsEmpty()) << "nobody has a default secret";
    EXPECT_EQ(hall.ask(hall.manager, "set_secret", R"({"staff":"moi","secret":"739152"})").kind,
              Answer::Kind::result);
    hall.reopen();
    const Caller clerk = hall.server->caller_of(hall.sign_in("moi", "739152").token);
    EXPECT_EQ(clerk.role, Role::clerk);
    EXPECT_EQ(clerk.also, std::vector{Role::reception});
    EXPECT_EQ(clerk.staff_name, "Phạm Mới");
}

TEST(Staff, no_secret_is_journaled_or_told) {
    OfficeHall hall;
    hall.ask(hall.manager, "save_staff", new_clerk);
    hall.ask(hall.manager, "set_secret", R"({"staff":"moi","secret":"bi-mat-739152"})");
    for (const auto& stored : hall.journal->read(0, 10'000)) {
        EXPECT_THAT(stored.entry.body, Not(HasSubstr("bi-mat")));
    }
    EXPECT_THAT(hall.ask(hall.manager, "list_staff").body, Not(HasSubstr("argon2")));
    EXPECT_THAT(hall.events("staff.acted"), Contains(HasSubstr("save_staff")));
}

TEST(Staff, weak_secrets_and_broken_accounts_are_refused) {
    OfficeHall hall;
    hall.ask(hall.manager, "save_staff", new_clerk);
    for (const char* weak : {"12345", "123456", "000000", "987654321"}) {
        const std::string arguments = R"({"staff":"moi","secret":")" + std::string(weak) + "\"}";
        EXPECT_THAT(hall.ask(hall.manager, "set_secret", arguments).body, HasSubstr("secret_weak"))
            << weak;
    }
    for (const char* broken :
         {R"({"id":"có dấu","name":"A","roles":["clerk"],"is_new":true})",
          R"({"id":"a","name":"","roles":["clerk"],"is_new":true})",
          R"({"id":"a","name":"A","roles":[],"is_new":true})",
          R"({"id":"a","name":"A","roles":["boss"],"is_new":true})",
          R"({"id":"a","name":"A","roles":["clerk"],"from":"2026-13-01","is_new":true})",
          R"({"id":"a","name":"A","roles":["clerk"],"from":"2026-02-01","until":"2026-01-01",)"
          R"("is_new":true})",
          R"({"id":"a","name":"A","roles":["clerk"]})"}) {
        EXPECT_THAT(hall.ask(hall.manager, "save_staff", broken).body, HasSubstr("account_invalid"))
            << broken;
    }
}

TEST(Staff, a_blocked_account_is_out_at_once) {
    OfficeHall hall;
    hall.ask(hall.manager, "save_staff", new_clerk);
    hall.ask(hall.manager, "set_secret", R"({"staff":"moi","secret":"739152"})");
    const std::string token = hall.sign_in("moi", "739152").token;
    EXPECT_FALSE(hall.server->session_over(token));
    hall.ask(hall.manager, "block_staff", R"({"staff":"moi","blocked":true})");
    EXPECT_TRUE(hall.server->session_over(token));
    EXPECT_EQ(hall.server->caller_of(token).role, Role::phone);
    EXPECT_THAT(hall.sign_in("moi", "739152").token, IsEmpty());
    hall.ask(hall.manager, "block_staff", R"({"staff":"moi","blocked":false})");
    EXPECT_THAT(hall.sign_in("moi", "739152").token, SizeIs(32));
}

TEST(Staff, one_changes_ones_own_secret_by_the_old_one) {
    OfficeHall hall;
    hall.ask(hall.manager, "save_staff", new_clerk);
    hall.ask(hall.manager, "set_secret", R"({"staff":"moi","secret":"739152"})");
    const Caller clerk = hall.server->caller_of(hall.sign_in("moi", "739152").token);
    EXPECT_THAT(hall.ask(clerk, "change_secret", R"({"old":"111222","secret":"804625"})").body,
                HasSubstr("not_allowed"));
    EXPECT_EQ(hall.ask(clerk, "change_secret", R"({"old":"739152","secret":"804625"})").kind,
              Answer::Kind::result);
    EXPECT_THAT(hall.sign_in("moi", "739152").token, IsEmpty());
    EXPECT_THAT(hall.sign_in("moi", "804625").token, SizeIs(32));
}

TEST(Staff, wrong_secrets_are_told_to_wait_also_when_tried_all_at_once) {
    OfficeHall hall;
    hall.ask(hall.manager, "save_staff", new_clerk);
    hall.ask(hall.manager, "set_secret", R"({"staff":"moi","secret":"739152"})");
    std::vector<SignIn> outcomes;
    for (int guess = 0; guess < 8; ++guess) {
        hall.server->sign_in("moi", "10000" + std::to_string(guess), [&](const SignIn& outcome) {
            outcomes.push_back(outcome);
        });
    }
    EXPECT_THAT(outcomes, SizeIs(3)) << "the last three were not even looked at";
    EXPECT_GE(outcomes.back().wait_seconds, 29);
    EXPECT_GT(hall.sign_in("moi", "739152").wait_seconds, 0);
}

} // namespace
} // namespace motcua::hall
