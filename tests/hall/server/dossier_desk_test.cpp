#include "hall/server/dossier_desk.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

using namespace std::chrono_literals;
using protocol::DossierStatus;

const std::string code = "H19.32-261123-0015";

class DossierDeskTest : public ::testing::Test {
protected:
    DossierStatus ask(DossierDesk& desk) {
        std::vector<DossierStatus> answers;
        desk.ask(code, [&](const DossierStatus& status) { answers.push_back(status); });
        EXPECT_TRUE(answers.empty()) << "never from inside the call";
        loop_.restart();
        loop_.run();
        EXPECT_EQ(answers.size(), 1U);
        return answers.at(0);
    }

    boost::asio::io_context loop_;
};

TEST_F(DossierDeskTest, says_what_the_lookup_says) {
    DossierDesk desk(loop_.get_executor(), 1h);
    desk.look_up_with([](const std::string& asked, const DossierDesk::Answer& answer) {
        answer(protocol::known_dossier(asked, 9, std::nullopt));
    });
    const DossierStatus status = ask(desk);
    EXPECT_EQ(status.code, code);
    EXPECT_EQ(status.answer, "known");
    EXPECT_TRUE(status.ready);
}

TEST_F(DossierDeskTest, nobody_to_ask_is_unavailable_at_once) {
    DossierDesk desk(loop_.get_executor(), 1h);
    EXPECT_EQ(ask(desk).answer, "unavailable");
}

TEST_F(DossierDeskTest, silence_is_unavailable_in_time_and_what_comes_late_is_dropped) {
    DossierDesk desk(loop_.get_executor(), 1ms);
    DossierDesk::Answer late;
    desk.look_up_with([&](const std::string&, DossierDesk::Answer answer) { late = answer; });
    EXPECT_EQ(ask(desk).answer, "unavailable");
    late(protocol::known_dossier(code, 4, std::nullopt));
}

TEST(DossierStatus, every_code_of_the_national_portal_has_its_words) {
    for (std::int32_t status = 1; status <= 10; ++status) {
        const DossierStatus one = protocol::known_dossier(code, status, std::nullopt);
        EXPECT_EQ(one.answer, "known");
        EXPECT_FALSE(one.text.vi.empty() || one.text.en.empty()) << status;
        EXPECT_EQ(one.ready, status == 9);
    }
    EXPECT_EQ(protocol::known_dossier(code, 0, std::nullopt).answer, "unavailable");
    EXPECT_EQ(protocol::known_dossier(code, 11, std::nullopt).answer, "unavailable");
}

TEST(Hall, answers_a_dossier_question_at_its_door) {
    testing::TrialHall hall;
    hall.server->look_up_dossiers_with(
        [](const std::string& asked, const DossierDesk::Answer& answer) {
            answer(protocol::known_dossier(asked, 4, std::nullopt));
        });
    const Answer answer =
        hall.give(hall.kiosk, "r1", "dossier_status", R"({"code":"H19.32-261123-0015"})");
    EXPECT_EQ(answer.kind, Answer::Kind::result);
    const auto status = boost::json::parse(answer.body).as_object();
    EXPECT_EQ(status.at("status"), 4);
    EXPECT_EQ(status.at("text").at("vi").as_string(), "Hồ sơ đang được xử lý.");
    const Answer odd = hall.give(hall.kiosk, "r2", "dossier_status", R"({"code":"' or 1=1"})");
    EXPECT_EQ(odd.kind, Answer::Kind::refusal);
}

} // namespace
} // namespace motcua::hall
