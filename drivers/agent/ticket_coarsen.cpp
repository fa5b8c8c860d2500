#include "drivers/agent/ticket_coarsen.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <optional>

namespace motcua::devices {
namespace {

/// The lightest weight of a block's letters; none in a block of drawn things.
std::optional<int> weight(const QTextBlock& block) {
    std::optional<int> lightest;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const auto format = at.fragment().charFormat();
        if (!format.isImageFormat() && !at.fragment().text().trimmed().isEmpty()) {
            lightest = std::min(lightest.value_or(1000), static_cast<int>(format.font().weight()));
        }
    }
    return lightest;
}

void mark(std::vector<bool>& rows, double top, double bottom) {
    const int last = std::min(static_cast<int>(rows.size()), static_cast<int>(std::ceil(bottom)));
    for (int y = std::max(0, static_cast<int>(std::floor(top))); y < last; ++y) {
        rows[static_cast<std::size_t>(y)] = true;
    }
}

uchar mean(int a, int b, int c, int d) {
    return static_cast<uchar>((a + b + c + d) / 4);
}

} // namespace

std::vector<bool>
strong_rows(const QTextDocument& document, const TicketObjects& objects, int height) {
    std::vector<bool> strong(static_cast<std::size_t>(height));
    std::vector<bool> weak(strong.size());
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        const auto letters = weight(block);
        const auto place = document.documentLayout()->blockBoundingRect(block);
        auto& rows = letters && *letters < QFont::DemiBold ? weak : strong;
        mark(rows, place.top(), place.bottom());
    }
    const auto number = objects.number_place();
    mark(strong, number.top(), number.top() + number.height());
    for (std::size_t y = 0; y < strong.size(); ++y) {
        strong[y] = strong[y] && !weak[y];
    }
    return strong;
}

void coarsen(QImage& image, const std::vector<bool>& strong) {
    for (int y = 0; y + 1 < image.height(); y += 2) {
        uchar* upper = image.scanLine(y);
        uchar* lower = image.scanLine(y + 1);
        const auto at = static_cast<std::size_t>(y);
        const bool columns = strong[at] && strong[at + 1];
        for (int x = 0; x + 1 < image.width(); x += 2) {
            if (columns) {
                upper[x] = upper[x + 1] = mean(upper[x], upper[x + 1], lower[x], lower[x + 1]);
            } else {
                upper[x] = mean(upper[x], upper[x], lower[x], lower[x]);
                upper[x + 1] = mean(upper[x + 1], upper[x + 1], lower[x + 1], lower[x + 1]);
            }
            lower[x] = upper[x];
            lower[x + 1] = upper[x + 1];
        }
    }
}

} // namespace motcua::devices
