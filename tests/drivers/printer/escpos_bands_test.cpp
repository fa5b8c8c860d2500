#include "drivers/printer/escpos_bands.h"
#include "tests/drivers/printer/sample_slips.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

PrinterModel model(Crop crop) {
    PrinterModel model;
    model.crop = crop;
    model.doubling = false;
    return model;
}

Bitmap rectangle(int left, int top, int right, int bottom) {
    Bitmap picture = Bitmap::blank(576, 400);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            picture.blacken(x, y);
        }
    }
    return picture;
}

TEST(Bands, WhiteAboveAndBelowInkIsNotSent) {
    const auto bands = plan_bands(rectangle(80, 50, 160, 90), 0, 400, model(Crop::margin));
    EXPECT_EQ(bands, (std::vector<Band>{{0, 50, 0, 0}, {50, 40, 10, 10}, {90, 310, 0, 0}}));
}

TEST(Bands, CroppingFollowsTheModel) {
    const auto picture = rectangle(80, 50, 160, 90);
    EXPECT_EQ(plan_bands(picture, 0, 400, model(Crop::right))[1], (Band{50, 40, 0, 20}));
    EXPECT_EQ(plan_bands(picture, 0, 400, model(Crop::none))[1], (Band{50, 40, 0, 72}));
}

TEST(Bands, HighInkIsSliced) {
    auto sliced = model(Crop::margin);
    sliced.max_raster_rows = 24;
    const auto bands = plan_bands(rectangle(0, 0, 8, 100), 0, 100, sliced);
    EXPECT_EQ(bands.size(), 5u);
    for (const auto& band : bands) {
        EXPECT_LE(band.rows, 24);
    }
}

TEST(Bands, AFewWhiteRowsDoNotSplitABand) {
    auto picture = rectangle(0, 0, 32, 20);
    for (int y = 22; y < 40; ++y) {
        picture.blacken(30, y);
    }
    EXPECT_EQ(plan_bands(picture, 0, 40, model(Crop::right)).size(), 1u);
}

TEST(Bands, WhatComesInPairsIsSentOnceWhereTheModelDoubles) {
    auto doubling = model(Crop::margin);
    doubling.doubling = true;
    const auto both = plan_bands(rectangle(80, 50, 160, 90), 0, 400, doubling);
    EXPECT_EQ(both[1], (Band{50, 40, 10, 10, Doubling::both}));
    EXPECT_EQ(both[1].cost(), 20 * 5);
    const auto rows = plan_bands(rectangle(81, 50, 160, 90), 0, 400, doubling);
    EXPECT_EQ(rows[1], (Band{50, 40, 10, 10, Doubling::rows}));
    EXPECT_EQ(rows[1].cost(), 20 * 10);
    const auto odd = plan_bands(rectangle(80, 50, 160, 91), 0, 400, doubling);
    EXPECT_EQ(odd[1].cost() + odd[2].cost(), 20 * 5 + 10) << "one row without a twin";
}

TEST(Bands, DoubledColumnsStayOnThePaper) {
    auto doubling = model(Crop::margin);
    doubling.doubling = true;
    const auto bands = plan_bands(rectangle(552, 0, 576, 40), 0, 40, doubling);
    ASSERT_EQ(bands.size(), 1u);
    EXPECT_EQ(bands[0], (Band{0, 40, 68, 4, Doubling::both}));
}

TEST(Bands, CoverEveryRowOnceAndEveryDot) {
    for (unsigned seed = 1; seed < 20; ++seed) {
        const auto picture = sample_slip(576, seed).picture;
        int row = 0;
        auto any = model(Crop::margin);
        any.doubling = seed % 2 == 0;
        for (const auto& band : plan_bands(picture, 0, picture.height, any)) {
            ASSERT_EQ(band.top, row);
            row += band.rows;
            for (int y = band.top; y < row; ++y) {
                for (int x = 0; x < picture.width; ++x) {
                    const bool inside = x / 8 >= band.left && x / 8 < band.left + band.bytes;
                    ASSERT_TRUE(inside || !picture.black(x, y)) << x << ',' << y;
                }
            }
        }
        EXPECT_EQ(row, picture.height);
    }
}

} // namespace
} // namespace motcua::drivers
