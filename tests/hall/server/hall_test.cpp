#include "tests/support/test_disk.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

namespace json = boost::json;
using motcua::hall::Answer;
using motcua::testing::Recorder;
using motcua::testing::TrialHall;

namespace {

json::object parsed(const std::string& text) {
    return json::parse(text).as_object();
}

std::string number_of(const Answer& answer) {
    return parsed(answer.body).at("number").as_string().c_str();
}

std::string code_of(const Answer& answer) {
    return parsed(answer.body).at("code").as_string().c_str();
}

} // namespace

TEST(Hall, answers_a_ticket_with_all_that_its_paper_says) {
    TrialHall hall;
    const Answer answer = hall.take_ticket("r1", hall.first_service());
    ASSERT_EQ(answer.kind, Answer::Kind::result) << answer.body;
    const json::object ticket = parsed(answer.body);
    EXPECT_EQ(ticket.at("ahead"), 0);
    EXPECT_EQ(ticket.at("paper"), "asked");
    EXPECT_EQ(ticket.at("check").as_string().size(), 3U);
    EXPECT_EQ(ticket.at("token").as_string().size(), 26U);
    EXPECT_FALSE(ticket.at("counters").as_array().empty());
}

TEST(Hall, gives_a_repeated_request_its_first_answer_also_after_a_crash) {
    TrialHall hall;
    const std::string service = hall.first_service();
    const Answer first = hall.take_ticket("r1", service);
    EXPECT_EQ(hall.take_ticket("r1", service).body, first.body);
    hall.reopen();
    EXPECT_EQ(hall.take_ticket("r1", service).body, first.body);
    EXPECT_NE(number_of(hall.take_ticket("r2", service)), number_of(first));
}

TEST(Hall, never_tells_one_sender_the_answer_of_another) {
    TrialHall hall;
    const std::string service = hall.first_service();
    const Answer first = hall.take_ticket("r1", service);
    EXPECT_EQ(hall.give({}, "r1", "find_visit", R"({"number":"A001","check":"???"})").kind,
              Answer::Kind::refusal);
    const motcua::hall::Caller other{motcua::hall::Role::reception, {}, {"thu"}, "Thử"};
    const Answer second = hall.give(
        other, "r1", "take_ticket", R"({"services":[")" + service + R"("],"language":"vi"})");
    EXPECT_NE(number_of(second), number_of(first));
}

TEST(Hall, answers_twins_in_one_batch_alike) {
    TrialHall hall;
    std::vector<std::string> bodies;
    for (int twin = 0; twin < 2; ++twin) {
        hall.server->command(hall.kiosk,
                             "r1",
                             "take_ticket",
                             R"({"kiosk":"K1","services":[")" + hall.first_service() +
                                 R"("],"language":"vi"})",
                             [&](const Answer& answer) { bodies.push_back(answer.body); });
    }
    hall.loop.restart();
    hall.loop.poll();
    ASSERT_EQ(bodies.size(), 2U);
    EXPECT_EQ(bodies[0], bodies[1]);
    EXPECT_EQ(hall.ledger->committed().last_visit, 1U);
}

TEST(Hall, writes_all_that_came_together_in_one_transaction) {
    TrialHall hall;
    const auto before = hall.journal->last_sequence();
    int commits = 0;
    int answers = 0;
    hall.server->on_commit([&] { ++commits; });
    for (int client = 0; client < 8; ++client) {
        hall.server->command(hall.kiosk,
                             "r" + std::to_string(client),
                             "take_ticket",
                             R"({"kiosk":"K1","services":[")" + hall.first_service() +
                                 R"("],"language":"vi"})",
                             [&](const Answer&) { ++answers; });
    }
    hall.loop.restart();
    hall.loop.poll();
    EXPECT_EQ(answers, 8);
    EXPECT_EQ(commits, 1);
    EXPECT_EQ(hall.journal->last_sequence(), before + 16); // issued and print asked
}

TEST(Hall, tells_followers_by_snapshot_and_then_by_changes_without_a_gap) {
    TrialHall hall;
    const auto board = std::make_shared<Recorder>();
    ASSERT_TRUE(hall.server->follow(hall.kiosk, "hall", board));
    std::uint64_t version = board->last().at("version").to_number<std::uint64_t>();
    EXPECT_TRUE(board->last().contains("snapshot"));
    for (int ticket = 0; ticket < 3; ++ticket) {
        hall.take_ticket("r" + std::to_string(ticket), hall.first_service());
        const json::object change = board->last();
        EXPECT_EQ(change.at("after").to_number<std::uint64_t>(), version);
        version = change.at("version").to_number<std::uint64_t>();
        const auto& service = change.at("set").at("service/" + hall.first_service()).as_object();
        EXPECT_EQ(service.at("waiting"), ticket + 1);
    }
}

