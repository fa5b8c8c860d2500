#include "drivers/board/ascii_board.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {
namespace {

void append(Bytes& frame, std::span<const std::uint8_t> bytes) {
    frame.insert(frame.end(), bytes.begin(), bytes.end());
}

void append(Bytes& frame, std::string_view text) {
    frame.insert(frame.end(), text.begin(), text.end());
}

void append_number(Bytes& frame, int number, int base, int digits) {
    std::string text;
    for (int i = 0; i < digits; ++i) {
        text.insert(text.begin(), "0123456789ABCDEF"[number % base]);
        number /= base;
    }
    append(frame, text);
}

void append_address(Bytes& frame, int address, const AsciiFormat& format) {
    switch (format.address) {
    case AsciiFormat::Address::decimal:
        return append_number(frame, address, 10, format.address_digits);
    case AsciiFormat::Address::hex:
        return append_number(frame, address, 16, format.address_digits);
    case AsciiFormat::Address::byte:
        return frame.push_back(static_cast<std::uint8_t>(address));
    case AsciiFormat::Address::none:
        break;
    }
}

} // namespace

AsciiBoard::AsciiBoard(AsciiFormat format) : format_(std::move(format)) {}

std::vector<BoardFrame> AsciiBoard::show(std::string_view text, int address) const {
    BoardFrame frame;
    auto& bytes = frame.bytes;
    append(bytes, format_.prefix);
    append_address(bytes, address, format_);
    append(bytes, format_.before_text);
    append(bytes, fit(text, format_.text));
    append(bytes, format_.after_text);
    const auto from = std::min(format_.checksum_from, bytes.size());
    append(bytes, checksum(format_.checksum, std::span(bytes).subspan(from)));
    append(bytes, format_.suffix);
    if (!format_.good.empty()) {
        frame.hear = hear_answer(format_.good, format_.refused);
        frame.limit = format_.limit;
    }
    return {frame};
}

std::function<BoardReply(std::span<const std::uint8_t>)> hear_answer(Bytes good, Bytes refused) {
    const auto longest = std::max(good.size(), refused.size());
    return [good = std::move(good), refused = std::move(refused), longest, held = Bytes()](
               std::span<const std::uint8_t> bytes) mutable {
        for (const auto byte : bytes) {
            held.push_back(byte);
            if (held.size() > longest) {
                held.erase(held.begin());
            }
            const auto ends_with = [&held](const Bytes& answer) {
                return !answer.empty() && held.size() >= answer.size() &&
                       std::equal(answer.rbegin(), answer.rend(), held.rbegin());
            };
            if (ends_with(good)) {
                return BoardReply::good;
            }
            if (ends_with(refused)) {
                return BoardReply::refused;
            }
        }
        return BoardReply::waiting;
    };
}

} // namespace motcua::drivers
