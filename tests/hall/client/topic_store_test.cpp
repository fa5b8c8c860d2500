#include "hall/client/topic_store.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace motcua::client {
namespace {

using Kind = Change::Kind;

std::string text_of(const Topic& topic) {
    std::string text;
    for (const auto& [key, value] : topic.records)
        text += key + "=" + boost::json::serialize(value) + " ";
    return text;
}

class TopicStoreTest : public testing::Test {
protected:
    TopicStoreTest() {
        store_.add("hall");
        give(R"({"topic":"hall","version":5,"snapshot":{"a":1,"b":2}})");
    }

    Change give(const std::string& frame) {
        auto parsed = boost::json::parse(frame);
        return store_.apply(std::move(parsed.as_object()));
    }

    TopicStore store_;
};

struct Row {
    const char* name;
    const char* frame;
    Kind kind;
    const char* records;
    std::uint64_t version;
    Keys keys;
};

class TopicStoreTable : public TopicStoreTest, public testing::WithParamInterface<Row> {};

TEST_P(TopicStoreTable, applies) {
    const auto& row = GetParam();
    const auto change = give(row.frame);
    EXPECT_EQ(change.kind, row.kind);
    EXPECT_EQ(change.keys, row.keys);
    EXPECT_EQ(text_of(*store_.find("hall")), row.records);
    EXPECT_EQ(store_.find("hall")->version, row.version);
}

// Every row starts from version 5 with a=1 b=2.
const Row rows[] = {
    {"sets_and_removes",
     R"({"topic":"hall","version":6,"after":5,"set":{"c":3},"remove":["a"]})",
     Kind::changes,
     "b=2 c=3 ",
     6,
     {"c", "a"}},
    {"replaces_a_record",
     R"({"topic":"hall","version":7,"after":5,"set":{"a":{"x":[1]}},"later":"field"})",
     Kind::changes,
     "a={\"x\":[1]} b=2 ",
     7,
     {"a"}},
    {"removing_what_is_not_there_is_harmless",
     R"({"topic":"hall","version":6,"after":5,"remove":["zz"]})",
     Kind::changes,
     "a=1 b=2 ",
     6,
     {"zz"}},
    {"a_missing_frame_is_a_gap_and_changes_nothing",
     R"({"topic":"hall","version":8,"after":7,"set":{"a":9}})",
     Kind::gap,
     "a=1 b=2 ",
     5,
     {}},
    {"old_news_is_ignored",
     R"({"topic":"hall","version":5,"after":4,"set":{"a":9}})",
     Kind::ignored,
     "a=1 b=2 ",
     5,
     {}},
    {"a_snapshot_names_what_differs",
     R"({"topic":"hall","version":9,"snapshot":{"b":2,"c":3}})",
     Kind::snapshot,
     "b=2 c=3 ",
     9,
     {"a", "c"}},
    {"a_snapshot_of_a_restored_hall_may_be_older",
     R"({"topic":"hall","version":1,"snapshot":{"a":1}})",
     Kind::snapshot,
     "a=1 ",
     1,
     {"b"}},
    {"a_refusal_keeps_the_records",
     R"({"topic":"hall","refusal":{"code":"no_topic"}})",
     Kind::refused,
     "a=1 b=2 ",
     5,
     {}},
    {"another_topic", R"({"topic":"x","version":6})", Kind::ignored, "a=1 b=2 ", 5, {}},
    {"no_version", R"({"topic":"hall","set":{"a":9}})", Kind::ignored, "a=1 b=2 ", 5, {}},
    {"no_after", R"({"topic":"hall","version":6,"set":{}})", Kind::ignored, "a=1 b=2 ", 5, {}},
    {"negative", R"({"topic":"hall","version":-6,"after":5})", Kind::ignored, "a=1 b=2 ", 5, {}},
    {"text", R"({"topic":"hall","version":"6","after":5})", Kind::ignored, "a=1 b=2 ", 5, {}},
    {"topic_is_no_text", R"({"topic":4,"version":6})", Kind::ignored, "a=1 b=2 ", 5, {}},
};

INSTANTIATE_TEST_SUITE_P(Frames, TopicStoreTable, testing::ValuesIn(rows), [](const auto& row) {
    return std::string(row.param.name);
});

TEST_F(TopicStoreTest, a_topic_is_unknown_until_its_snapshot) {
    const auto& topic = store_.add("counter/1");
    EXPECT_EQ(give(R"({"topic":"counter/1","version":1,"after":0,"set":{"a":1}})").kind,
              Kind::ignored);
    EXPECT_FALSE(topic.known);
    EXPECT_EQ(give(R"({"topic":"counter/1","version":1,"snapshot":{}})").kind, Kind::snapshot);
    EXPECT_TRUE(topic.known);
}

TEST_F(TopicStoreTest, a_gap_is_said_once_and_healed_by_the_snapshot) {
    EXPECT_EQ(give(R"({"topic":"hall","version":8,"after":7,"set":{"a":9}})").kind, Kind::gap);
    EXPECT_EQ(give(R"({"topic":"hall","version":9,"after":8,"set":{"a":9}})").kind, Kind::ignored);
    EXPECT_EQ(give(R"({"topic":"hall","version":9,"snapshot":{"a":9}})").kind, Kind::snapshot);
    EXPECT_EQ(give(R"({"topic":"hall","version":10,"after":9,"set":{"a":7}})").kind, Kind::changes);
    EXPECT_EQ(text_of(*store_.find("hall")), "a=7 ");
}

TEST_F(TopicStoreTest, after_a_lost_connection_only_a_snapshot_counts) {
    store_.lose_step();
    EXPECT_EQ(give(R"({"topic":"hall","version":6,"after":5,"set":{"a":9}})").kind, Kind::ignored);
    EXPECT_TRUE(store_.find("hall")->known);
}

TEST_F(TopicStoreTest, a_removed_topic_takes_nothing) {
    store_.remove("hall");
    EXPECT_EQ(give(R"({"topic":"hall","version":6,"snapshot":{}})").kind, Kind::ignored);
    EXPECT_EQ(store_.find("hall"), nullptr);
}

TEST_F(TopicStoreTest, finds_records) {
    EXPECT_EQ(*store_.find("hall")->find("b"), 2);
    EXPECT_EQ(store_.find("hall")->find("zz"), nullptr);
}

} // namespace
} // namespace motcua::client
