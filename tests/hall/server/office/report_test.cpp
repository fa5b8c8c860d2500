#include "tests/support/office_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace motcua::hall {
namespace {

using motcua::testing::OfficeHall;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::map<std::string, std::string> today(OfficeHall& hall) {
    const std::string day = to_string(hall.server->state().day);
    return {{"from", day}, {"to", day}, {"group", "service"}};
}

/// One visit all the way, with a manager's hand in it.
void a_visit(OfficeHall& hall) {
    const std::string service = hall.first_service();
    const std::string counter = hall.counter_for(service);
    hall.take_ticket("t", service);
    hall.ask(hall.clerk, "open_counter", R"({"counter":")" + counter + "\"}");
    hall.ask(hall.clerk, "call_next", R"({"counter":")" + counter + R"(","finish":false})");
    hall.ask(hall.clerk, "finish", R"({"counter":")" + counter + R"(","outcome":"done"})");
    hall.ask(hall.manager, "announce", R"({"vi":"Xin chào","en":"Hello"})");
    hall.ask(hall.clerk, "note_incident", R"({"detail":"Mất điện 5 phút"})");
}

TEST(Reports, tell_what_was_committed_before_they_were_asked_for) {
    OfficeHall hall;
    a_visit(hall);
    const Download report = hall.fetch(hall.manager, "report.json", today(hall));
    ASSERT_EQ(report.status, 200U);
    const auto table = boost::json::parse(*report.body).at("tables").at(0);
    ASSERT_EQ(table.at("rows").as_array().size(), 1U);
    const auto row = table.at("rows").at(0).as_array();
    EXPECT_EQ(row.at(1).as_double(), 1) << "tickets";
    EXPECT_EQ(row.at(2).as_double(), 1) << "served";
}

TEST(Reports, come_as_table_sheet_and_print) {
    OfficeHall hall;
    a_visit(hall);
    EXPECT_THAT(*hall.fetch(hall.manager, "report.csv", today(hall)).body, HasSubstr("Số phiếu"));
    EXPECT_THAT(*hall.fetch(hall.manager, "quarterly.xlsx", today(hall)).body, StartsWith("PK"));
    const std::filesystem::path maker = std::filesystem::path(MOTCUA_BINARY_DIR) / "bin/motcua-pdf";
    if (!std::filesystem::exists(maker)) {
        GTEST_SKIP() << "skipped: motcua-pdf is not built";
    }
    EXPECT_THAT(*hall.fetch(hall.manager, "audit.pdf", today(hall)).body, StartsWith("%PDF-"));
}

TEST(Reports, the_audit_pack_says_who_did_what) {
    OfficeHall hall;
    a_visit(hall);
    const std::string audit = *hall.fetch(hall.manager, "audit.csv", today(hall)).body;
    EXPECT_THAT(audit,
                AllOf(HasSubstr("ql-mau"),
                      HasSubstr("announce"),
                      HasSubstr("note_incident"),
                      HasSubstr("Mất điện 5 phút"),
                      HasSubstr("nv-1")));
    EXPECT_THAT(hall.events("staff.acted"), Contains(HasSubstr("export")));
}

TEST(Reports, a_senseless_period_is_refused_in_words) {
    OfficeHall hall;
    for (const auto& [from, to] : {std::pair{"", ""}, {"2026-11-23", "2026-11-22"}, {"x", "y"}}) {
        const Download report =
            hall.fetch(hall.manager, "report.json", {{"from", from}, {"to", to}});
        EXPECT_EQ(report.status, 400U);
        EXPECT_THAT(*report.body, HasSubstr("refusal"));
    }
    EXPECT_THAT(hall.fetch(hall.manager, "report.exe", today(hall)).content_type, IsEmpty());
    EXPECT_THAT(hall.fetch(hall.manager, "nothing.csv", today(hall)).content_type, IsEmpty());
}

TEST(Reports, the_public_results_are_for_everybody_and_name_no_clerk) {
    OfficeHall hall;
    a_visit(hall);
    const Download results = hall.fetch({}, "results.json");
    ASSERT_EQ(results.status, 200U);
    EXPECT_EQ(results.body->find("nv-1"), std::string::npos);
    EXPECT_EQ(hall.fetch({}, "results.json").body, results.body) << "kept for five minutes";
}

TEST(Reports, a_broken_facts_file_is_made_anew) {
    OfficeHall hall;
    a_visit(hall);
    const std::string before = *hall.fetch(hall.manager, "report.csv", today(hall)).body;
    hall.office.reset();
    hall.reports.reset();
    std::ofstream(hall.folder / "reports.sqlite") << "this is no database at all, but rubbish";
    hall.reopen();
    const std::string after = *hall.fetch(hall.manager, "report.csv", today(hall)).body;
    EXPECT_EQ(before, after);
    EXPECT_EQ(hall.ask(hall.manager, "recompute").kind, Answer::Kind::result);
    EXPECT_EQ(*hall.fetch(hall.manager, "report.csv", today(hall)).body, before);
}

} // namespace
} // namespace motcua::hall
