#pragma once

#include "drivers/printer/bitmap.h"

#include <cstdint>
#include <optional>

namespace motcua::simulation {

/// A ticket of this program: the production layout takes milliseconds of Qt's text engine, this
/// one draws only what must be read back.
struct DrawnTicket {
    std::uint64_t visit = 0;
    std::int32_t copy = 0;
};

drivers::Bitmap draw_picture(const DrawnTicket& ticket, int dots);

/// None where the paper was cut off in the middle of it.
std::optional<DrawnTicket> read_picture(const drivers::Bitmap& paper);

} // namespace motcua::simulation
