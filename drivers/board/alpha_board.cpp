#include "drivers/board/alpha_board.h"

#include "drivers/board/ascii_board.h"
#include "drivers/line/checksum.h"

#include <utility>

namespace motcua::drivers {
namespace {

constexpr std::uint8_t soh = 0x01;
constexpr std::uint8_t stx = 0x02;
constexpr std::uint8_t etx = 0x03;
constexpr std::uint8_t eot = 0x04;
constexpr std::uint8_t ack = 0x06;
constexpr std::uint8_t nak = 0x15;
constexpr std::uint8_t esc = 0x1b;
constexpr std::uint8_t colour_code = 0x1c;
constexpr int leading_zeros = 5;

std::uint8_t hex_digit(int value) {
    return static_cast<std::uint8_t>("0123456789ABCDEF"[value & 0xf]);
}

/// The command that writes the text, without what is around it.
Bytes write_text(const std::string& text, const AlphaFormat& format) {
    Bytes command{'A', static_cast<std::uint8_t>(format.label)};
    if (text.empty()) {
        return command; // empties the file, which makes the sign go on with its others
    }
    command.push_back(esc);
    command.push_back(static_cast<std::uint8_t>(format.position));
    command.push_back(static_cast<std::uint8_t>(format.mode));
    if (format.colour != AlphaFormat::Colour::none) {
        command.push_back(colour_code);
        command.push_back(static_cast<std::uint8_t>('0' + static_cast<int>(format.colour)));
    }
    command.insert(command.end(), text.begin(), text.end());
    return command;
}

} // namespace

AlphaBoard::AlphaBoard(AlphaFormat format) : format_(std::move(format)) {}

std::vector<BoardFrame> AlphaBoard::show(std::string_view text, int address) const {
    BoardFrame frame;
    frame.bytes = Bytes(leading_zeros, 0);
    frame.bytes.insert(frame.bytes.end(),
                       {soh,
                        static_cast<std::uint8_t>(format_.type),
                        hex_digit(address >> 4),
                        hex_digit(address)});
    Bytes packet{stx};
    const auto command = write_text(text.empty() ? "" : fit(text, format_.text), format_);
    packet.insert(packet.end(), command.begin(), command.end());
    if (format_.checksum) {
        packet.push_back(etx);
        const auto sum = checksum(Checksum::sum16_hex, packet);
        packet.insert(packet.end(), sum.begin(), sum.end());
    }
    packet.push_back(eot);
    frame.bytes.insert(frame.bytes.end(), packet.begin(), packet.end());
    if (format_.answers) {
        frame.hear = hear_answer({ack}, {nak});
        frame.limit = format_.limit;
    }
    return {frame};
}

} // namespace motcua::drivers
