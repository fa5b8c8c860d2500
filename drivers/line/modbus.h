#pragma once

#include "drivers/transport/transport.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Modbus RTU, the master's side (Modbus over Serial Line 1.02; Application Protocol 1.1b3).
///
///     unit  function  data ..  crc low  crc high
///
/// Frames are made and read here and carried by a `Line`: so a Modbus board works over a serial
/// port, an RS-485 adapter or a TCP-serial gateway, and on one line with others.
namespace motcua::drivers {

/// Reads `count` inputs or registers from `first`, counted from 0.
enum class ModbusRead : std::uint8_t {
    coils = 1,
    inputs = 2,
    holding_registers = 3,
    input_registers = 4,
};

Bytes modbus_read(std::uint8_t unit, ModbusRead what, std::uint16_t first, std::uint16_t count);

/// Function 06: one register.
Bytes modbus_write(std::uint8_t unit, std::uint16_t at, std::uint16_t value);

/// Function 10h: 1 to 123 registers.
Bytes modbus_write(std::uint8_t unit, std::uint16_t first, std::span<const std::uint16_t> values);

/// Finds the reply to one request in what comes back, however it is cut and with whatever noise
/// before it. Noise is passed by: a byte that no reply can begin with is skipped.
class ModbusReply {
public:
    enum class State : std::uint8_t {
        waiting,   ///< not all is there yet
        good,      ///< the reply is whole
        exception, ///< the unit refuses: see `exception`
    };

    /// `request` is one of the frames above.
    explicit ModbusReply(std::span<const std::uint8_t> request);

    State feed(std::span<const std::uint8_t> bytes);

    /// Of a good reply: the data after the byte count of a read, else the request's own echo.
    std::span<const std::uint8_t> data() const { return data_; }

    /// Registers of a good reply to a read of registers.
    std::vector<std::uint16_t> registers() const;

    /// Bits of a good reply to a read of coils or inputs; at least as many as asked for.
    std::vector<bool> bits() const;

    /// 1 illegal function, 2 illegal address, 3 illegal value, 4 device failure.
    std::uint8_t exception() const { return exception_; }

private:
    std::optional<std::size_t> length_at_front(std::span<const std::uint8_t> bytes) const;
    bool take(std::span<const std::uint8_t> frame);

    std::uint8_t unit_;
    std::uint8_t function_;
    std::size_t length_; ///< of the good reply
    Bytes held_;
    Bytes data_;
    std::uint8_t exception_ = 0;
    State state_ = State::waiting;
};

} // namespace motcua::drivers
