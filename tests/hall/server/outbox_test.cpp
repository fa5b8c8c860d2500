#include "hall/protocol/centre_link.h"
#include "hall/server/outbox.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

using motcua::hall::Outbox;
using motcua::testing::TrialHall;

TEST(Outbox, gives_every_event_of_the_journal_in_its_place) {
    TrialHall hall;
    hall.take_ticket("r1", hall.first_service());
    Outbox outbox(*hall.journal, motcua::protocol::make_source("tran-bien", "9f3a01bc"));
    const auto events = outbox.events_after(0, 1000);
    ASSERT_EQ(events.size(), hall.journal->last_sequence());
    for (std::size_t place = 0; place < events.size(); ++place) {
        EXPECT_EQ(events[place].sequence, place + 1);
        EXPECT_EQ(events[place].source, "urn:vn:motcua:hall:tran-bien:9f3a01bc");
    }
    EXPECT_EQ(events.front().type, "vn.motcua.config.applied.v1");
    EXPECT_EQ(events[events.size() - 2].type, "vn.motcua.ticket.issued.v1");
    EXPECT_EQ(events[events.size() - 2].subject, "1");
}

TEST(Outbox, keeps_tokens_and_check_letters_in_the_hall) {
    TrialHall hall;
    const auto answer = hall.take_ticket("r1", hall.first_service());
    const auto ticket = boost::json::parse(answer.body).as_object();
    Outbox outbox(*hall.journal, "urn:x");
    for (const auto& event : outbox.events_after(0, 1000)) {
        const std::string text = motcua::protocol::encode_event(event);
        EXPECT_EQ(text.find(ticket.at("token").as_string().c_str()), std::string::npos);
        EXPECT_FALSE(event.data.contains("check"));
    }
}
