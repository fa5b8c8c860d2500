#include "hall/server/config/mistakes.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace motcua::hall {

namespace {

constexpr std::size_t names_shown = 3;

/// Levenshtein distance: letters added, dropped or changed.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

void Mistakes::add(Position at, std::string text) {
    mistakes_.push_back({at, std::move(text)});
}

std::vector<std::string> Mistakes::lines() const {
    auto sorted = mistakes_;
    std::ranges::stable_sort(sorted, {}, &Mistake::at);
    std::vector<std::string> lines;
    for (const Mistake& mistake : sorted) {
        lines.push_back(file_ + ":" + std::to_string(mistake.at.line) + ":" +
                        std::to_string(mistake.at.column) + ": " + mistake.text);
    }
    return lines;
}

std::string nearest(std::string_view given, std::vector<std::string> allowed) {
    std::ranges::stable_sort(
        allowed, {}, [&](const std::string& name) { return distance(given, name); });
    std::string text;
    for (std::size_t shown = 0; shown < std::min(names_shown, allowed.size()); ++shown) {
        text += (shown == 0 ? "" : ", ") + allowed[shown];
    }
    return text;
}

std::string in_quotes(std::string_view text) {
    std::string safe = "\"";
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7f) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(value));
            safe += hex;
        } else {
            safe += byte;
        }
    }
    return safe + '"';
}

} // namespace motcua::hall
