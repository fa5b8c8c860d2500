#include "drivers/agent/ticket_words.h"

#include <gtest/gtest.h>

namespace motcua::devices {
namespace {

TEST(TicketWords, InTheTicketsLanguageAndTheHallsTime) {
    auto ticket = sample_ticket();
    auto words = ticket_words(ticket, false);
    EXPECT_EQ(words.texts["service"], "Chứng thực");
    EXPECT_EQ(words.texts["counters"], "1, 2");
    EXPECT_EQ(words.texts["date"], "23/11/2026");
    EXPECT_EQ(words.texts["time"], "08:42");
    ticket.language = "en";
    ticket.utc_offset_minutes = 0;
    words = ticket_words(ticket, false);
    EXPECT_EQ(words.texts["service"], "Certification");
    EXPECT_EQ(words.texts["time"], "01:42");
    ticket.service.en.clear();
    EXPECT_EQ(ticket_words(ticket, false).texts["service"], "Chứng thực");
}

TEST(TicketWords, SectionsFollowWhatIsKnown) {
    auto ticket = sample_ticket();
    auto sections = ticket_words(ticket, false).sections;
    EXPECT_TRUE(sections["ahead"] && sections["wait"] && sections["wait_range"] && sections["qr"]);
    EXPECT_FALSE(sections["reprint"] || sections["training"] || sections["priority"]);
    ticket.wait.reset();
    ticket.ahead = 0;
    ticket.counters = {"3"};
    ticket.reprint = ticket.training = true;
    sections = ticket_words(ticket, true).sections;
    EXPECT_FALSE(sections["ahead"] || sections["wait"]);
    EXPECT_TRUE(sections["one_counter"] && sections["reprint"] && sections["training"]);
    EXPECT_TRUE(sections["narrow"]);
    ticket.wait = protocol::WaitRange{0, 5};
    sections = ticket_words(ticket, false).sections;
    EXPECT_TRUE(sections["wait"]);
    EXPECT_FALSE(sections["wait_range"]);
}

} // namespace
} // namespace motcua::devices
