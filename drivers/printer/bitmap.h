#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace motcua::drivers {

/// A picture in black and white as a thermal head takes it: rows of whole bytes, bit 7 leftmost,
/// 1 is black. Bits beyond `width` in a row's last byte are 0.
struct Bitmap {
    int width = 0;  ///< dots
    int height = 0; ///< dots
    std::vector<std::uint8_t> bits;

    static Bitmap blank(int width, int height);

    int stride() const { return (width + 7) / 8; } ///< bytes a row

    std::span<const std::uint8_t> row(int y) const {
        return {bits.data() + static_cast<std::size_t>(y * stride()),
                static_cast<std::size_t>(stride())};
    }

    bool black(int x, int y) const {
        return (row(y)[static_cast<std::size_t>(x / 8)] & (0x80 >> (x % 8))) != 0;
    }

    void blacken(int x, int y) {
        bits[static_cast<std::size_t>(y * stride() + x / 8)] |=
            static_cast<std::uint8_t>(0x80 >> (x % 8));
    }

    bool row_is_white(int y) const;

    bool operator==(const Bitmap&) const = default;
};

} // namespace motcua::drivers
