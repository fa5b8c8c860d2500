#include "drivers/scanner/stream_parser.h"

#include <gtest/gtest.h>

#include <random>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Time = ScanParser::Time;

std::span<const std::uint8_t> bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::vector<std::string> texts(const std::vector<Scan>& scans) {
    std::vector<std::string> found;
    for (const auto& scan : scans) {
        found.push_back(std::string(name_of(scan.symbology)) + " " + scan.data);
    }
    return found;
}

std::vector<std::string> read(StreamParser& parser, std::string_view text, Time now = {}) {
    return texts(parser.feed(bytes(text), now));
}

using Texts = std::vector<std::string>;

TEST(StreamParser, reads_scans_one_after_another) {
    StreamParser parser(StreamFormat{});
    EXPECT_EQ(read(parser, "]Q1A001\r]C0HS-1\r\n"), (Texts{"qr A001", "code_128 HS-1"}));
    EXPECT_EQ(read(parser, "\n\r\r\n"), Texts{});
    EXPECT_EQ(read(parser, "B2\n"), Texts{"unknown B2"});
}

TEST(StreamParser, puts_pieces_together_however_they_are_cut) {
    const std::string stream = "]Q1Nguyễn Thị Mẫu|Đồng Nai\r]d1x\x1dy\x01\r";
    const Texts whole{"qr Nguyễn Thị Mẫu|Đồng Nai", "data_matrix x\x1dy\x01"};
    for (std::size_t cut = 1; cut < stream.size(); ++cut) {
        StreamParser parser(StreamFormat{});
        Texts found = read(parser, std::string_view(stream).substr(0, cut));
        for (auto& text : read(parser, std::string_view(stream).substr(cut))) {
            found.push_back(text);
        }
        EXPECT_EQ(found, whole) << "cut after " << cut;
    }
}

TEST(StreamParser, takes_a_lone_line_end_for_data_where_both_are_the_end) {
    StreamFormat format;
    format.ends = {"\r\n"};
    StreamParser parser(format);
    EXPECT_EQ(read(parser, "BEGIN\rx\ny\r"), Texts{});
    EXPECT_EQ(read(parser, "\nz\r\n"), (Texts{"unknown BEGIN\rx\ny", "unknown z"}));
}

TEST(StreamParser, ends_a_scan_by_silence_where_there_is_no_other_end) {
    StreamFormat format;
    format.ends = {};
    format.idle = 100ms;
    StreamParser parser(format);
    const Time start{};
    EXPECT_EQ(parser.deadline(), std::nullopt);
    EXPECT_EQ(read(parser, "]Q1ab", start), Texts{});
    EXPECT_EQ(parser.deadline(), start + 100ms);
    EXPECT_EQ(read(parser, "cd", start + 60ms), Texts{});
    EXPECT_EQ(texts(parser.rest(start + 100ms)), Texts{}); // it was heard meanwhile
    EXPECT_EQ(texts(parser.rest(start + 160ms)), Texts{"qr abcd"});
    EXPECT_EQ(parser.deadline(), std::nullopt);
    EXPECT_EQ(parser.dropped(), 0U);
}

TEST(StreamParser, drops_a_scan_whose_end_never_comes) {
    StreamParser parser(StreamFormat{});
    const Time start{};
    read(parser, "half", start);
    EXPECT_EQ(texts(parser.rest(start + 1s)), Texts{});
    EXPECT_EQ(parser.dropped(), 1U);
    EXPECT_EQ(read(parser, "whole\r", start + 2s), Texts{"unknown whole"});
}

TEST(StreamParser, takes_four_kilobytes_and_no_more) {
    StreamParser parser(StreamFormat{});
    const std::string most(longest_scan, 'x');
    EXPECT_EQ(read(parser, "]Q1" + most + "\r"), Texts{"qr " + most});
    EXPECT_EQ(read(parser, most + "x\r"), Texts{});
    EXPECT_EQ(read(parser, "]Q1" + most + "x\r"), Texts{});
    EXPECT_EQ(parser.dropped(), 2U);
    EXPECT_EQ(read(parser, "A\r"), Texts{"unknown A"});
}

TEST(StreamParser, survives_a_megabyte_and_reads_on) {
    for (const auto& ends : {std::vector<std::string>{"\r"}, {"\r\n"}, {}}) {
        StreamFormat format;
        format.ends = ends;
        StreamParser parser(format);
        const std::string piece(1000, '\x02');
        Time now{};
        for (int i = 0; i < 1000; ++i) {
            ASSERT_EQ(read(parser, piece, now), Texts{});
        }
        if (ends.empty()) {
            EXPECT_EQ(texts(parser.rest(now += 1s)), Texts{});
            EXPECT_EQ(read(parser, "A", now), Texts{});
            EXPECT_EQ(texts(parser.rest(now += 1s)), Texts{"unknown A"});
        } else {
            EXPECT_EQ(read(parser, ends[0] + "A" + ends[0], now), Texts{"unknown A"});
        }
        EXPECT_EQ(parser.dropped(), 1U);
    }
}

TEST(StreamParser, forgets_half_a_scan_when_the_line_breaks) {
    StreamParser parser(StreamFormat{});
    read(parser, "half");
    parser.reset();
    EXPECT_EQ(parser.deadline(), std::nullopt);
    EXPECT_EQ(read(parser, "A\r"), Texts{"unknown A"});
}

TEST(StreamParser, gives_nothing_too_long_or_empty_whatever_comes) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    StreamFormat format;
    format.dress.prefix = "\x02";
    StreamParser parser(format);
    Time now{};
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 300, '\0');
        for (char& letter : text) {
            letter = static_cast<char>(random() % 40 == 0 ? '\r' : random());
        }
        auto scans = random() % 10 == 0 ? parser.rest(now += 1s) : parser.feed(bytes(text), now);
        for (const auto& scan : scans) {
            ASSERT_FALSE(scan.data.empty());
            ASSERT_LE(scan.data.size(), longest_scan);
        }
    }
}

} // namespace
} // namespace motcua::drivers
