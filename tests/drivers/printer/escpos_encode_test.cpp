#include "drivers/emulator/printer_machine.h"
#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/qr.h"
#include "tests/drivers/printer/sample_slips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace motcua::drivers {
namespace {

/// The paper a printer of this model makes of the bytes; all bytes must be commands it knows.
Bitmap printed(const Bytes& bytes, const PrinterModel& model) {
    PrinterMachine machine(model.dots, model.feed_units_per_dot);
    for (std::size_t at = 0; at < bytes.size();) {
        at += machine.receive(std::span(bytes).subspan(at));
        machine.run(std::numeric_limits<int>::max());
    }
    EXPECT_EQ(machine.unknown_bytes(), 0u);
    EXPECT_TRUE(machine.idle());
    const auto papers = machine.take_papers();
    return papers.size() == 1 ? papers[0] : Bitmap{};
}

PrinterModel variant(unsigned n) {
    PrinterModel model;
    model.crop = static_cast<Crop>(n % 3);
    model.doubling = (n & 1) != 0;
    model.feed = (n & 2) != 0 ? Feed::esc_j : Feed::raster;
    model.feed_units_per_dot = (n & 4) != 0 ? 2 : 1;
    model.native_qr = (n & 8) != 0;
    model.max_raster_rows = (n & 1) != 0 ? 255 : 24;
    model.dots = (n & 2) != 0 ? 576 : 512;
    return model;
}

TEST(Encode, EveryKindOfModelPrintsTheSamePicture) {
    for (unsigned n = 0; n < 48; ++n) {
        const auto model = variant(n);
        auto slip = sample_slip(model.dots, n + 1);
        EXPECT_EQ(printed(encode(slip, model), model), render(slip)) << "variant " << n;
        slip.qr = QrBlock{"http://192.168.1.10:7450/t/QW8ER7TY6U", 20, 100, 37 * 7};
        EXPECT_EQ(printed(encode(slip, model), model), render(slip)) << "variant " << n;
    }
}

TEST(Encode, AQrCodeThatStandsAloneGoesInThePrintersLanguage) {
    PrinterModel model;
    model.native_qr = true;
    const std::string text = "http://192.168.1.10:7450/t/QW8ER7TY6U";
    const int side = 37 * 8;
    const Slip slip{Bitmap::blank(576, 400), QrBlock{text, (576 - side) / 2, 50, side}, true};
    const auto bytes = encode(slip, model);
    EXPECT_NE(std::string(bytes.begin(), bytes.end()).find(text), std::string::npos);
    EXPECT_EQ(printed(bytes, model), render(slip));
    EXPECT_LT(bytes.size(), 600u) << "white rows as raster one byte wide, and the code's text";
    model.native_qr = false;
    EXPECT_EQ(printed(encode(slip, model), model), render(slip));
}

TEST(Encode, EqualRowsAndColumnsAreSentOnce) {
    PrinterModel model;
    model.crop = Crop::margin;
    const int side = 37 * 8;
    const Slip slip{Bitmap::blank(576, side),
                    QrBlock{"http://192.168.1.10:7450/t/QW8ER7TY6U", 136, 0, side},
                    true};
    model.doubling = false;
    const auto plain = encode(slip, model);
    model.doubling = true;
    const auto doubled = encode(slip, model);
    EXPECT_EQ(printed(doubled, model), render(slip));
    EXPECT_LT(3 * doubled.size(), plain.size());
}

TEST(Encode, BytesOfASmallSlip) {
    PrinterModel model;
    model.crop = Crop::margin;
    model.feed = Feed::esc_j;
    Slip slip{Bitmap::blank(32, 3), std::nullopt, true};
    slip.picture.blacken(9, 1);
    slip.picture.blacken(11, 1);
    EXPECT_THAT(encode(slip, model),
                testing::ElementsAre(0x1B,
                                     0x40, // ESC @
                                     0x1B,
                                     0x4A,
                                     1, // one row
                                     0x1D,
                                     0x4C,
                                     8,
                                     0, // margin
                                     0x1D,
                                     0x76,
                                     0x30,
                                     0,
                                     1,
                                     0,
                                     1,
                                     0,
                                     0x50, // the dots
                                     0x1B,
                                     0x4A,
                                     1,
                                     0x1D,
                                     0x4C,
                                     0,
                                     0, // and back
                                     0x1D,
                                     0x56,
                                     0x42,
                                     0)); // cut
}

TEST(Encode, InkBesideTheHeadIsDropped) {
    PrinterModel model;
    model.dots = 512;
    const auto wide = sample_slip(576);
    const auto paper = printed(encode(wide, model), model);
    ASSERT_EQ(paper.height, 600);
    for (int x = 0; x < 512; ++x) {
        ASSERT_EQ(paper.black(x, 300), wide.picture.black(x, 300)) << x;
    }
}

Bytes ending(const PrinterModel& model) {
    auto bytes = encode(Slip{Bitmap::blank(8, 0), std::nullopt, true}, model);
    bytes.erase(bytes.begin(), bytes.begin() + 2);
    return bytes;
}

TEST(Encode, CutsAndPresentsAsTheModelDoes) {
    PrinterModel model;
    model.crop = Crop::right;
    model.cut = CutCommand::gs_v;
    EXPECT_THAT(ending(model), testing::ElementsAre(0x1D, 0x56, 0x01));
    model.full_cut = true;
    EXPECT_THAT(ending(model), testing::ElementsAre(0x1D, 0x56, 0x00));
    model.cut = CutCommand::gs_v_feed;
    model.cut_feed = 9;
    EXPECT_THAT(ending(model), testing::ElementsAre(0x1D, 0x56, 0x41, 9));
    model.cut = CutCommand::esc_i;
    model.present = PresentCommand::gs_e;
    model.present_mm = 70;
    model.present_step_mm = 7;
    model.present_timeout = std::chrono::seconds(20);
    EXPECT_THAT(ending(model), testing::ElementsAre(0x1B, 0x69, 0x1D, 0x65, 0x20, 10, 20));
    model.cut = CutCommand::none;
    model.present = PresentCommand::fs_p;
    model.present_step_mm = 5;
    model.retract = true;
    EXPECT_THAT(ending(model), testing::ElementsAre(0x1C, 0x50, 14, 1, 'R', 20));
}

TEST(Encode, AFenceAsksForProof) {
    PrinterModel model;
    model.completion = Completion::process_id;
    EXPECT_THAT(encode_fence(model, {'a', 'b', 'c', 'd'}),
                testing::ElementsAre(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 'a', 'b', 'c', 'd'));
    model.completion = Completion::gs_r;
    EXPECT_THAT(encode_fence(model, {}), testing::ElementsAre(0x1D, 0x72, 0x01));
    model.completion = Completion::status;
    EXPECT_TRUE(encode_fence(model, {}).empty());
}

TEST(Encode, RecoveryFreesAPrinterCutOffAtAnyByte) {
    const PrinterModel model;
    const auto slip = sample_slip(576);
    const auto job = encode(slip, model);
    for (std::size_t cut_at = 0; cut_at < job.size(); cut_at += 97) {
        PrinterMachine machine(576, 1);
        const auto feed = [&machine](const Bytes& bytes) {
            for (std::size_t at = 0; at < bytes.size();) {
                at += machine.receive(std::span(bytes).subspan(at));
                machine.run(std::numeric_limits<int>::max());
            }
        };
        feed(Bytes(job.begin(), job.begin() + static_cast<std::ptrdiff_t>(cut_at)));
        feed(encode_recovery(model));
        machine.take_papers();
        feed(job);
        const auto papers = machine.take_papers();
        ASSERT_EQ(papers.size(), 1u) << cut_at;
        ASSERT_EQ(papers[0], render(slip)) << cut_at;
    }
}

} // namespace
} // namespace motcua::drivers
