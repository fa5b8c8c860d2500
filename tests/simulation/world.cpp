#include "tests/simulation/world.h"

#include <algorithm>
#include <cmath>

namespace motcua::simulation {

namespace {

constexpr std::size_t lines_kept = 60;

} // namespace

void World::after(Duration later, std::function<void()> what) {
    plans_.push({since_begin() + later, planned_++, std::move(what)});
}

bool World::step() {
    if (plans_.empty())
        return false;
    // A priority queue gives its top only to look at; it is popped at once.
    const auto plan = std::move(const_cast<Plan&>(plans_.top()));
    plans_.pop();
    go_to(plan.at);
    plan.what();
    return true;
}

std::uint64_t World::any(std::uint64_t most) {
    return dice_() % (most + 1);
}

Duration World::between(Duration least, Duration most) {
    return least + Duration(any(static_cast<std::uint64_t>((most - least).count())));
}

bool World::happens(double chance) {
    return static_cast<double>(dice_() >> 11) * 0x1.0p-53 < chance;
}

Duration World::about(Duration mean) {
    const double share = (static_cast<double>(dice_() >> 11) + 1) * 0x1.0p-53;
    const double time = -std::log(share) * static_cast<double>(mean.count());
    return Duration(std::max<std::int64_t>(1, static_cast<std::int64_t>(time)));
}

void World::note(const std::string& line) {
    std::string text = std::to_string(since_begin().count()) + " ms: " + line;
    for (const char letter : text)
        digest_ = (digest_ ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    if (lines_.size() < lines_kept)
        lines_.push_back(std::move(text));
    else
        lines_[noted_ % lines_kept] = std::move(text);
    ++noted_;
}

std::vector<std::string> World::history() const {
    auto lines = lines_;
    if (noted_ > lines_kept)
        std::ranges::rotate(lines,
                            lines.begin() + static_cast<std::ptrdiff_t>(noted_ % lines_kept));
    return lines;
}

} // namespace motcua::simulation
