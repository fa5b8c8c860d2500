#include "tests/hall/rules/story.h"

#include "hall/rules/apply.h"
#include "hall/rules/calendar.h"
#include "hall/rules/decide.h"
#include "hall/rules/queue.h"
#include "hall/rules/wait.h"
#include "tests/hall/rules/invariants.h"
#include "tests/hall/rules/phrases.h"
#include "tests/hall/rules/story_commands.h"
#include "tests/hall/rules/story_hall.h"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <stdexcept>

namespace motcua::rules {

namespace {

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : between) + part;
    }
    return text;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// A hall while a story is played in it.
class Stage {
public:
    Stage() {
        state_.last_at = instant_of(day_, {}, Minutes(7 * 60));
        give(ApplyConfig{story_hall(), ConfigOrigin::file, {}});
        settle();
    }

    /// Plays what stands left of the arrow and tells what stands right of it.
    std::string play(std::string_view line);

    const State& state() const { return state_; }

private:
    std::string turn_to(const std::string& date);
    std::string answer(Words& words) const;
    std::string about_visit(const Visit& visit) const;
    std::string about_counter(const CounterId& id) const;
    std::string about_hall() const;
    std::string line(const Places* places) const;
    std::string give(const Command& command);
    std::string settle();
    std::string when(Instant at) const;

    State state_;
    Cast cast_;
    Day day_{20780}; // Monday 2026-11-23
    std::uint64_t random_ = 0;
};

std::string Stage::give(const Command& command) {
    Circumstances now{state_.last_at, {}};
    now.random = {++random_, random_ * 0x9e3779b97f4a7c15U};
    const auto events = decide(state_, command, now);
    if (!events) {
        return "refused " + refusal_name(events.error());
    }
    std::vector<std::string> told;
    for (const Event& event : *events) {
        apply(state_, event);
        if (const auto* issued = std::get_if<TicketIssued>(&event.body)) {
            cast_[issued->number] = issued->visit;
        }
        told.push_back(phrase(state_, event));
    }
    return told.empty() ? "nothing" : joined(told, ", ");
}

std::string Stage::settle() {
    std::vector<std::string> told;
    while (due(state_, state_.last_at)) {
        told.push_back(give(Tick{}));
    }
    return told.empty() ? "nothing" : joined(told, ", ");
}

std::string Stage::when(Instant at) const {
    const Minutes offset = state_.config.calendar.utc_offset;
    const Day day = day_of(at, offset, Minutes(0));
    const std::string date = day == day_ ? "" : to_string(day) + ' ';
    return date + to_string(time_of_day(at, offset));
}

std::string Stage::about_visit(const Visit& visit) const {
    std::string text = state_name(visit.state);
    if (visit.state == VisitState::waiting) {
        const Task& task = *current_task(visit);
        text +=
            " for " + (task.counter.empty() ? task.service.value : "counter " + task.counter.value);
        text += " ahead " + std::to_string(people_ahead(state_, visit));
    }
    static constexpr std::array papers{"none", "asked", "printed", "failed", "unknown"};
    if (visit.paper != Paper::none) {
        text += std::string(" paper ") + papers.at(static_cast<std::size_t>(visit.paper));
    }
    return text;
}

std::string Stage::about_counter(const CounterId& id) const {
    const Counter* counter = find_counter(state_, id);
    if (counter == nullptr || counter->state == CounterState::closed) {
        return "closed";
    }
    std::string text = counter->state == CounterState::paused ? "paused" : "open";
    const Visit* visit = find_visit(state_, counter->visit);
    text += visit == nullptr ? "" : " with " + visit->number;
    return text + " served " + std::to_string(counter->served) + " rated " +
           std::to_string(counter->rated) + " satisfied " + std::to_string(counter->satisfied);
}

std::string Stage::about_hall() const {
    static constexpr std::array states{"open",
                                       "before_opening",
                                       "pause",
                                       "after_last_ticket",
                                       "closed",
                                       "holiday",
                                       "closed_early"};
    const HallStatus status = hall_status(state_, state_.last_at);
    std::string text = states.at(static_cast<std::size_t>(status.state));
    text += status.last_ticket_at ? ", last ticket " + when(*status.last_ticket_at) : "";
    text += status.closes_at ? ", closes " + when(*status.closes_at) : "";
    return text + (status.opens_at ? ", opens " + when(*status.opens_at) : "");
}

