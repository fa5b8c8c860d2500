#include "drivers/scanner/scan_text.h"

#include <array>
#include <cstdint>
#include <iconv.h>
#include <optional>
#include <utility>

namespace motcua::drivers {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// One character of UTF-8 at the start of the text, and its length; nothing when it is none.
std::optional<std::pair<char32_t, std::size_t>> first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) {
        return std::pair{char32_t{lead}, std::size_t{1}};
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length) {
        return std::nullopt;
    }
    char32_t character = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0) != 0x80) {
            return std::nullopt;
        }
        character = character << 6 | (next & 0x3f);
    }
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < smallest[length] || character > 0x10ffff || surrogate) {
        return std::nullopt;
    }
    return std::pair{character, length};
}

/// Converts the whole text, or nothing.
std::optional<std::string> convert(std::string_view text, const char* from, const char* to) {
    const iconv_t converter = ::iconv_open(to, from);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return std::nullopt;
    }
    std::string out(text.size() * 4 + 16, '\0');
    char* in_place = const_cast<char*>(text.data()); // iconv's signature; it does not write there
    std::size_t in_left = text.size();
    char* out_place = out.data();
    std::size_t out_left = out.size();
    bool good = ::iconv(converter, &in_place, &in_left, &out_place, &out_left) == 0;
    // A letter may be held back until it is clear that no accent follows.
    good = good && ::iconv(converter, nullptr, nullptr, &out_place, &out_left) == 0;
    ::iconv_close(converter);
    if (!good || in_left != 0) {
        forget(out);
        return std::nullopt;
    }
    out.resize(out.size() - out_left);
    return out;
}

bool is_ascii(std::string_view text) {
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) >= 0x80) {
            return false;
        }
    }
    return true;
}

/// The byte that this letter is in Latin-1 or, between 80h and 9Fh, in Windows-1252.
std::optional<char> latin_byte(char32_t letter) {
    constexpr std::u32string_view from_80h = U"€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
    if (letter < 0x100) {
        return static_cast<char>(letter);
    }
    const auto place = from_80h.find(letter);
    return place == from_80h.npos ? std::nullopt : std::optional(static_cast<char>(0x80 + place));
}

/// "Nguyá»…n": bytes of UTF-8 that were taken for letters and encoded again. That a text reads as
/// UTF-8 twice does not happen by chance.
std::optional<std::string> encoded_once(std::string_view text) {
    std::string once;
    once.reserve(text.size());
    while (!text.empty()) {
        const auto [letter, length] = *first_character(text);
        const auto byte = latin_byte(letter);
        if (!byte) {
            break;
        }
        once += *byte;
        text.remove_prefix(length);
    }
    if (text.empty() && is_utf8(once)) {
        return once;
    }
    forget(once);
    return std::nullopt;
}

std::optional<std::string> repaired(const std::string& text, Encoding encoding) {
    switch (encoding) {
    case Encoding::windows_1258:
        return is_utf8(text) ? std::nullopt : convert(text, "CP1258", "UTF-8");
    case Encoding::tcvn3:
        return is_utf8(text) ? std::nullopt : convert(text, "TCVN5712-1", "UTF-8");
    case Encoding::utf_8:
        return is_utf8(text) ? encoded_once(text) : std::nullopt;
    case Encoding::bytes:
        break;
    }
    return std::nullopt;
}

} // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            return false;
        }
        text.remove_prefix(character->second);
    }
    return true;
}

std::string repair(std::string bytes, Encoding encoding) {
    if (encoding == Encoding::bytes || is_ascii(bytes)) {
        return bytes;
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.erase(0, byte_order_mark.size());
    }
    if (auto text = repaired(bytes, encoding)) {
        std::swap(bytes, *text);
        forget(*text);
    }
    return bytes;
}

Scan undress(std::string bytes, const ScanDress& dress) {
    if (bytes.starts_with(dress.prefix)) {
        bytes.erase(0, dress.prefix.size());
    }
    if (bytes.ends_with(dress.suffix)) {
        bytes.erase(bytes.size() - dress.suffix.size());
    }
    Scan scan;
    if (dress.aim) {
        scan.symbology = symbology_by_aim(bytes.substr(0, 3));
    }
    if (scan.symbology != Symbology::unknown) {
        bytes.erase(0, 3);
    }
    scan.data = repair(std::move(bytes), dress.encoding);
    return scan;
}

} // namespace motcua::drivers
