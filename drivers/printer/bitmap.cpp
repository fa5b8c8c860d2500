#include "drivers/printer/bitmap.h"

#include <algorithm>

namespace motcua::drivers {

Bitmap Bitmap::blank(int width, int height) {
    Bitmap picture{width, height, {}};
    picture.bits.resize(static_cast<std::size_t>(picture.stride() * height));
    return picture;
}

bool Bitmap::row_is_white(int y) const {
    const auto dots = row(y);
    return std::all_of(dots.begin(), dots.end(), [](std::uint8_t byte) { return byte == 0; });
}

} // namespace motcua::drivers
