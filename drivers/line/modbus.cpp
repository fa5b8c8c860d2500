#include "drivers/line/modbus.h"

#include "drivers/line/checksum.h"

namespace motcua::drivers {
namespace {

constexpr std::uint8_t write_one = 6;
constexpr std::uint8_t write_many = 16;
constexpr std::uint8_t refused = 0x80; ///< set in the function of an exception reply
constexpr std::size_t exception_length = 5;
constexpr std::size_t write_reply_length = 8;

void append(Bytes& frame, std::uint16_t value) {
    frame.push_back(static_cast<std::uint8_t>(value >> 8));
    frame.push_back(static_cast<std::uint8_t>(value));
}

Bytes closed(Bytes frame) {
    const auto crc = modbus_crc(frame);
    frame.push_back(static_cast<std::uint8_t>(crc));
    frame.push_back(static_cast<std::uint8_t>(crc >> 8));
    return frame;
}

bool crc_fits(std::span<const std::uint8_t> frame) {
    const auto body = frame.first(frame.size() - 2);
    const unsigned told = frame[frame.size() - 2] | unsigned{frame.back()} << 8;
    return modbus_crc(body) == told;
}

/// Of the whole reply to this request.
std::size_t reply_length(std::span<const std::uint8_t> request) {
    const auto function = request[1];
    const std::size_t count = std::size_t{request[4]} << 8 | request[5];
    if (function == write_one || function == write_many) {
        return write_reply_length;
    }
    const bool bits = function <= static_cast<std::uint8_t>(ModbusRead::inputs);
    return 5 + (bits ? (count + 7) / 8 : count * 2);
}

} // namespace

Bytes modbus_read(std::uint8_t unit, ModbusRead what, std::uint16_t first, std::uint16_t count) {
    Bytes frame{unit, static_cast<std::uint8_t>(what)};
    append(frame, first);
    append(frame, count);
    return closed(std::move(frame));
}

Bytes modbus_write(std::uint8_t unit, std::uint16_t at, std::uint16_t value) {
    Bytes frame{unit, write_one};
    append(frame, at);
    append(frame, value);
    return closed(std::move(frame));
}

Bytes modbus_write(std::uint8_t unit, std::uint16_t first, std::span<const std::uint16_t> values) {
    Bytes frame{unit, write_many};
    append(frame, first);
    append(frame, static_cast<std::uint16_t>(values.size()));
    frame.push_back(static_cast<std::uint8_t>(values.size() * 2));
    for (const auto value : values) {
        append(frame, value);
    }
    return closed(std::move(frame));
}

ModbusReply::ModbusReply(std::span<const std::uint8_t> request)
    : unit_(request[0]), function_(request[1]), length_(reply_length(request)) {}

ModbusReply::State ModbusReply::feed(std::span<const std::uint8_t> bytes) {
    held_.insert(held_.end(), bytes.begin(), bytes.end());
    std::span<const std::uint8_t> left(held_);
    while (state_ == State::waiting && !left.empty()) {
        const auto length = length_at_front(left);
        if (length && left.size() < *length) {
            break;
        }
        if (!length || !take(left.first(*length))) {
            left = left.subspan(1);
        }
    }
    held_.erase(held_.begin(), held_.end() - static_cast<std::ptrdiff_t>(left.size()));
    return state_;
}

/// How long the frame at the front would be; none where no reply begins.
std::optional<std::size_t> ModbusReply::length_at_front(std::span<const std::uint8_t> bytes) const {
    if (bytes[0] != unit_) {
        return std::nullopt;
    }
    if (bytes.size() == 1 || bytes[1] == function_) {
        return length_;
    }
    return bytes[1] == (function_ | refused) ? std::optional(exception_length) : std::nullopt;
}

bool ModbusReply::take(std::span<const std::uint8_t> frame) {
    if (!crc_fits(frame)) {
        return false;
    }
    if (frame[1] != function_) {
        exception_ = frame[2];
        state_ = State::exception;
        return true;
    }
    const bool is_read = function_ < write_one;
    if (is_read && frame[2] != frame.size() - 5) {
        return false;
    }
    data_.assign(frame.begin() + (is_read ? 3 : 2), frame.end() - 2);
    state_ = State::good;
    return true;
}

std::vector<std::uint16_t> ModbusReply::registers() const {
    std::vector<std::uint16_t> values;
    for (std::size_t i = 0; i + 1 < data_.size(); i += 2) {
        values.push_back(static_cast<std::uint16_t>(data_[i] << 8 | data_[i + 1]));
    }
    return values;
}

std::vector<bool> ModbusReply::bits() const {
    std::vector<bool> values;
    for (const auto byte : data_) {
        for (int bit = 0; bit < 8; ++bit) {
            values.push_back((byte >> bit & 1) != 0);
        }
    }
    return values;
}

} // namespace motcua::drivers
