#pragma once

#include <cstdint>

namespace motcua::drivers {

enum class Parity : std::uint8_t { none, even, odd };

/// Who stops whom when the device cannot take more.
enum class FlowControl : std::uint8_t { none, rts_cts, dtr_dsr, xon_xoff };

/// How a serial line is set; the device's own switches must say the same.
struct SerialSettings {
    int baud = 115200;
    int data_bits = 8;
    Parity parity = Parity::none;
    int stop_bits = 1;
    FlowControl flow = FlowControl::none;

    bool operator==(const SerialSettings&) const = default;
};

} // namespace motcua::drivers