std::string Stage::line(const Places* places) const {
    std::vector<std::string> numbers;
    if (places != nullptr) {
        for (const PlaceInLine& place : *places) {
            numbers.push_back(find_visit(state_, place.visit)->number);
        }
    }
    return numbers.empty() ? "nobody" : joined(numbers, " ");
}

std::string Stage::answer(Words& words) const {
    if (words.take("line")) {
        const auto found = state_.waiting.find({words.next()});
        return line(found == state_.waiting.end() ? nullptr : &found->second);
    }
    if (words.take("bound")) {
        const auto found = state_.bound.find({words.next()});
        return line(found == state_.bound.end() ? nullptr : &found->second);
    }
    if (words.take("counter")) {
        return about_counter({words.next()});
    }
    if (words.take("hall")) {
        return about_hall();
    }
    if (words.take("wait")) {
        const ServiceId service{words.next()};
        const auto wait = shown(forecast_newcomer(state_, service, state_.last_at));
        return wait ? std::to_string(wait->low) + " to " + std::to_string(wait->high) : "unknown";
    }
    if (words.take("figures")) {
        const DayFigures& day = state_.figures;
        return "issued " + std::to_string(day.issued) + " served " + std::to_string(day.served) +
               " missed " + std::to_string(day.no_shows) + " rated " + std::to_string(day.rated) +
               " satisfied " + std::to_string(day.satisfied);
    }
    const auto named = cast_.find(words.next());
    const Visit* visit = named == cast_.end() ? nullptr : find_visit(state_, named->second);
    return visit == nullptr ? "gone" : about_visit(*visit);
}

std::string Stage::turn_to(const std::string& date) {
    const auto number = [&](std::size_t at, std::size_t length) {
        return std::stoi(date.substr(at, length));
    };
    const std::chrono::year_month_day named(std::chrono::year(number(0, 4)),
                                            std::chrono::month(unsigned(number(5, 2))),
                                            std::chrono::day(unsigned(number(8, 2))));
    day_ = {static_cast<std::int32_t>(std::chrono::sys_days(named).time_since_epoch().count())};
    return {};
}

std::string Stage::play(std::string_view line) {
    Words words(line);
    if (words.take("day")) {
        return turn_to(words.next());
    }
    if (words.take("?")) {
        return answer(words);
    }
    state_.last_at = std::max(state_.last_at, parse_clock(state_, day_, words.next()));
    if (words.take("time")) {
        return settle();
    }
    if (!words.take("at-once")) {
        settle();
    }
    return give(parse_command(words, state_, cast_));
}

/// "08:05 counter 1 next" and "A001".
std::pair<std::string, std::string> halves(const std::string& line) {
    const auto arrow = line.find("->");
    if (arrow == std::string::npos) {
        return {trimmed(line), ""};
    }
    return {trimmed(line.substr(0, arrow)), trimmed(line.substr(arrow + 2))};
}

} // namespace

void check_story(std::string_view text, std::source_location where) {
    Stage stage;
    std::string really;
    std::string wrong;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        const auto [left, right] = halves(line.substr(0, line.find('#')));
        if (left.empty()) {
            continue;
        }
        std::string outcome;
        try {
            outcome = stage.play(left);
        } catch (const std::exception& error) {
            outcome = error.what();
        }
        really += left + (outcome.empty() ? "" : " -> " + outcome) + '\n';
        wrong += outcome == right
                     ? ""
                     : "    " + left + " -> " + outcome + "\n      told: " + right + '\n';
        for (const std::string& sentence : broken_invariants(stage.state())) {
            wrong += "    after " + left + ": " + sentence + '\n';
        }
    }
    if (!wrong.empty()) {
        ADD_FAILURE_AT(where.file_name(), static_cast<int>(where.line()))
            << "the story differs:\n"
            << wrong << "as it went:\n"
            << really;
    }
}

} // namespace motcua::rules
