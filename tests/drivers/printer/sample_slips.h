#pragma once

#include "drivers/printer/slip.h"

#include <random>

namespace motcua::drivers {

/// A slip with what tickets have: a rule, uneven blocks, white runs, a dense part; the same every
/// time for the same seed.
inline Slip sample_slip(int width, unsigned seed = 1) {
    Slip slip{Bitmap::blank(width, 600), std::nullopt, true};
    std::mt19937 random(seed);
    for (int x = 0; x < width; ++x) {
        slip.picture.blacken(x, 40);
        slip.picture.blacken(x, 41);
    }
    for (int block = 0; block < 12; ++block) {
        const int top = 60 + static_cast<int>(random() % 480);
        const int left = static_cast<int>(random() % static_cast<unsigned>(width - 90));
        for (int y = top; y < top + 30; ++y) {
            for (int x = left; x < left + 80; ++x) {
                if (random() % 3 != 0) {
                    slip.picture.blacken(x, y);
                }
            }
        }
    }
    return slip;
}

} // namespace motcua::drivers
