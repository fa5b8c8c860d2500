#pragma once

#include <string_view>
#include <vector>

namespace motcua::ui {

/// A QR symbol as squares, without its quiet zone. `side` 0 means that there is no symbol.
struct QrCode {
    int side = 0;
    std::vector<bool> dark; ///< side * side, row by row

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y * side + x)];
    }
};

/// The smallest symbol of error level M that holds `text` as bytes; none when `text` is empty or
/// longer than a symbol can hold (2331 bytes).
QrCode encode_qr(std::string_view text);

} // namespace motcua::ui
