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
