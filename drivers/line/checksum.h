#pragma once

#include "drivers/transport/transport.h"

#include <cstdint>
#include <span>

namespace motcua::drivers {

/// Checksums of the frames that boards and keypads speak.
enum class Checksum : std::uint8_t {
    none,
    sum8,      ///< all bytes added, one byte
    xor8,      ///< all bytes combined by exclusive or, one byte
    sum8_hex,  ///< sum8 as two upper case hex digits
    xor8_hex,  ///< xor8 as two upper case hex digits
    sum16_hex, ///< all bytes added, four upper case hex digits
};

/// The bytes of the checksum as they stand in the frame.
Bytes checksum(Checksum kind, std::span<const std::uint8_t> bytes);

/// CRC-16 of Modbus: polynomial A001h, start FFFFh.
std::uint16_t modbus_crc(std::span<const std::uint8_t> bytes);

} // namespace motcua::drivers
