#include "hall/server/alerts.h"
#include "tests/support/trial_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace motcua::hall {
namespace {

using namespace std::chrono_literals;
using motcua::testing::TrialHall;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> keys(const std::map<std::string, Alert>& alerts) {
    std::vector<std::string> keys;
    for (const auto& [key, alert] : alerts) {
        keys.push_back(key + (alert.detail.empty() ? "" : " " + alert.detail));
    }
    return keys;
}

TEST(Alerts, somebody_who_waits_where_nobody_works_and_then_too_long) {
    TrialHall hall;
    const std::string service = hall.first_service();
    Outlook outlook;
    outlook.now = hall.server->now();
    outlook.link = "up";
    EXPECT_THAT(keys(alerts_of(hall.server->state(), outlook)), IsEmpty());
    hall.take_ticket("t", service);
    outlook.now = hall.server->now();
    EXPECT_THAT(keys(alerts_of(hall.server->state(), outlook)),
                ElementsAre("no_counter/" + service));
    hall.give(
        hall.clerk, "o", "open_counter", R"({"counter":")" + hall.counter_for(service) + "\"}");
    EXPECT_THAT(keys(alerts_of(hall.server->state(), outlook)), IsEmpty());
    outlook.now += 31min;
    EXPECT_THAT(keys(alerts_of(hall.server->state(), outlook)), ElementsAre("wait/" + service));
}

TEST(Alerts, a_device_tells_its_gravest_trouble) {
    rules::State state;
    const Outlook outlook;
    rules::ReportDevice printer;
    printer.device = {"K1-printer"};
    printer.online = true;
    printer.paper = "near_end";
    state.devices[printer.device] = printer;
    EXPECT_THAT(keys(alerts_of(state, outlook)), ElementsAre("device/K1-printer paper_low"));
    state.devices[printer.device].paper = "out";
    EXPECT_THAT(keys(alerts_of(state, outlook)), ElementsAre("device/K1-printer paper_out"));
    state.devices[printer.device].online = false;
    EXPECT_THAT(keys(alerts_of(state, outlook)), ElementsAre("device/K1-printer offline"));
}

TEST(Alerts, come_and_go_once_each_and_keep_when_they_came) {
    AlertBook book;
    std::vector<std::string> heard;
    book.on_change([&](const std::string& key, const Alert&, bool raised) {
        heard.push_back((raised ? "+" : "-") + key);
    });
    const rules::State state;
    Outlook outlook;
    outlook.link = "down";
    outlook.now = rules::Instant(1h);
    book.look(state, outlook);
    outlook.now += 1h;
    outlook.storage_good = false;
    book.look(state, outlook);
    EXPECT_EQ(book.open().at("link").since, rules::Instant(1h));
    outlook.link = "up";
    book.look(state, outlook);
    EXPECT_THAT(heard, ElementsAre("+link", "+storage", "-link"));
}

} // namespace
} // namespace motcua::hall
