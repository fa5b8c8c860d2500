#include "drivers/keypad/event_keys.h"

#include <algorithm>
#include <cstring>
#include <linux/input.h>
#include <utility>

namespace motcua::drivers {
namespace {

struct NamedKey {
    std::string_view name;
    std::uint16_t code;
};

#define KEY(name)                                                                                  \
    { #name, name }
constexpr NamedKey named_keys[] = {
    KEY(KEY_0),       KEY(KEY_1),          KEY(KEY_2),       KEY(KEY_3),         KEY(KEY_4),
    KEY(KEY_5),       KEY(KEY_6),          KEY(KEY_7),       KEY(KEY_8),         KEY(KEY_9),
    KEY(KEY_A),       KEY(KEY_B),          KEY(KEY_C),       KEY(KEY_D),         KEY(KEY_E),
    KEY(KEY_F),       KEY(KEY_G),          KEY(KEY_H),       KEY(KEY_I),         KEY(KEY_J),
    KEY(KEY_K),       KEY(KEY_L),          KEY(KEY_M),       KEY(KEY_N),         KEY(KEY_O),
    KEY(KEY_P),       KEY(KEY_Q),          KEY(KEY_R),       KEY(KEY_S),         KEY(KEY_T),
    KEY(KEY_U),       KEY(KEY_V),          KEY(KEY_W),       KEY(KEY_X),         KEY(KEY_Y),
    KEY(KEY_Z),       KEY(KEY_KP0),        KEY(KEY_KP1),     KEY(KEY_KP2),       KEY(KEY_KP3),
    KEY(KEY_KP4),     KEY(KEY_KP5),        KEY(KEY_KP6),     KEY(KEY_KP7),       KEY(KEY_KP8),
    KEY(KEY_KP9),     KEY(KEY_KPDOT),      KEY(KEY_KPENTER), KEY(KEY_KPMINUS),   KEY(KEY_KPPLUS),
    KEY(KEY_KPSLASH), KEY(KEY_KPASTERISK), KEY(KEY_NUMLOCK), KEY(KEY_BACKSPACE), KEY(KEY_ENTER),
    KEY(KEY_TAB),     KEY(KEY_SPACE),      KEY(KEY_ESC),     KEY(KEY_LEFT),      KEY(KEY_RIGHT),
    KEY(KEY_UP),      KEY(KEY_DOWN),       KEY(KEY_PAGEUP),  KEY(KEY_PAGEDOWN),  KEY(KEY_LEFTCTRL),
    KEY(KEY_LEFTALT), KEY(KEY_LEFTSHIFT),  KEY(KEY_F1),      KEY(KEY_F2),        KEY(KEY_F3),
    KEY(KEY_F4),      KEY(KEY_F5),         KEY(KEY_F6),      KEY(KEY_F7),        KEY(KEY_F8),
    KEY(KEY_F9),      KEY(KEY_F10),        KEY(KEY_F11),     KEY(KEY_F12),       KEY(KEY_F13),
    KEY(KEY_F14),     KEY(KEY_F15),        KEY(KEY_F16),     KEY(KEY_F17),       KEY(KEY_F18),
    KEY(KEY_F19),     KEY(KEY_F20),        KEY(KEY_F21),     KEY(KEY_F22),       KEY(KEY_F23),
    KEY(KEY_F24),     KEY(BTN_TRIGGER),    KEY(BTN_THUMB),   KEY(BTN_THUMB2),    KEY(BTN_TOP),
    KEY(BTN_TOP2),    KEY(BTN_PINKIE),     KEY(BTN_BASE),    KEY(BTN_BASE2),     KEY(BTN_BASE3),
    KEY(BTN_BASE4),   KEY(BTN_BASE5),      KEY(BTN_BASE6)};
#undef KEY

} // namespace

std::optional<std::uint16_t> key_code(std::string_view name) {
    const auto* const key = std::ranges::find(named_keys, name, &NamedKey::name);
    return key == std::end(named_keys) ? std::nullopt : std::optional(key->code);
}

std::string key_names() {
    std::string names;
    for (const auto& key : named_keys) {
        names += (names.empty() ? "" : ", ") + std::string(key.name);
    }
    return names;
}

EventKeys::EventKeys(std::vector<std::uint16_t> codes) : codes_(std::move(codes)) {}

std::vector<KeyChange> EventKeys::feed(std::span<const std::uint8_t> bytes) {
    std::vector<KeyChange> changes;
    for (; bytes.size() >= sizeof(input_event); bytes = bytes.subspan(sizeof(input_event))) {
        input_event event;
        std::memcpy(&event, bytes.data(), sizeof event);
        const auto key = std::ranges::find(codes_, event.code);
        const bool known = event.type == EV_KEY && key != codes_.end();
        if (known && (event.value == 0 || event.value == 1)) {
            changes.push_back({"",
                               static_cast<std::size_t>(key - codes_.begin()),
                               event.value == 1 ? KeyChange::Kind::down : KeyChange::Kind::up});
        }
    }
    return changes;
}

} // namespace motcua::drivers
