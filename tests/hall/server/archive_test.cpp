#include "hall/server/archive.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <sstream>

namespace motcua::hall {
namespace {

using motcua::testing::TrialHall;

TEST(Archive, has_the_year_and_nothing_that_must_not_be_kept) {
    TrialHall hall;
    const Answer ticket = hall.take_ticket("t", hall.first_service());
    const std::string token = boost::json::parse(ticket.body).at("token").as_string().c_str();
    const std::string today = to_string(hall.server->state().day);
    const int year = std::stoi(today.substr(0, 4));
    std::ostringstream out;
    const auto count = write_archive(*hall.journal, "h", rules::Minutes(420), year, out);
    EXPECT_EQ(count, hall.journal->last_sequence());
    EXPECT_NE(out.str().find(R"("type":"ticket.issued")"), std::string::npos);
    EXPECT_NE(out.str().find(R"({"events":)" + std::to_string(count) + "}"), std::string::npos);
    EXPECT_EQ(out.str().find(token), std::string::npos);
    std::ostringstream before;
    EXPECT_EQ(write_archive(*hall.journal, "h", rules::Minutes(420), year - 1, before), 0U);
}

} // namespace
} // namespace motcua::hall
