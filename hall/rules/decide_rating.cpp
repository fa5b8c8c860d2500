#include "hall/rules/decide_parts.h"
#include "hall/rules/rating.h"

#include <algorithm>
#include <set>

namespace motcua::rules {

namespace {

/// Circular 01/2018/TT-VPCP Art. 14(3)(a): the indices that a rating device may ask, 0..2 points.
const std::set<std::string> asked_indices{"1", "3", "4", "7"};

bool good_rating(const RatingScale& scale, const Rate& rate) {
    const bool known_reasons = std::ranges::all_of(rate.reasons, [&](const std::string& reason) {
        return std::ranges::find(scale.reasons, reason, &RatingReason::id) != scale.reasons.end();
    });
    const bool known_answers = std::ranges::all_of(rate.answers, [](const auto& answer) {
        return asked_indices.contains(answer.first) && answer.second >= 0 && answer.second <= 2;
    });
    return rate.level >= 1 && rate.level <= scale.levels && known_reasons && known_answers &&
           rate.reasons.size() <= scale.reasons.size();
}

ServiceId service_rated(const Visit& visit) {
    ServiceId last = visit.tasks.front().service;
    for (const Task& task : visit.tasks) {
        if (task.state != TaskState::waiting) {
            last = task.service;
        }
    }
    return last;
}

RatingGiven given(const State& state, const Visit& visit, const Rate& rate) {
    RatingGiven rating;
    rating.visit = visit.id;
    rating.session = visit.session;
    rating.counter = visit.counter;
    rating.staff = visit.staff;
    rating.service = service_rated(visit);
    rating.level = rate.level;
    rating.levels = state.config.rating.levels;
    rating.meaning = meaning_of(state.config.rating, rate.level);
    rating.reasons = rate.reasons;
    rating.answers = rate.answers;
    rating.source = rate.source;
    return rating;
}

} // namespace

Result<Events> decide(const State& state, const Rate& command, const Now& now) {
    const Visit* visit = find_visit(state, command.visit);
    if (visit == nullptr) {
        return Refusal::visit_unknown;
    }
    if (visit->rated) {
        return Refusal::rating_given;
    }
    if (!rating_open(state, *visit, now.now)) {
        return Refusal::rating_closed;
    }
    if (!good_rating(state.config.rating, command)) {
        return Refusal::rating_invalid;
    }
    return Events{event(now, given(state, *visit, command))};
}

Result<Events> decide(const State& state, const PressRating& command, const Now& now) {
    const auto counter = open_counter(state, command.counter);
    if (!counter) {
        return counter.error();
    }
    const Visit* visit = rated_by_press(state, command.counter, now.now);
    if (visit == nullptr) {
        return Refusal::rating_closed;
    }
    const std::chrono::seconds interval(state.config.rating.interval_seconds);
    const auto last = (*counter)->rated_at;
    if (last && now.now < *last + interval && !visit->rated) {
        return Refusal::rating_too_soon;
    }
    Rate rate;
    rate.visit = visit->id;
    rate.level = command.level;
    rate.reasons = command.reasons;
    rate.source = command.source;
    return decide(state, rate, now);
}

} // namespace motcua::rules