TEST(Hall, leads_a_visit_from_the_kiosk_to_its_rating) {
    TrialHall hall;
    const std::string service = hall.first_service();
    const std::string at = R"({"counter":")" + hall.counter_for(service) + "\"";
    const json::object ticket = parsed(hall.take_ticket("r1", service).body);
    const std::string token = ticket.at("token").as_string().c_str();
    EXPECT_EQ(hall.give(hall.clerk, "r2", "open_counter", at + "}").body, "{}");
    EXPECT_EQ(number_of(hall.give(hall.clerk, "r3", "call_next", at + "}")),
              ticket.at("number").as_string());
    EXPECT_EQ(hall.give(hall.clerk, "r4", "serve", at + "}").kind, Answer::Kind::result);
    EXPECT_EQ(hall.give(hall.clerk, "r5", "finish", at + R"(,"outcome":"done"})").kind,
              Answer::Kind::result);
    const std::string rating = R"({"token":")" + token + R"(","level":1})";
    EXPECT_EQ(hall.give(hall.kiosk, "r6", "rate", rating).body, "{}");
    EXPECT_EQ(code_of(hall.give(hall.kiosk, "r7", "rate", rating)), "rating_given");
    EXPECT_EQ(code_of(hall.give(hall.clerk, "r8", "call_next", at + "}")), "nobody_waiting");
}

TEST(Hall, says_so_when_the_last_one_is_done_and_nobody_is_left) {
    TrialHall hall;
    const std::string at = R"({"counter":")" + hall.counter_for(hall.first_service()) + "\"";
    hall.take_ticket("r1", hall.first_service());
    hall.give(hall.clerk, "r2", "open_counter", at + "}");
    hall.give(hall.clerk, "r3", "call_next", at + "}");
    const Answer last = hall.give(hall.clerk, "r4", "call_next", at + R"(,"finish":true})");
    EXPECT_EQ(last.kind, Answer::Kind::result);
    EXPECT_EQ(number_of(last), "");
}

TEST(Hall, keeps_every_role_to_its_commands) {
    TrialHall hall;
    EXPECT_EQ(hall.give(hall.kiosk, "r1", "call_next", "{}").kind, Answer::Kind::forbidden);
    EXPECT_EQ(hall.give({}, "r2", "take_ticket", "{}").kind, Answer::Kind::forbidden);
    EXPECT_EQ(hall.give(hall.clerk, "r3", "close_hall", "{}").kind, Answer::Kind::forbidden);
    const auto phone = std::make_shared<Recorder>();
    EXPECT_FALSE(hall.server->follow({}, "devices", phone));
    EXPECT_FALSE(hall.server->follow(hall.kiosk, "counter/1", phone));
    EXPECT_FALSE(hall.server->follow({}, "visit/0", phone));
}

TEST(Hall, lets_only_those_with_the_right_call_out_of_turn) {
    TrialHall hall;
    const std::string service = hall.first_service();
    const std::string at = R"({"counter":")" + hall.counter_for(service) + "\"";
    const std::string visit =
        json::serialize(parsed(hall.take_ticket("r1", service).body).at("visit"));
    motcua::hall::Caller strict = hall.clerk;
    strict.calls_any = false;
    hall.give(strict, "r2", "open_counter", at + "}");
    const std::string call = at + R"(,"visit":)" + visit + "}";
    EXPECT_EQ(code_of(hall.give(strict, "r3", "call_ticket", call)), "not_allowed");
    EXPECT_EQ(hall.give(hall.clerk, "r4", "call_ticket", call).kind, Answer::Kind::result);
}

