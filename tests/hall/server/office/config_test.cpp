#include "tests/support/office_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

using motcua::testing::OfficeHall;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

namespace json = boost::json;

json::object& limits(json::object& read) {
    return read.at("config").at("limits").as_object();
}

TEST(Settings, a_change_is_taken_over_at_once_and_survives_a_restart) {
    OfficeHall hall;
    json::object read = hall.config();
    limits(read)["target_minutes"] = 17;
    EXPECT_EQ(hall.apply(read).kind, Answer::Kind::result);
    EXPECT_EQ(hall.server->state().config.limits.target_minutes, 17);
    EXPECT_THAT(hall.server->topic_json({}, "hall"), HasSubstr(R"("target_minutes":17)"));
    hall.reopen();
    EXPECT_EQ(hall.server->state().config.limits.target_minutes, 17)
        << "the file does not take back what was set at the hall";
    EXPECT_FALSE(hall.server->proposal()) << "and it has not changed";
    EXPECT_THAT(hall.events("staff.acted"), Contains(HasSubstr(R"(\"changed\":[\"limits\"])")));
}

TEST(Settings, two_managers_do_not_overwrite_each_other) {
    OfficeHall hall;
    json::object first = hall.config();
    json::object second = first;
    limits(first)["target_minutes"] = 17;
    limits(second)["recalls"] = 1;
    EXPECT_EQ(hall.apply(first).kind, Answer::Kind::result);
    EXPECT_THAT(hall.apply(second).body, HasSubstr("config_stale"));
    EXPECT_EQ(hall.server->state().config.limits.target_minutes, 17);
}

TEST(Settings, mistakes_are_all_told_and_nothing_changes) {
    OfficeHall hall;
    json::object read = hall.config();
    limits(read)["target_minutes"] = 0;
    read.at("config").at("services").as_array().at(0).as_object()["series"] = "1234";
    const Answer answer = hall.apply(read);
    EXPECT_EQ(answer.kind, Answer::Kind::refusal);
    const json::object refusal = json::parse(answer.body).as_object();
    EXPECT_EQ(refusal.at("code"), "config_invalid");
    EXPECT_GE(refusal.at("mistakes").as_array().size(), 2U);
    EXPECT_THAT(answer.body, HasSubstr("target_minutes"));
    EXPECT_THAT(hall.events("config.applied"), SizeIs(1));
}

TEST(Settings, what_people_wait_for_is_not_taken_away) {
    OfficeHall hall;
    const std::string service = hall.first_service();
    ASSERT_EQ(hall.take_ticket("t", service).kind, Answer::Kind::result);
    json::object read = hall.config();
    for (json::value& one : read.at("config").at("services").as_array()) {
        if (one.at("id").as_string() == service) {
            one.as_object()["received_here"] = false;
            one.as_object()["elsewhere"] = json::object{{"vi", "Nơi khác"}, {"en", "Elsewhere"}};
        }
    }
    for (json::value& counter : read.at("config").at("counters").as_array()) {
        json::array& profile = counter.at("profile").as_array();
        for (auto item = profile.begin(); item != profile.end();) {
            item = item->at("service").as_string() == service ? profile.erase(item) : item + 1;
        }
    }
    EXPECT_THAT(hall.apply(read).body, HasSubstr("config_in_use"));
}

TEST(Settings, another_hall_or_training_needs_new_data) {
    OfficeHall hall;
    json::object read = hall.config();
    read.at("config").as_object()["training"] = true;
    EXPECT_THAT(hall.apply(read).body, HasSubstr("config_other"));
}

TEST(Settings, every_version_is_kept_and_can_be_gone_back_to) {
    OfficeHall hall;
    const auto before = hall.server->state().config;
    json::object read = hall.config();
    limits(read)["target_minutes"] = 17;
    ASSERT_EQ(hall.apply(read).kind, Answer::Kind::result);
    const json::array versions =
        json::parse(hall.ask(hall.manager, "config_versions").body).at("versions").as_array();
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].at("staff"), "ql-mau");
    EXPECT_EQ(versions[1].at("origin"), "file");
    const json::object undo{{"version", hall.config().at("version")},
                            {"to", versions[1].at("version")}};
    EXPECT_EQ(hall.ask(hall.manager, "undo_config", json::serialize(undo)).kind,
              Answer::Kind::result);
    EXPECT_EQ(hall.server->state().config, before);
    EXPECT_THAT(hall.ask(hall.manager, "undo_config", R"({"to":1,"version":"old"})").body,
                HasSubstr("config_stale"));
}

TEST(Settings, a_changed_file_is_taken_over_while_nothing_was_set_at_the_hall) {
    OfficeHall hall;
    hall.file.hall.limits.target_minutes = 25;
    hall.reopen();
    EXPECT_EQ(hall.server->state().config.limits.target_minutes, 25);
}

TEST(Settings, a_changed_file_is_a_proposal_once_something_was_set_at_the_hall) {
    OfficeHall hall;
    json::object read = hall.config();
    limits(read)["target_minutes"] = 17;
    hall.apply(read);
    hall.file.hall.limits.recalls = 1;
    hall.reopen();
    EXPECT_EQ(hall.server->state().config.limits.target_minutes, 17);
    EXPECT_TRUE(hall.config().contains("proposal"));
    EXPECT_EQ(hall.ask(hall.manager, "drop_proposal").kind, Answer::Kind::result);
    EXPECT_FALSE(hall.config().contains("proposal"));
    hall.reopen();
    EXPECT_FALSE(hall.config().contains("proposal")) << "the manager has seen this file";
    hall.file.hall.limits.recalls = 2;
    hall.reopen();
    EXPECT_EQ(hall.ask(hall.manager, "take_proposal").kind, Answer::Kind::result);
    EXPECT_EQ(hall.server->state().config, hall.file.hall);
}

} // namespace
} // namespace motcua::hall
