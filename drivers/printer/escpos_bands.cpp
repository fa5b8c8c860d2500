#include "drivers/printer/escpos_bands.h"

#include <algorithm>
#include <limits>

namespace motcua::drivers {
namespace {

constexpr int band_cost = 48; ///< bytes worth saving before one more band pays
constexpr int white_cost = 6;

struct Ink {
    int left = std::numeric_limits<int>::max();
    int right = 0; ///< one past the last byte; 0 when white

    bool white() const { return right == 0; }
};

Ink ink_of(const Bitmap& picture, int y, Crop crop) {
    const auto row = picture.row(y);
    Ink ink;
    for (int x = 0; x < picture.stride(); ++x) {
        if (row[static_cast<std::size_t>(x)] != 0) {
            ink.left = std::min(ink.left, x);
            ink.right = x + 1;
        }
    }
    if (!ink.white()) {
        ink.left = crop == Crop::margin ? ink.left : 0;
        ink.right = crop == Crop::none ? picture.stride() : ink.right;
    }
    return ink;
}

/// The cheapest way known to cover the rows up to some row, and its last band.
struct Way {
    int cost = std::numeric_limits<int>::max();
    Band last;
};

void offer(std::vector<Way>& ways, int from, int to, int cost, Band band) {
    auto& way = ways[static_cast<std::size_t>(to)];
    const int whole = ways[static_cast<std::size_t>(from)].cost + cost;
    if (whole < way.cost) {
        way = {whole, band};
    }
}

void offer_bands_from(std::vector<Way>& ways, const std::vector<Ink>& inks, int from, int limit) {
    const int count = static_cast<int>(inks.size());
    int end = from;
    while (end < count && inks[static_cast<std::size_t>(end)].white()) {
        ++end;
    }
    if (end > from) {
        offer(ways, from, end, white_cost, {from, end - from, 0, 0});
        return;
    }
    Ink whole;
    for (end = from; end < std::min(count, from + limit); ++end) {
        const auto& ink = inks[static_cast<std::size_t>(end)];
        if (ink.white()) {
            continue;
        }
        whole.left = std::min(whole.left, ink.left);
        whole.right = std::max(whole.right, ink.right);
        const int rows = end + 1 - from;
        const int bytes = whole.right - whole.left;
        offer(ways, from, end + 1, band_cost + rows * bytes, {from, rows, whole.left, bytes});
    }
}

} // namespace

std::vector<Band>
plan_bands(const Bitmap& picture, int first, int last, const PrinterModel& model) {
    std::vector<Ink> inks;
    for (int y = first; y < last; ++y) {
        inks.push_back(ink_of(picture, y, model.crop));
    }
    std::vector<Way> ways(inks.size() + 1);
    ways[0].cost = 0;
    for (int from = 0; from < last - first; ++from) {
        if (ways[static_cast<std::size_t>(from)].cost != std::numeric_limits<int>::max()) {
            offer_bands_from(ways, inks, from, model.max_raster_rows);
        }
    }
    std::vector<Band> bands;
    for (int to = last - first; to > 0; to -= bands.back().rows) {
        bands.push_back(ways[static_cast<std::size_t>(to)].last);
    }
    std::reverse(bands.begin(), bands.end());
    for (auto& band : bands) {
        band.top += first;
    }
    return bands;
}

} // namespace motcua::drivers
