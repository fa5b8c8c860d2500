#include "drivers/printer/escpos_bands.h"

#include <algorithm>
#include <limits>

namespace motcua::drivers {
namespace {

constexpr int band_cost = 32; ///< bytes worth saving before one more band pays
constexpr int white_cost = 6;

/// What there is to know of one row.
struct Row {
    int left = std::numeric_limits<int>::max();
    int right = 0;              ///< one past the last byte; 0 when white
    bool like_next = false;     ///< the next row is the same
    bool paired_columns = true; ///< dots 0 and 1 are the same, 2 and 3, and so on

    bool white() const { return right == 0; }
};

Row look_at(const Bitmap& picture, int y, int last, Crop crop) {
    const auto bytes = picture.row(y);
    Row row;
    for (int x = 0; x < picture.stride(); ++x) {
        const int byte = bytes[static_cast<std::size_t>(x)];
        if (byte != 0) {
            row.left = std::min(row.left, x);
            row.right = x + 1;
        }
        row.paired_columns = row.paired_columns && ((byte >> 1) & 0x55) == (byte & 0x55);
    }
    if (!row.white()) {
        row.left = crop == Crop::margin ? row.left : 0;
        row.right = crop == Crop::none ? picture.stride() : row.right;
    }
    row.like_next =
        y + 1 < last && std::equal(bytes.begin(), bytes.end(), picture.row(y + 1).begin());
    return row;
}

/// The cheapest way known to cover the rows up to some row, and its last band.
struct Way {
    int cost = std::numeric_limits<int>::max();
    Band last;
};

class Planner {
public:
    Planner(const Bitmap& picture, int first, int last, const PrinterModel& model)
        : stride_(picture.stride()), limit_(model.max_raster_rows), doubling_(model.doubling) {
        for (int y = first; y < last; ++y) {
            rows_.push_back(look_at(picture, y, last, model.crop));
        }
        ways_.resize(rows_.size() + 1);
        ways_[0].cost = 0;
    }

    std::vector<Band> plan() {
        const int count = static_cast<int>(rows_.size());
        for (int from = 0; from < count; ++from) {
            if (way(from).cost != std::numeric_limits<int>::max()) {
                offer_from(from);
            }
        }
        std::vector<Band> bands;
        for (int to = count; to > 0; to -= bands.back().rows) {
            bands.push_back(way(to).last);
        }
        std::reverse(bands.begin(), bands.end());
        return bands;
    }

private:
    Way& way(int to) { return ways_[static_cast<std::size_t>(to)]; }

    const Row& row(int y) const { return rows_[static_cast<std::size_t>(y)]; }

    void offer(const Band& band, int cost) {
        auto& end = way(band.top + band.rows);
        const int whole = way(band.top).cost + cost;
        if (whole < end.cost) {
            end = {whole, band};
        }
    }

    void offer_from(int from) {
        const int count = static_cast<int>(rows_.size());
        int end = from;
        while (end < count && row(end).white()) {
            ++end;
        }
        if (end > from) {
            return offer({from, end - from, 0, 0}, white_cost);
        }
        offer_ink(from, std::min(count, from + limit_));
    }

    void offer_ink(int from, int most) {
        Row whole;
        bool pairs = doubling_; // all rows up to here, two by two
        for (int y = from; y < most; ++y) {
            const bool closes_pair = (y - from) % 2 != 0;
            pairs = pairs && (closes_pair || row(y).like_next);
            whole.paired_columns = whole.paired_columns && row(y).paired_columns;
            if (!row(y).white()) {
                whole.left = std::min(whole.left, row(y).left);
                whole.right = std::max(whole.right, row(y).right);
            }
            Band band{from, y + 1 - from, whole.left, whole.right - whole.left};
            if (pairs && closes_pair) {
                double_up(band, whole.paired_columns);
            }
            if (!row(y).white() || band.doubling != Doubling::none) {
                offer(band, band_cost + band.cost());
            }
        }
    }

    /// Doubled columns come in pairs of bytes, which must not reach beyond the paper.
    void double_up(Band& band, bool columns) const {
        band.doubling = columns ? Doubling::both : Doubling::rows;
        if (columns && band.bytes % 2 != 0 && band.left + band.bytes == stride_) {
            band.left -= band.left > 0 ? 1 : 0;
            band.doubling = band.left + band.bytes == stride_ ? Doubling::rows : Doubling::both;
            band.bytes += band.doubling == Doubling::both ? 1 : 0;
        }
    }

    int stride_;
    int limit_;
    bool doubling_;
    std::vector<Row> rows_;
    std::vector<Way> ways_;
};

} // namespace

int Band::cost() const {
    switch (doubling) {
    case Doubling::none:
        break;
    case Doubling::rows:
        return rows / 2 * bytes;
    case Doubling::both:
        return rows / 2 * ((bytes + 1) / 2);
    }
    return rows * bytes;
}

std::vector<Band>
plan_bands(const Bitmap& picture, int first, int last, const PrinterModel& model) {
    auto bands = Planner(picture, first, last, model).plan();
    for (auto& band : bands) {
        band.top += first;
    }
    return bands;
}

} // namespace motcua::drivers
