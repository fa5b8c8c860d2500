#include "hall/server/accounts.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace std::chrono_literals;
using motcua::hall::Accounts;
using motcua::hall::StaffMember;
using motcua::hall::StaffRole;

namespace {

class AccountsTest : public testing::Test {
protected:
    AccountsTest() { accounts.set_pin({"mau"}, "246810"); }

    motcua::testing::TemporaryFolder folder;
    const std::vector<StaffMember> staff{{{"mau"}, "Nguyễn Thị Mẫu", {StaffRole::clerk}},
                                         {{"thu"}, "Trần Văn Thử", {StaffRole::manager}}};
    Accounts accounts{folder / "accounts.json", staff};
    const Accounts::Clock::time_point now = Accounts::Clock::now();
};

} // namespace

TEST_F(AccountsTest, lets_in_who_knows_the_pin) {
    const std::string token = accounts.sign_in("mau", "246810", now);
    ASSERT_EQ(token.size(), 32U);
    EXPECT_EQ(accounts.member(token, now)->name, "Nguyễn Thị Mẫu");
    EXPECT_EQ(accounts.sign_in("mau", "246811", now), "");
    EXPECT_EQ(accounts.sign_in("nobody", "246810", now), "");
    EXPECT_EQ(accounts.sign_in("thu", "", now), "") << "no PIN was ever set";
}

TEST_F(AccountsTest, ends_a_session_by_signing_out_and_by_age) {
    const std::string token = accounts.sign_in("mau", "246810", now);
    EXPECT_EQ(accounts.member(token, now + 13h), nullptr);
    accounts.sign_out(token);
    EXPECT_EQ(accounts.member(token, now), nullptr);
    EXPECT_EQ(accounts.member("", now), nullptr);
}

TEST_F(AccountsTest, backs_off_after_five_wrong_pins) {
    for (int wrong = 0; wrong < 5; ++wrong) {
        EXPECT_EQ(accounts.sign_in("mau", "000000", now), "");
    }
    EXPECT_EQ(accounts.sign_in("mau", "246810", now + 29s), "");
    EXPECT_NE(accounts.sign_in("mau", "246810", now + 31s), "");
}

TEST_F(AccountsTest, remembers_pins_and_sessions_but_never_in_the_clear) {
    const std::string token = accounts.sign_in("mau", "246810", now);
    const Accounts again(folder / "accounts.json", staff);
    EXPECT_NE(again.member(token, now), nullptr);
    std::ifstream in(folder / "accounts.json");
    const std::string kept((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(kept.find("246810"), std::string::npos);
    EXPECT_EQ(kept.find(token), std::string::npos);
    const auto rights = std::filesystem::status(folder / "accounts.json").permissions();
    EXPECT_EQ(rights & std::filesystem::perms::others_all, std::filesystem::perms::none);
}

TEST_F(AccountsTest, are_in_force_for_the_days_of_the_posting) {
    using motcua::rules::Day;
    const auto at = [](int day) {
        return Accounts::Clock::time_point(std::chrono::days(day) + 5h); // noon in Vietnam
    };
    ASSERT_TRUE(accounts.save_member(
        {{"mau"}, "Mẫu", {StaffRole::clerk}, Day{20000}, Day{20010}}, false, now));
    EXPECT_EQ(accounts.sign_in("mau", "246810", at(19999)), "");
    EXPECT_NE(accounts.sign_in("mau", "246810", at(20000)), "");
    const std::string token = accounts.sign_in("mau", "246810", at(20010));
    EXPECT_NE(accounts.member(token, at(20010)), nullptr);
    EXPECT_EQ(accounts.member(token, at(20010) + 12h), nullptr) << "the posting ended at midnight";
}

TEST_F(AccountsTest, a_session_ends_after_four_hours_without_a_word) {
    const std::string token = accounts.sign_in("mau", "246810", now);
    EXPECT_NE(accounts.member(token, now + 3h), nullptr);
    EXPECT_NE(accounts.member(token, now + 6h), nullptr) << "a word three hours before";
    EXPECT_TRUE(accounts.alive(token, now + 9h));
    EXPECT_FALSE(accounts.alive(token, now + 11h));
    EXPECT_FALSE(accounts.alive(token, now + 10h + 1min)) << "looking is no word";
}

TEST_F(AccountsTest, the_last_manager_stays) {
    accounts.set_pin({"thu"}, "mat-khau-dai");
    EXPECT_EQ(accounts.set_blocked({"thu"}, true, now).error(),
              motcua::rules::Refusal::account_last_manager);
    EXPECT_EQ(accounts.save_member({{"thu"}, "Thử", {StaffRole::clerk}}, false, now).error(),
              motcua::rules::Refusal::account_last_manager);
    EXPECT_TRUE(accounts.set_blocked({"mau"}, true, now));
}

TEST_F(AccountsTest, the_file_is_heard_about_whom_nobody_has_changed_here) {
    ASSERT_TRUE(accounts.save_member({{"mau"}, "Tên Mới", {StaffRole::auditor}}, false, now));
    auto file = staff;
    file[0].name = "Tên trong tệp";
    file[1].name = "Tên trong tệp";
    const Accounts again(folder / "accounts.json", file);
    EXPECT_EQ(again.find("mau")->member.name, "Tên Mới");
    EXPECT_EQ(again.find("thu")->member.name, "Tên trong tệp");
}

TEST_F(AccountsTest, a_change_that_cannot_be_written_has_not_happened) {
    Accounts nowhere(folder / "no/such/folder/accounts.json", staff);
    EXPECT_EQ(nowhere.save_member({{"mau"}, "X", {StaffRole::clerk}}, false, now).error(),
              motcua::rules::Refusal::storage_failing);
    EXPECT_EQ(nowhere.find("mau")->member.name, "Nguyễn Thị Mẫu");
}