TEST(Hall, takes_ratings_from_the_counters_tablet_and_never_from_staff) {
    TrialHall hall;
    const std::string service = hall.first_service();
    const std::string counter = hall.counter_for(service);
    const std::string at = R"({"counter":")" + counter + "\"";
    const json::object ticket = parsed(hall.take_ticket("r1", service).body);
    hall.give(hall.clerk, "r2", "open_counter", at + "}");
    hall.give(hall.clerk, "r3", "call_next", at + "}");
    hall.give(hall.clerk, "r4", "serve", at + "}");
    EXPECT_EQ(hall.server->tablet_code({}, counter), "") << "phones pair nothing";
    EXPECT_EQ(hall.server->tablet_code(hall.clerk, "99"), "");
    const std::string token =
        hall.server->pair_tablet(hall.server->tablet_code(hall.clerk, counter));
    const motcua::hall::Caller tablet = hall.server->caller_of(token);
    EXPECT_EQ(tablet.role, motcua::hall::Role::tablet);
    EXPECT_EQ(tablet.id, counter);
    const std::string press = at + R"(,"level":2})";
    EXPECT_EQ(code_of(hall.give(tablet, "r5", "press_rating", R"({"counter":"99","level":2})")),
              "not_allowed");
    EXPECT_EQ(hall.give(hall.clerk, "r6", "press_rating", press).kind, Answer::Kind::forbidden);
    const motcua::hall::Caller manager{
        motcua::hall::Role::manager, {}, {"ql"}, "Quản lý", {}, true};
    const std::string rate =
        R"({"token":)" + json::serialize(ticket.at("token")) + R"(,"level":1})";
    EXPECT_EQ(code_of(hall.give(manager, "r7", "rate", rate)), "not_allowed");
    EXPECT_EQ(hall.give(tablet, "r8", "press_rating", press).body, "{}");
    const auto& state = hall.ledger->committed();
    EXPECT_EQ(state.counters.at({counter}).rated, 1);
    EXPECT_EQ(state.staff_days.at({"nv-1"}).ratings.at(2), 1);
}

TEST(Hall, shows_reception_every_ticket_of_the_day) {
    TrialHall hall;
    const auto desk = std::make_shared<Recorder>();
    EXPECT_FALSE(hall.server->follow({}, "reception", desk));
    EXPECT_FALSE(hall.server->follow(hall.kiosk, "reception", desk));
    ASSERT_TRUE(hall.server->follow(hall.clerk, "reception", desk));
    EXPECT_TRUE(desk->last().at("snapshot").as_object().contains("printer/K1"));
    const json::object ticket = parsed(hall.take_ticket("r1", hall.first_service()).body);
    const std::string visit = json::serialize(ticket.at("visit"));
    const auto record = desk->last().at("set").at("ticket/" + visit).as_object();
    EXPECT_EQ(record.at("number"), ticket.at("number"));
    EXPECT_EQ(record.at("state"), "waiting");
    EXPECT_EQ(record.at("copies"), 1);
    hall.give(hall.clerk, "r2", "reprint", R"({"visit":)" + visit + R"(,"kiosk":"K1"})");
    EXPECT_EQ(desk->last().at("set").at("ticket/" + visit).at("copies"), 2);
}

TEST(Hall, says_what_is_wrong_with_arguments) {
    TrialHall hall;
    const auto problem = [&](const std::string& arguments) {
        const Answer answer = hall.give(hall.kiosk, "r", "take_ticket", arguments);
        EXPECT_EQ(answer.kind, Answer::Kind::bad_request);
        return answer.body;
    };
    EXPECT_EQ(problem("{"), "arguments: not JSON");
    EXPECT_EQ(problem("[]"), "arguments: expected an object");
    EXPECT_EQ(problem(R"({"services":"A"})"), "arguments: services: expected a list");
    EXPECT_EQ(problem(R"({"services":[1]})"), "arguments: services[0]: expected a text");
    EXPECT_EQ(problem(R"({"sevices":[]})"), "arguments: has a member that is not known here");
}

TEST(Hall, is_the_same_after_a_crash) {
    TrialHall hall;
    for (int ticket = 0; ticket < 20; ++ticket) {
        hall.take_ticket("r" + std::to_string(ticket), hall.first_service());
    }
    const auto visits = hall.ledger->committed().visits;
    hall.reopen();
    EXPECT_EQ(hall.ledger->committed().visits, visits);
}

TEST(Hall, finds_out_by_itself_that_its_disk_refuses_and_does_not_work_after_a_minute_of_it) {
    motcua::testing::TestDisk disk;
    TrialHall hall(disk.name(), 1000); // a turn of its loop is a quarter of an hour
    hall.log.clear();
    disk.set_read_only();
    while (hall.log.empty()) {
        hall.loop.run_one();
    }
    EXPECT_TRUE(hall.log.front().starts_with("the journal cannot be written")) << hall.log.front();
    EXPECT_TRUE(hall.server->works()) << "it has only begun";
    while (hall.server->works()) {
        hall.loop.run_one();
    }
    disk.heal();
    while (!hall.server->works()) {
        hall.loop.run_one();
    }
    EXPECT_EQ(hall.log.back(), "the journal can be written again");
}
