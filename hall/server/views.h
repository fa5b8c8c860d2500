#pragma once

#include "hall/rules/forecast.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace motcua::hall {

class AlertBook;

/// What a view shows besides the state of the rules.
struct Outlook {
    rules::Instant now;
    std::string link = "off"; ///< to the centre: up, down, off
    bool storage_good = true;
    const AlertBook* alerts = nullptr; ///< null where nobody looks after them

    /// What is foreseen for everybody, reckoned when the first record asks, and again when an event
    /// or time has passed.
    const rules::Forecast& foreseen(const rules::State& state) const {
        const auto moment = std::pair(state.applied, now);
        if (!forecast || foreseen_at != moment) {
            foreseen_at = moment;
            forecast = rules::forecast(state, now);
        }
        return *forecast;
    }

    mutable std::optional<rules::Forecast> forecast = std::nullopt;
    mutable std::pair<std::uint64_t, rules::Instant> foreseen_at = {};
    std::vector<rules::Text> notices; ///< of the province, besides the hall's own
};

/// A topic as a set of records (README of hall/protocol): which keys it has, and each record as
/// JSON text. Pure functions of the state; no text for a key that it does not have (any more).
class View {
public:
    virtual ~View() = default;

    virtual std::vector<std::string> keys(const rules::State& state) const = 0;
    virtual std::optional<std::string>
    record(const rules::State& state, const Outlook& outlook, const std::string& key) const = 0;

    /// Keys whose records this event may have changed at once. Slower effects (waits, people ahead)
    /// come with the refresh of every second.
    virtual std::vector<std::string> touched(const rules::State& state,
                                             const rules::Event& event) const = 0;
};

/// The view of a topic name, or null when there is no such topic in this state.
std::unique_ptr<View> view_of(const std::string& topic, const rules::State& state);

} // namespace motcua::hall
