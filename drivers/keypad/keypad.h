#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace motcua::drivers {

/// The keys that call keypads and rating pads have, whatever their language.
enum class Button : std::uint8_t { next, recall, no_show, finish, rate, pause, help };

/// One key pressed once. Which counter a unit stands at is not the keypad's business.
struct KeyPress {
    std::string unit; ///< which of the pads that share a line; empty where there is one
    Button button = Button::next;
    int level = 0; ///< of rate: 1 is best

    bool operator==(const KeyPress&) const = default;
};

/// How a keypad is.
struct KeypadState {
    bool online = false; ///< keys can arrive
    bool stuck = false;  ///< a key is held down for so long that something lies on it

    bool operator==(const KeypadState&) const = default;
};

/// One keypad, or several on one line. All on the thread of its executor; no handler is called
/// from inside a call.
class Keypad {
public:
    using OnKey = std::function<void(const KeyPress&)>;
    using OnState = std::function<void(const KeypadState&)>;

    virtual ~Keypad() = default;

    /// Begins to listen; `on_state` tells the first state, and each change.
    virtual void start(OnKey on_key, OnState on_state) = 0;

    /// Shows what came of a key at the unit that sent it, where the pad can show anything.
    virtual void answer(const std::string& unit, bool done, const std::string& text) = 0;
};

} // namespace motcua::drivers
