#pragma once

#include "drivers/board/board_language.h"
#include "drivers/board/board_text.h"
#include "drivers/line/checksum.h"

namespace motcua::drivers {

/// How numeric displays are spoken to by frames of text:
///
///     prefix  address  before text  TEXT  after text  checksum  suffix
///
///     EDI ED400D           02  0 5  A 0 0 1  03
///     EDI ED206            02  05   A 0 0 1  0D
///     EasyReader ER4S   03 02  5    A 0 0 1  03
struct AsciiFormat {
    enum class Address : std::uint8_t { none, decimal, hex, byte };

    TextFormat text;
    Bytes prefix{0x02};
    Address address = Address::decimal;
    int address_digits = 2;
    Bytes before_text;
    Bytes after_text;
    Checksum checksum = Checksum::none;
    std::size_t checksum_from = 0; ///< the first byte that counts; the last stands before it
    Bytes suffix{0x03};
    Bytes good;    ///< what it answers; empty: nothing
    Bytes refused; ///< what it answers when it does not understand
    std::chrono::milliseconds limit{500};
};

class AsciiBoard final : public BoardLanguage {
public:
    explicit AsciiBoard(AsciiFormat format);
    std::vector<BoardFrame> show(std::string_view text, int address) const override;

private:
    AsciiFormat format_;
};

/// Reads one of two answers out of a stream with noise in it.
std::function<BoardReply(std::span<const std::uint8_t>)> hear_answer(Bytes good, Bytes refused);

} // namespace motcua::drivers
