#include "hall/rules/state.h"

#include "hall/rules/line_index.h"

#include <algorithm>
#include <cctype>

namespace motcua::rules {

namespace {

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(std::toupper(letter));
    });
    return text;
}

} // namespace

void index(State& state) {
    state.waiting.clear();
    state.bound.clear();
    state.by_issue.clear();
    state.parked.clear();
    state.by_token.clear();
    state.by_number.clear();
    for (const auto& [id, visit] : state.visits) {
        state.by_token[visit.token] = id;
        state.by_number[visit.number] = id;
        enter_line(state, visit);
    }
}

const Visit* find_visit(const State& state, VisitId id) {
    const auto found = state.visits.find(id);
    return found == state.visits.end() ? nullptr : &found->second;
}

const Visit* find_visit_by_token(const State& state, const std::string& token) {
    const auto found = state.by_token.find(token);
    return found == state.by_token.end() ? nullptr : find_visit(state, found->second);
}

const Visit*
find_visit_by_number(const State& state, const std::string& number, const std::string& check) {
    const auto found = state.by_number.find(upper(number));
    if (found == state.by_number.end()) {
        return nullptr;
    }
    const Visit* visit = find_visit(state, found->second);
    return visit != nullptr && visit->check == upper(check) ? visit : nullptr;
}

const Task* current_task(const Visit& visit) {
    const auto found = std::ranges::find_if(
        visit.tasks, [](const Task& task) { return task.state != TaskState::done; });
    return found == visit.tasks.end() ? nullptr : &*found;
}

const std::vector<WorkItem>& work_profile(const State& state, const CounterId& counter) {
    static const std::vector<WorkItem> nothing;
    const Counter* now = find_counter(state, counter);
    if (now != nullptr && now->profile) {
        return *now->profile;
    }
    const CounterConfig* configured = find_counter(state.config, counter);
    return configured == nullptr ? nothing : configured->profile;
}

const Counter* find_counter(const State& state, const CounterId& counter) {
    const auto found = state.counters.find(counter);
    return found == state.counters.end() ? nullptr : &found->second;
}

} // namespace motcua::rules
