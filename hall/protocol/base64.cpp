#include "hall/protocol/base64.h"

#include "hall/protocol/wipe.h"

#include <array>
#include <cstdint>

namespace motcua::protocol {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> make_values() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t value = 0; value < alphabet.size(); ++value) {
        values[static_cast<unsigned char>(alphabet[value])] = static_cast<std::int8_t>(value);
    }
    return values;
}

constexpr auto values = make_values();

std::string_view without_padding(std::string_view text) {
    for (int mark = 0; mark < 2 && text.ends_with('='); ++mark) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

std::string to_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) {
            text += alphabet[held >> (bits - 6) & 63];
        }
    }
    if (bits > 0) {
        text += alphabet[held << (6 - bits) & 63];
    }
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t held = 0;
    int bits = 0;
    bool good = text.size() % 4 == 0;
    for (const char letter : without_padding(text)) {
        const auto value = values[static_cast<unsigned char>(letter)];
        good = good && value >= 0;
        held = held << 6 | static_cast<std::uint32_t>(value & 63);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits);
        }
    }
    // Bits that no byte took must be zero, or two texts would mean the same.
    good = good && bits < 6 && (held & ((1U << bits) - 1)) == 0;
    if (!good) {
        wipe(bytes);
        return std::nullopt;
    }
    return bytes;
}

} // namespace motcua::protocol
