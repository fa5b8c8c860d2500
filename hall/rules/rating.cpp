#include "hall/rules/rating.h"

namespace motcua::rules {

namespace {

constexpr Minutes left_to_press{1};

} // namespace

RatingMeaning meaning_of(const RatingScale& scale, std::int32_t level) {
    const auto index = static_cast<std::size_t>(level - 1);
    if (index < scale.meanings.size()) {
        return scale.meanings[index];
    }
    RatingMeaning meaning;
    meaning.three = (level * 3 + scale.levels - 1) / scale.levels;
    meaning.liked = meaning.three < 3;
    // Two keys know no middle: a good one is worth all that there is.
    const bool middle = scale.levels > 2;
    meaning.points = middle ? 3 - meaning.three : meaning.liked ? 2 : 0;
    return meaning;
}

bool rating_open(const State& state, const Visit& visit, Instant now) {
    if (visit.state == VisitState::serving) {
        return true;
    }
    return visit.state == VisitState::finished && visit.ended_at &&
           now <= *visit.ended_at + state.config.limits.rating_window;
}

const Visit* rated_by_press(const State& state, const CounterId& counter, Instant now) {
    const Counter* at = find_counter(state, counter);
    if (at == nullptr) {
        return nullptr;
    }
    const Visit* here = find_visit(state, at->visit);
    if (here != nullptr && here->state == VisitState::serving) {
        return here;
    }
    const Visit* before = find_visit(state, at->last_visit);
    if (before == nullptr || before->counter != counter) {
        return nullptr;
    }
    const bool late =
        here != nullptr && before->ended_at && now > *before->ended_at + left_to_press;
    return late ? nullptr : before;
}

} // namespace motcua::rules
