#include "hall/server/centre_desk.h"
#include "hall/server/province.h"
#include "hall/uplink/join.h"
#include "tests/support/memory_outbox.h"
#include "tests/support/running_centre.h"
#include "tests/support/trial_hall.h"
#include "tests/support/trial_trust.h"

#include <gtest/gtest.h>

#include <fstream>

namespace motcua::hall {
namespace {

using protocol::Document;

const std::string source = "urn:vn:motcua:hall:tran-bien:1";

/// A hall's desk whose uplink talks to a real centre through the door with certificates.
class CentreDeskTest : public ::testing::Test {
protected:
    CentreDeskTest() {
        const auto now = testing::trust_now();
        const std::chrono::hours nearly_over(24 * 300);
        const auto& authority = centre_.centre().gate.enrolment().authority();
        const auto key = trust::PrivateKey::make();
        const auto request = trust::CertificateRequest::make(key, "tran-bien");
        const trust::Grant grant{trust::Grant::Use::client, "tran-bien", {}, testing::a_year};
        const trust::KeyFolder keys(folder());
        keys.keep(uplink::centre_authority, authority.certificate());
        keys.keep(uplink::own_identity,
                  trust::Identity{key, authority.sign(request, grant, now - nearly_over)});
    }

    std::filesystem::path folder() const { return hall_folder_ / "centre"; }

    /// Opens the desk anew, as after a restart, and connects.
    void connect() {
        uplink_.reset();
        desk_ = std::make_unique<CentreDesk>(
            folder(), "tran-bien", [this](const std::string& line) { log_.push_back(line); });
        uplink::UplinkSettings settings;
        settings.host = "localhost";
        settings.port = std::to_string(centre_.halls_port());
        settings.source = source;
        settings.tls = [this] { return desk_->context(); };
        up_ = false;
        uplink_ = std::make_unique<uplink::Uplink>(
            loop_.get_executor(),
            settings,
            outbox_,
            [] { return 0.0; },
            [this](uplink::LinkState state, const std::string&) {
                up_ = state == uplink::LinkState::up;
            },
            desk_->handlers());
        desk_->speak_through([this](const auto& frame) { return uplink_->say(frame); });
        desk_->on_document(
            [this](const Document& document, bool) { documents_.push_back(document); });
        uplink_->start();
        run_until([this] { return up_; });
    }

    void run_until(const std::function<bool()>& done) {
        loop_.restart();
        while (!done())
            loop_.run_one();
    }

    void give(const std::string& kind, const boost::json::value& body) {
        centre_.do_there(centre_.centre().documents.give("", kind, body, "lan", testing::opening));
    }

    std::string serial() const {
        return trust::KeyFolder(folder()).identity(uplink::own_identity)->certificate.serial();
    }

    testing::TemporaryFolder centre_folder_;
    testing::RunningCentre centre_{centre_folder_.path()};
    testing::TemporaryFolder hall_folder_;
    boost::asio::io_context loop_{1};
    testing::MemoryOutbox outbox_{source};
    std::vector<std::string> log_;
    std::vector<Document> documents_;
    std::unique_ptr<CentreDesk> desk_;
    std::unique_ptr<uplink::Uplink> uplink_;
    bool up_ = false;
};

TEST_F(CentreDeskTest, keeps_the_newest_copy_and_asks_only_for_newer_ones) {
    give("notices", boost::json::array{});
    connect();
    run_until([&] { return documents_.size() == 1; });
    EXPECT_EQ(documents_[0].version, 1U);
    connect();
    EXPECT_EQ(documents_.size(), 2U) << "the kept copy is told at once";
    give("notices", boost::json::parse(R"([{"vi":"Nghỉ lễ","en":"Holiday"}])"));
    connect();
    run_until([&] { return documents_.back().version == 2; });
}

TEST_F(CentreDeskTest, a_torn_copy_is_logged_and_asked_for_again) {
    give("fees", boost::json::object{{"A", 1}});
    connect();
    run_until([&] { return documents_.size() == 1; });
    std::ofstream(folder() / "fees.json") << "{\"document\":{\"ki";
    connect();
    EXPECT_NE(log_.back().find("fees.json cannot be read and is asked for again"),
              std::string::npos);
    run_until([&] { return documents_.size() == 2; });
    EXPECT_EQ(documents_.back().body, documents_.front().body);
}

TEST_F(CentreDeskTest, asks_about_dossiers_while_there_is_a_link) {
    connect();
    std::vector<protocol::DossierStatus> answers;
    const auto keep = [&](const protocol::DossierStatus& status) { answers.push_back(status); };
    desk_->look_up("H19.32-261123-0014", keep);
    run_until([&] { return !answers.empty(); });
    EXPECT_EQ(answers[0].answer, "known");
    EXPECT_EQ(answers[0].status, 4);
    uplink_.reset();
    desk_->speak_through(nullptr);
    desk_->look_up("H19.32-261123-0014", keep);
    EXPECT_EQ(answers.at(1).answer, "unavailable");
}

TEST_F(CentreDeskTest, renews_its_certificate_in_its_last_third_and_goes_on_with_it) {
    connect();
    const std::string before = serial();
    desk_->renew_if_due(testing::trust_now());
    run_until([&] { return serial() != before; });
    EXPECT_EQ(log_.back(), "centre: the certificate is renewed");
    const std::string after = serial();
    desk_->renew_if_due(testing::trust_now());
    connect();
    EXPECT_EQ(serial(), after) << "a fresh one is not due";
}

TEST(Province, shows_notices_and_books_appointments_once) {
    testing::TrialHall hall;
    std::vector<std::string> log;
    const auto take = [&](const std::string& kind, std::uint64_t version, const std::string& body) {
        take_document({kind, version, boost::json::parse(body)},
                      true,
                      *hall.server,
                      [&](const auto& line) { log.push_back(line); });
        hall.loop.restart();
        hall.loop.poll();
    };
    take("notices", 1, R"([{"vi":"Nghỉ lễ","en":"Holiday"}, 7])");
    const std::string topic = hall.server->topic_json(hall.kiosk, "hall");
    EXPECT_NE(topic.find(R"({"vi":"Nghỉ lễ","en":"Holiday"})"), std::string::npos);
    const auto slot = std::chrono::floor<std::chrono::milliseconds>(
                          std::chrono::system_clock::now() + std::chrono::hours(48))
                          .time_since_epoch()
                          .count();
    const std::string booking = R"([{"code":"H-1","service":")" + hall.first_service() +
                                R"(","at":)" + std::to_string(slot) + "}]";
    const auto events = hall.journal->last_sequence();
    take("appointments", 1, booking);
    EXPECT_EQ(hall.journal->last_sequence(), events + 1);
    take("appointments", 1, booking);
    take("appointments", 2, booking);
    EXPECT_EQ(hall.journal->last_sequence(), events + 1);
    EXPECT_TRUE(log.empty());
    take("appointments", 3, R"([{"code":"H-2","service":"no-such","at":1}])");
    take("notices", 2, "{}");
    EXPECT_EQ(log,
              (std::vector<std::string>{"centre: an appointment cannot be booked",
                                        "centre: notices is no list; the copy so far stays"}));
}

} // namespace
} // namespace motcua::hall
