#pragma once

#include "drivers/keypad/keypad.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace motcua::drivers {

/// When a key counts.
enum class Edge : std::uint8_t {
    press,   ///< when it goes down
    release, ///< when it comes up
    hold,    ///< when it was down for `hold`
};

/// What one key of a pad does.
struct KeyRule {
    Button button = Button::next;
    int level = 0; ///< of rate
    Edge edge = Edge::press;
};

struct KeyTiming {
    std::chrono::milliseconds debounce{30}; ///< contacts bounce for less than this
    std::chrono::milliseconds hold{1500};   ///< of keys that must be held
    std::chrono::milliseconds stuck{15000}; ///< longer than any finger
};

/// Makes key presses of keys that go down and up. One key counts at a time: what is pressed while
/// another is down is a hand on the pad, and counts for nothing. A key that stays down for `stuck`
/// is out of use until it comes up, and the others work again. Pure: time is an argument.
class KeyTracker {
public:
    using Time = std::chrono::steady_clock::time_point;

    KeyTracker(std::vector<KeyRule> rules, KeyTiming timing);

    /// Key number `key` (its place in the rules) of a unit is down or up now. Saying the same
    /// again changes nothing.
    std::vector<KeyPress> set(const std::string& unit, std::size_t key, bool down, Time now);

    /// A pad that tells only that a key was pressed.
    std::vector<KeyPress> click(const std::string& unit, std::size_t key, Time now);

    /// When to call `wake` next; none when nothing is held.
    std::optional<Time> deadline() const;
    std::vector<KeyPress> wake(Time now);

    /// The pad is gone: no key of it is down.
    void reset();

    bool stuck() const;

private:
    struct Key {
        bool down = false;
        bool contact = false; ///< as it was last told; `down` follows when it does not bounce
        bool counts = false;  ///< this press is one that does something
        bool stuck = false;
        std::optional<Time> since; ///< of the last change that was taken
    };

    using Unit = std::vector<Key>;

    void settle(const std::string& name, std::size_t key, Time now, std::vector<KeyPress>& presses);
    void change(const std::string& name, std::size_t key, Time now, std::vector<KeyPress>& presses);
    bool another_is_down(const Unit& unit, std::size_t key) const;
    bool bounces(const Key& key, Time now) const;

    std::vector<KeyRule> rules_;
    KeyTiming timing_;
    std::map<std::string, Unit> units_;
};

} // namespace motcua::drivers
