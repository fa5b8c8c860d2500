#include "drivers/board/modbus_board.h"

#include "drivers/line/modbus.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {

ModbusBoard::ModbusBoard(ModbusFormat format) : format_(std::move(format)) {}

std::vector<BoardFrame> ModbusBoard::show(std::string_view text, int address) const {
    const auto unit = static_cast<std::uint8_t>(address);
    std::vector<BoardFrame> frames;
    for (const auto& setting : format_.settings) {
        frames.push_back(frame(modbus_write(unit, setting.at, setting.value)));
    }
    const auto values = registers(text);
    if (!format_.one_by_one && values.size() > 1) {
        frames.push_back(frame(modbus_write(unit, format_.first, values)));
        return frames;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = static_cast<std::uint16_t>(format_.first + i);
        frames.push_back(frame(modbus_write(unit, at, values[i])));
    }
    return frames;
}

std::vector<std::uint16_t> ModbusBoard::registers(std::string_view text) const {
    auto format = format_.text;
    format.letters = format.letters && format_.style != ModbusFormat::Style::number;
    auto shown = fit(text, format);
    std::vector<std::uint16_t> values;
    if (format_.style == ModbusFormat::Style::number) {
        unsigned number = 0;
        bool any = false;
        for (const char letter : shown) {
            const bool digit = letter >= '0' && letter <= '9';
            number = digit ? number * 10 + static_cast<unsigned>(letter - '0') : number;
            any = any || digit;
        }
        return {any ? static_cast<std::uint16_t>(std::min(number, 65535U)) : format_.dark};
    }
    const std::size_t step = format_.style == ModbusFormat::Style::pairs ? 2 : 1;
    shown.resize((shown.size() + step - 1) / step * step, format_.text.pad);
    for (std::size_t i = 0; i < shown.size(); i += step) {
        const auto letter = [&](std::size_t at) {
            return static_cast<unsigned>(static_cast<unsigned char>(shown[at]));
        };
        values.push_back(
            static_cast<std::uint16_t>(step == 2 ? letter(i) << 8 | letter(i + 1) : letter(i)));
    }
    return values;
}

BoardFrame ModbusBoard::frame(Bytes request) const {
    BoardFrame frame;
    frame.hear = [reply = ModbusReply(request)](std::span<const std::uint8_t> bytes) mutable {
        switch (reply.feed(bytes)) {
        case ModbusReply::State::good:
            return BoardReply::good;
        case ModbusReply::State::exception:
            return BoardReply::refused;
        case ModbusReply::State::waiting:
            break;
        }
        return BoardReply::waiting;
    };
    frame.bytes = std::move(request);
    frame.limit = format_.limit;
    return frame;
}

} // namespace motcua::drivers
