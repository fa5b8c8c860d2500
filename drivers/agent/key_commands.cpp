#include "drivers/agent/key_commands.h"

#include "hall/protocol/arguments.h"
#include "hall/protocol/json.h"

#include <utility>

namespace motcua::devices {
namespace {

using drivers::Button;

KeyCommand
command_of(const drivers::KeyPress& press, const std::string& counter, const std::string& state) {
    const rules::CounterId id{counter};
    switch (press.button) {
    case Button::next:
        return {"call_next", protocol::to_text(rules::CallNext{id, true})};
    case Button::recall:
        return {"recall", protocol::to_text(rules::Recall{id})};
    case Button::no_show:
        return {"no_show", protocol::to_text(rules::NoShow{id})};
    case Button::finish:
        return {"finish", protocol::to_text(rules::Finish{id})};
    case Button::pause:
        if (state == "paused") {
            return {"resume_counter", protocol::to_text(rules::ResumeCounter{id})};
        }
        return {"pause_counter", protocol::to_text(rules::PauseCounter{id, ""})};
    case Button::help:
        return {"help", "{}"}; // no command of the hall: told with the pad's state
    case Button::rate:
        break;
    }
    return {
        "press_rating",
        protocol::to_text(rules::PressRating{id, press.level, {}, rules::RatingSource::keypad})};
}

} // namespace

KeyCommands::KeyCommands(std::map<std::string, std::string> counters,
                         std::chrono::milliseconds pause)
    : counters_(std::move(counters)), pause_(pause) {}

const std::string* KeyCommands::counter(const std::string& unit) const {
    const auto found = counters_.find(unit);
    return found == counters_.end() ? nullptr : &found->second;
}

std::optional<KeyCommand>
KeyCommands::take(const drivers::KeyPress& press, const std::string& state, Time now) {
    const auto counter = counters_.find(press.unit);
    if (counter == counters_.end()) {
        return std::nullopt;
    }
    const auto last = last_.find(press.unit);
    const bool again =
        last != last_.end() && last->second.press == press && now - last->second.at < pause_;
    last_[press.unit] = {press, now};
    return again ? std::nullopt : std::optional(command_of(press, counter->second, state));
}

} // namespace motcua::devices
