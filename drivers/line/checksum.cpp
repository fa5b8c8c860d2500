#include "drivers/line/checksum.h"

#include <functional>
#include <numeric>

namespace motcua::drivers {
namespace {

Bytes hex(unsigned value, int digits) {
    Bytes text;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        text.push_back(static_cast<std::uint8_t>("0123456789ABCDEF"[value >> shift & 0xf]));
    }
    return text;
}

} // namespace

Bytes checksum(Checksum kind, std::span<const std::uint8_t> bytes) {
    const auto sum = std::accumulate(bytes.begin(), bytes.end(), 0U);
    const auto mix = std::accumulate(bytes.begin(), bytes.end(), 0U, std::bit_xor<>());
    switch (kind) {
    case Checksum::sum8:
        return {static_cast<std::uint8_t>(sum)};
    case Checksum::xor8:
        return {static_cast<std::uint8_t>(mix)};
    case Checksum::sum8_hex:
        return hex(sum, 2);
    case Checksum::xor8_hex:
        return hex(mix, 2);
    case Checksum::sum16_hex:
        return hex(sum, 4);
    case Checksum::none:
        break;
    }
    return {};
}

std::uint16_t modbus_crc(std::span<const std::uint8_t> bytes) {
    unsigned crc = 0xffff;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1) != 0 ? crc >> 1 ^ 0xa001 : crc >> 1;
        }
    }
    return static_cast<std::uint16_t>(crc);
}

} // namespace motcua::drivers
