#include "drivers/keypad/key_tracker.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {

namespace {

constexpr std::size_t most_units = 256; ///< of one line; more are made of noise

} // namespace

KeyTracker::KeyTracker(std::vector<KeyRule> rules, KeyTiming timing)
    : rules_(std::move(rules)), timing_(timing) {}

std::vector<KeyPress>
KeyTracker::set(const std::string& unit, std::size_t key, bool down, Time now) {
    std::vector<KeyPress> presses;
    if (units_.size() >= most_units && !units_.contains(unit)) {
        return presses;
    }
    auto& keys = units_.try_emplace(unit, rules_.size()).first->second;
    if (key < keys.size()) {
        settle(unit, key, now, presses);
        keys[key].contact = down;
        settle(unit, key, now, presses);
    }
    return presses;
}

bool KeyTracker::bounces(const Key& key, Time now) const {
    return key.since && now - *key.since < timing_.debounce;
}

/// Lets the key follow its contact, unless that may be bouncing.
void KeyTracker::settle(const std::string& name,
                        std::size_t key,
                        Time now,
                        std::vector<KeyPress>& presses) {
    const auto& state = units_.at(name)[key];
    if (state.contact != state.down && !bounces(state, now)) {
        change(name, key, now, presses);
    }
}

void KeyTracker::change(const std::string& name,
                        std::size_t key,
                        Time now,
                        std::vector<KeyPress>& presses) {
    auto& keys = units_.at(name);
    auto& state = keys[key];
    const auto& rule = rules_[key];
    const bool was_stuck = std::exchange(state.stuck, false);
    state.down = state.contact;
    state.since = now;
    const bool counted = std::exchange(state.counts, state.down && !another_is_down(keys, key));
    const bool counts = state.down ? state.counts && rule.edge == Edge::press
                                   : counted && !was_stuck && rule.edge == Edge::release;
    if (counts) {
        presses.push_back({name, rule.button, rule.level});
    }
}

std::vector<KeyPress> KeyTracker::click(const std::string& unit, std::size_t key, Time now) {
    auto presses = set(unit, key, true, now);
    for (const auto& press : set(unit, key, false, now)) {
        presses.push_back(press);
    }
    return presses;
}

bool KeyTracker::another_is_down(const Unit& unit, std::size_t key) const {
    for (std::size_t other = 0; other < unit.size(); ++other) {
        if (other != key && unit[other].down && !unit[other].stuck) {
            return true;
        }
    }
    return false;
}

std::optional<KeyTracker::Time> KeyTracker::deadline() const {
    std::optional<Time> earliest;
    for (const auto& [name, unit] : units_) {
        for (std::size_t key = 0; key < unit.size(); ++key) {
            const auto& state = unit[key];
            if (state.contact != state.down) {
                earliest =
                    std::min(earliest.value_or(Time::max()), *state.since + timing_.debounce);
            }
            if (!state.down || state.stuck) {
                continue;
            }
            const bool held = rules_[key].edge == Edge::hold && state.counts;
            const auto at = *state.since + (held ? timing_.hold : timing_.stuck);
            earliest = std::min(earliest.value_or(at), at);
        }
    }
    return earliest;
}

std::vector<KeyPress> KeyTracker::wake(Time now) {
    std::vector<KeyPress> presses;
    for (auto& [name, unit] : units_) {
        for (std::size_t key = 0; key < unit.size(); ++key) {
            settle(name, key, now, presses);
            auto& state = unit[key];
            if (!state.down) {
                continue;
            }
            const auto held = now - *state.since;
            state.stuck = state.stuck || held >= timing_.stuck;
            const auto& rule = rules_[key];
            if (rule.edge == Edge::hold && state.counts && held >= timing_.hold) {
                state.counts = false;
                presses.push_back({name, rule.button, rule.level});
            }
        }
    }
    return presses;
}

void KeyTracker::reset() {
    units_.clear();
}

bool KeyTracker::stuck() const {
    return std::ranges::any_of(
        units_, [](const auto& unit) { return std::ranges::any_of(unit.second, &Key::stuck); });
}

} // namespace motcua::drivers
