#include "hall/server/card_key.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trial_hall.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace motcua::hall {
namespace {

const rules::Day monday{20780};
const rules::Day tuesday{20781};

struct CardKeyTest : ::testing::Test {
    std::string text() const {
        std::ifstream file(path);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

    testing::TemporaryFolder folder;
    std::filesystem::path path = folder / "card-key";
};

TEST_F(CardKeyTest, holds_for_a_day_and_through_a_restart) {
    std::string first;
    {
        CardKey key(path);
        first = key.of_day(monday);
        EXPECT_EQ(first.size(), 64U);
        EXPECT_EQ(key.of_day(monday), first);
    }
    EXPECT_EQ(CardKey(path).of_day(monday), first);
}

TEST_F(CardKeyTest, dies_with_the_day) {
    CardKey key(path);
    const std::string first = key.of_day(monday);
    EXPECT_NE(key.of_day(tuesday), first);
    EXPECT_EQ(text().find(first), std::string::npos) << "nowhere to be found any more";
    EXPECT_NE(key.of_day(monday), first) << "nor comes back with a clock that runs backwards";
}

TEST_F(CardKeyTest, only_its_owner_may_read_it) {
    CardKey(path).of_day(monday);
    EXPECT_EQ(std::filesystem::status(path).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(CardKeyTest, a_broken_file_is_as_none) {
    for (const char* broken : {"", "x", "2026-11-23 zz", "2026-11-23"}) {
        std::ofstream(path) << broken;
        EXPECT_EQ(CardKey(path).of_day(monday).size(), 64U) << broken;
    }
}

TEST_F(CardKeyTest, nowhere_to_keep_it_costs_only_its_life) {
    CardKey key(folder / "none/card-key");
    EXPECT_EQ(key.of_day(monday), key.of_day(monday));
}

/// A hall that guards its tickets by cards, at its door.
struct CardGuardTest : ::testing::Test {
    std::string key() {
        const Answer answer = hall.give(hall.kiosk, "k" + next(), "card_key", R"({"kiosk":"K1"})");
        const auto result = boost::json::parse(answer.body).as_object();
        const auto* key = result.if_contains("key");
        return key == nullptr ? std::string() : std::string(key->as_string());
    }

    Answer take(const std::string& service, const std::string& card) {
        return hall.give(hall.kiosk,
                         "t" + next(),
                         "take_ticket",
                         R"({"kiosk":"K1","services":[")" + service +
                             R"("],"language":"vi","card":")" + card + "\"}");
    }

    std::string next() { return std::to_string(++count); }

    /// Every byte of every file of the hall.
    std::string files() {
        std::string all;
        for (const auto& entry : std::filesystem::directory_iterator(hall.folder.path())) {
            std::ifstream file(entry.path(), std::ios::binary);
            if (entry.path().filename() != "card-key") {
                all.append(std::istreambuf_iterator<char>(file), {});
            }
        }
        return all;
    }

    testing::TrialHall hall;
    int count = 0;
};

TEST_F(CardGuardTest, a_kiosk_is_told_the_key_and_nobody_else) {
    EXPECT_EQ(key().size(), 64U);
    EXPECT_EQ(key(), key());
    const Answer answer = hall.give(hall.clerk, "x", "card_key", "{}");
    EXPECT_EQ(answer.kind, Answer::Kind::forbidden);
}

TEST_F(CardGuardTest, one_card_takes_no_second_ticket_of_a_service_while_one_waits) {
    const std::string card(32, 'a');
    EXPECT_EQ(take("khai-sinh", card).kind, Answer::Kind::result);
    const Answer second = take("khai-sinh", card);
    EXPECT_EQ(second.kind, Answer::Kind::refusal);
    EXPECT_NE(second.body.find("ticket_waiting"), std::string::npos);
    EXPECT_EQ(take("khai-sinh", std::string(32, 'b')).kind, Answer::Kind::result);
    hall.reopen();
    EXPECT_EQ(take("khai-sinh", card).kind, Answer::Kind::refusal) << "also after a crash";
}

TEST_F(CardGuardTest, the_key_is_in_no_file_but_its_own_and_no_hash_goes_to_the_centre) {
    const std::string card(32, 'c');
    const std::string secret = key();
    take("khai-sinh", card);
    for (const std::string& line : hall.log) {
        EXPECT_EQ(line.find(secret), std::string::npos);
    }
    EXPECT_EQ(files().find(secret), std::string::npos);
    for (const journal::StoredEntry& stored : hall.journal->read(0, 1000)) {
        const auto event = protocol::decode_event(stored.entry.type, stored.entry.body);
        ASSERT_TRUE(event);
        EXPECT_EQ(boost::json::serialize(protocol::for_the_centre(*event)).find(card),
                  std::string::npos);
    }
}

} // namespace
} // namespace motcua::hall
