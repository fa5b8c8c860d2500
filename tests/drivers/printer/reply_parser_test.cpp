#include "drivers/printer/reply_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace motcua::drivers {
namespace {

using testing::ElementsAre;

std::vector<Reply> feed(ReplyParser& parser, std::initializer_list<std::uint8_t> bytes) {
    return parser.feed(std::vector<std::uint8_t>(bytes));
}

TEST(ReplyParser, AnswersComeInTheOrderOfTheQuestions) {
    ReplyParser parser(FixedBits::strict);
    parser.expect_status(1);
    parser.expect_status(4);
    EXPECT_THAT(feed(parser, {0x12, 0x7E}),
                ElementsAre(Reply(RealTimeReply{1, 0x12}), Reply(RealTimeReply{4, 0x7E})));
    EXPECT_FALSE(parser.waiting_for_status());
    EXPECT_THAT(feed(parser, {0x12}), ElementsAre(Reply(StrayReply{0x12})));
}

TEST(ReplyParser, AutomaticStatusIsTakenWhole) {
    ReplyParser parser(FixedBits::strict);
    parser.expect_status(1);
    EXPECT_THAT(feed(parser, {0x18, 0x00, 0x0F, 0x0F, 0x12}),
                ElementsAre(Reply(AutomaticReply{{0x18, 0x00, 0x0F, 0x0F}}),
                            Reply(RealTimeReply{1, 0x12})));
}

TEST(ReplyParser, FlowControlMayComeInside) {
    ReplyParser parser(FixedBits::strict);
    EXPECT_THAT(feed(parser, {0x10, 0x00, 0x13, 0x00, 0x0F, 0x11}),
                ElementsAre(Reply(FlowReply{false}),
                            Reply(AutomaticReply{{0x10, 0x00, 0x00, 0x0F}}),
                            Reply(FlowReply{true})));
}

TEST(ReplyParser, NothingInsideABlockIsClassified) {
    ReplyParser parser(FixedBits::strict);
    parser.expect_status(1);
    EXPECT_THAT(feed(parser, {0x37, 0x22, 0x32, 0x36, 0x12, 0x10, 0x00}),
                ElementsAre(Reply(ProcessReply{{0x32, 0x36, 0x12, 0x10}})));
    EXPECT_THAT(feed(parser, {0x5F, 'T', 'M', 0x00}), ElementsAre(Reply(BlockReply{"_TM"})));
    EXPECT_TRUE(parser.waiting_for_status());
}

TEST(ReplyParser, PaperStatusOnlyWhenItWasAsked) {
    ReplyParser parser(FixedBits::strict);
    EXPECT_THAT(feed(parser, {0x00}), ElementsAre(Reply(StrayReply{0x00})));
    parser.expect_paper();
    EXPECT_THAT(feed(parser, {0x0F}), ElementsAre(Reply(PaperReply{0x0F})));
}

TEST(ReplyParser, FullStatusIsToldFromAutomaticByTheQuestion) {
    ReplyParser parser(FixedBits::strict);
    EXPECT_THAT(feed(parser, {0x10, 0x0F, 0x00, 0x00}),
                ElementsAre(Reply(AutomaticReply{{0x10, 0x0F, 0x00, 0x00}})));
    parser.expect_status(20);
    EXPECT_THAT(feed(parser, {0x10, 0x0F, 0x25, 0x00, 0x40, 0x01}),
                ElementsAre(Reply(FullReply{{0x25, 0x00, 0x40, 0x01}})));
    parser.expect_status(20);
    EXPECT_THAT(feed(parser, {0x10, 0x00, 0x00, 0x0F}),
                ElementsAre(Reply(AutomaticReply{{0x10, 0x00, 0x00, 0x0F}})));
    EXPECT_TRUE(parser.waiting_for_status());
}

TEST(ReplyParser, WithoutFixedBitsTheQuestionDecides) {
    ReplyParser parser(FixedBits::none);
    parser.expect_status(4);
    EXPECT_THAT(
        feed(parser, {0x37, 0x22, 'a', 'b', 'c', 'd', 0x00, 0x6C}),
        ElementsAre(Reply(ProcessReply{{'a', 'b', 'c', 'd'}}), Reply(RealTimeReply{4, 0x6C})));
}

TEST(ReplyParser, AnAutomaticStatusThatBreaksOffLosesOnlyItself) {
    ReplyParser parser(FixedBits::strict);
    parser.expect_status(2);
    EXPECT_THAT(feed(parser, {0x10, 0x00, 0x12}),
                ElementsAre(Reply(StrayReply{0x10}),
                            Reply(StrayReply{0x00}),
                            Reply(RealTimeReply{2, 0x12})));
}

TEST(ReplyParser, NoiseNeverGrowsNorHangs) {
    std::mt19937 random(7);
    ReplyParser parser(FixedBits::strict);
    for (int i = 0; i < 20000; ++i) {
        if (i % 50 == 0) {
            parser.expect_status(static_cast<int>(random() % 20) + 1);
        }
        feed(parser, {static_cast<std::uint8_t>(random() | 1)}); // never NUL: blocks stay open
    }
    const std::vector<std::uint8_t> end(300, 0);
    parser.feed(end);
    parser = ReplyParser(FixedBits::strict);
    parser.expect_status(1);
    EXPECT_THAT(feed(parser, {0x12}), ElementsAre(Reply(RealTimeReply{1, 0x12})));
}

TEST(ReplyParser, PiecesOfAnySizeGiveTheSame) {
    const std::vector<std::uint8_t> bytes{0x18, 0x00, 0x0C, 0x0F, 0x12, 0x37, 0x22, 'a', 'b', 'c',
                                          'd',  0x00, 0x0F, 0x10, 0x0F, 1,    2,    3,   4,   0x11};
    const auto read = [&bytes](std::size_t piece) {
        ReplyParser parser(FixedBits::strict);
        parser.expect_status(1);
        parser.expect_status(20);
        parser.expect_paper();
        std::vector<Reply> all;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            const auto count = std::min(piece, bytes.size() - at);
            for (auto& reply : parser.feed(std::span(bytes).subspan(at, count))) {
                all.push_back(std::move(reply));
            }
        }
        return all;
    };
    EXPECT_EQ(read(1).size(), 6u);
    EXPECT_EQ(read(1), read(3));
    EXPECT_EQ(read(1), read(bytes.size()));
}

} // namespace
} // namespace motcua::drivers
