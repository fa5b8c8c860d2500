#include "drivers/scanner/keyboard_parser.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <linux/input.h>
#include <optional>
#include <stdexcept>
#include <utility>
#include <xkbcommon/xkbcommon.h>

namespace motcua::drivers {
namespace {

constexpr int evdev_offset = 8; ///< xkb's key codes are evdev's and 8
constexpr int longest_number = 7;

StreamFormat stream_format(const KeyboardFormat& format) {
    StreamFormat stream;
    stream.ends = format.ends;
    stream.idle = format.idle;
    stream.dress = format.dress;
    return stream;
}

std::optional<std::uint32_t> numpad_digit(int key) {
    constexpr std::array<int, 10> keys{
        KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9};
    for (std::uint32_t digit = 0; digit < keys.size(); ++digit) {
        if (keys[digit] == key) {
            return digit;
        }
    }
    return std::nullopt;
}

} // namespace

struct KeyboardParser::Keyboard {
    explicit Keyboard(const KeyboardFormat& format)
        : context(xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES)) {
        const xkb_rule_names names{
            "evdev", "pc105", format.layout.c_str(), format.variant.c_str(), ""};
        keymap = context != nullptr
                     ? xkb_keymap_new_from_names(context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS)
                     : nullptr;
        state = keymap != nullptr ? xkb_state_new(keymap) : nullptr;
        if (state == nullptr) {
            xkb_keymap_unref(keymap);
            xkb_context_unref(context);
            throw std::runtime_error("no keyboard layout \"" + format.layout + "\"" +
                                     (format.variant.empty() ? "" : " " + format.variant));
        }
    }

    ~Keyboard() {
        xkb_state_unref(state);
        xkb_keymap_unref(keymap);
        xkb_context_unref(context);
    }

    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    xkb_context* context;
    xkb_keymap* keymap = nullptr;
    xkb_state* state = nullptr;
};

KeyboardParser::KeyboardParser(KeyboardFormat format)
    : format_(std::move(format)), keyboard_(std::make_unique<Keyboard>(format_)),
      typed_(stream_format(format_)) {}

KeyboardParser::~KeyboardParser() = default;

std::vector<Scan> KeyboardParser::feed(std::span<const std::uint8_t> bytes, Time now) {
    std::vector<Scan> scans;
    for (; bytes.size() >= sizeof(input_event); bytes = bytes.subspan(sizeof(input_event))) {
        input_event event;
        std::memcpy(&event, bytes.data(), sizeof event);
        auto letters = letters_of(event);
        if (letters.empty()) {
            continue;
        }
        const auto* const data = reinterpret_cast<const std::uint8_t*>(letters.data());
        for (auto& scan : typed_.feed({data, letters.size()}, now)) {
            scans.push_back(std::move(scan));
        }
        forget(letters);
    }
    return scans;
}

/// What this event types: mostly nothing, or one letter.
std::string KeyboardParser::letters_of(const input_event& event) {
    constexpr int released = 0;
    constexpr int pressed = 1; // 2: held down, which types nothing here
    if (event.type != EV_KEY || event.value < released || event.value > pressed) {
        return {};
    }
    const bool down = event.value == pressed;
    const auto key = static_cast<xkb_keycode_t>(event.code + evdev_offset);
    std::string letters;
    if (event.code == KEY_LEFTALT) {
        letters = down ? std::string() : number_typed();
        alt_ = down;
    } else if (down && !takes_as_number(event)) {
        letters.resize(8);
        const auto size =
            xkb_state_key_get_utf8(keyboard_->state, key, letters.data(), letters.size());
        letters.resize(static_cast<std::size_t>(std::clamp(size, 0, 7)));
    }
    xkb_state_update_key(keyboard_->state, key, down ? XKB_KEY_DOWN : XKB_KEY_UP);
    return letters;
}

bool KeyboardParser::takes_as_number(const input_event& event) {
    const auto digit = alt_ ? numpad_digit(event.code) : std::nullopt;
    if (digit && digits_ < longest_number) {
        number_ = number_ * 10 + *digit;
        ++digits_;
    }
    return digit.has_value();
}

std::string KeyboardParser::number_typed() {
    const auto number = std::exchange(number_, 0);
    if (std::exchange(digits_, 0) == 0 || number == 0) {
        return {};
    }
    if (number < 0x100 && format_.alt_numpad == KeyboardFormat::AltNumpad::bytes) {
        return {static_cast<char>(number)};
    }
    std::array<char, 8> letter{};
    const int size = xkb_keysym_to_utf8(
        number < 0x100 ? number : 0x01000000 + number, letter.data(), letter.size());
    return {letter.data(), static_cast<std::size_t>(std::max(size - 1, 0))};
}

std::optional<ScanParser::Time> KeyboardParser::deadline() const {
    return typed_.deadline();
}

std::vector<Scan> KeyboardParser::rest(Time now) {
    return typed_.rest(now);
}

void KeyboardParser::reset() {
    keyboard_ = std::make_unique<Keyboard>(format_);
    typed_.reset();
    alt_ = false;
    number_ = 0;
    digits_ = 0;
}

} // namespace motcua::drivers
