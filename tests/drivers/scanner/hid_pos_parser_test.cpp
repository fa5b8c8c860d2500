#include "drivers/scanner/hid_pos_parser.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Time = ScanParser::Time;
using Report = std::vector<std::uint8_t>;

/// A report as the LSR118 manual draws it.
Report report(std::string_view data, bool more = false, std::string_view aim = "]Q1") {
    Report bytes(64, 0);
    bytes[0] = 2;
    bytes[1] = static_cast<std::uint8_t>(data.size());
    std::copy(aim.begin(), aim.end(), bytes.begin() + 2);
    std::copy(data.begin(), data.end(), bytes.begin() + 5);
    bytes[63] = more ? 1 : 0;
    return bytes;
}

TEST(HidPosParser, reads_a_code_of_one_report) {
    HidPosParser parser(HidPosFormat{});
    EXPECT_EQ(parser.feed(report("A001"), {}), (std::vector<Scan>{{Symbology::qr, "A001"}}));
    EXPECT_EQ(parser.deadline(), std::nullopt);
}

TEST(HidPosParser, puts_a_long_code_together) {
    HidPosParser parser(HidPosFormat{});
    std::string whole;
    for (int i = 0; i < 20; ++i) {
        const std::string piece(56, static_cast<char>('a' + i));
        EXPECT_TRUE(parser.feed(report(piece, true), {}).empty());
        whole += piece;
    }
    // A letter of UTF-8 may be cut between two reports.
    EXPECT_TRUE(parser.feed(report("M\xe1\xba", true), {}).empty());
    const auto scans = parser.feed(report("\xabu"), {});
    ASSERT_EQ(scans.size(), 1U);
    EXPECT_EQ(scans[0].data, whole + "Mẫu");
}

TEST(HidPosParser, knows_honeywells_letter_where_there_is_no_aim_id) {
    HidPosParser parser(HidPosFormat{});
    auto bytes = report("HS-1", false, "");
    bytes[61] = 'j';
    EXPECT_EQ(parser.feed(bytes, {}), (std::vector<Scan>{{Symbology::code_128, "HS-1"}}));
}

TEST(HidPosParser, reads_other_layouts) {
    HidPosFormat zebra;
    zebra.aim_at = 3;
    zebra.data_at = 6;
    HidPosParser parser(zebra);
    auto bytes = report("", false, "");
    bytes[1] = 2;
    std::string_view text = "]d1hi";
    std::copy(text.begin(), text.end(), bytes.begin() + 3);
    EXPECT_EQ(parser.feed(bytes, {}), (std::vector<Scan>{{Symbology::data_matrix, "hi"}}));

    HidPosFormat bare{0, 0, 1, 4, 56, 60, 62, 1000ms, {}};
    HidPosParser without_id(bare);
    bytes = report("A001");
    bytes.erase(bytes.begin());
    EXPECT_EQ(without_id.feed(bytes, {}), (std::vector<Scan>{{Symbology::qr, "A001"}}));
}

TEST(HidPosParser, leaves_other_reports_to_others) {
    HidPosParser parser(HidPosFormat{});
    auto bytes = report("A001");
    bytes[0] = 3;
    EXPECT_TRUE(parser.feed(bytes, {}).empty());
    EXPECT_TRUE(parser.feed({}, {}).empty());
    EXPECT_EQ(parser.dropped(), 0U);
}

TEST(HidPosParser, drops_every_report_that_is_cut_short) {
    const auto whole = report("A001");
    for (std::size_t length = 1; length < 9; ++length) {
        HidPosParser parser(HidPosFormat{});
        EXPECT_TRUE(parser.feed(std::span(whole).first(length), {}).empty()) << length;
        EXPECT_EQ(parser.dropped(), 1U) << length;
    }
    HidPosParser parser(HidPosFormat{});
    auto boasting = whole;
    boasting[1] = 57;
    EXPECT_TRUE(parser.feed(boasting, {}).empty());
    boasting[1] = 255;
    EXPECT_TRUE(parser.feed(boasting, {}).empty());
    EXPECT_EQ(parser.dropped(), 2U);
}

TEST(HidPosParser, never_gives_the_tail_of_a_code_whose_middle_was_broken) {
    HidPosParser parser(HidPosFormat{});
    EXPECT_TRUE(parser.feed(report("head", true), {}).empty());
    auto broken = report("middle", true);
    broken[1] = 99;
    EXPECT_TRUE(parser.feed(broken, {}).empty());
    EXPECT_TRUE(parser.feed(report("tail"), {}).empty());
    EXPECT_EQ(parser.dropped(), 1U);
    EXPECT_EQ(parser.feed(report("next"), {}).size(), 1U);
}

TEST(HidPosParser, drops_a_code_that_does_not_go_on) {
    HidPosParser parser(HidPosFormat{});
    const Time start{};
    parser.feed(report("head", true), start);
    EXPECT_EQ(parser.deadline(), start + 1s);
    parser.rest(start + 900ms);
    EXPECT_EQ(parser.dropped(), 0U);
    parser.rest(start + 1s);
    EXPECT_EQ(parser.dropped(), 1U);
    EXPECT_EQ(parser.feed(report("A001"), start + 2s),
              (std::vector<Scan>{{Symbology::qr, "A001"}}));
}

TEST(HidPosParser, survives_a_megabyte_and_reads_on) {
    HidPosParser parser(HidPosFormat{});
    const std::string piece(56, 'x');
    for (int i = 0; i < 20'000; ++i) {
        ASSERT_TRUE(parser.feed(report(piece, true), {}).empty());
    }
    EXPECT_TRUE(parser.feed(report(piece), {}).empty());
    EXPECT_EQ(parser.dropped(), 1U);
    EXPECT_EQ(parser.feed(report("A001"), {}).size(), 1U);
}

TEST(HidPosParser, gives_nothing_too_long_or_empty_whatever_comes) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    HidPosParser parser(HidPosFormat{});
    for (int round = 0; round < 20'000; ++round) {
        Report bytes(random() % 70);
        for (auto& byte : bytes) {
            byte = static_cast<std::uint8_t>(random() % 3 == 0 ? 2 : random());
        }
        for (const auto& scan : parser.feed(bytes, {})) {
            ASSERT_FALSE(scan.data.empty());
            ASSERT_LE(scan.data.size(), longest_scan);
        }
    }
}

} // namespace
} // namespace motcua::drivers
