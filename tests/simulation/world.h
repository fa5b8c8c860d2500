#pragma once

#include "tests/simulation/sim_time.h"

#include <queue>

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace motcua::simulation {

/// What happens when, and the dice. One thread. The same seed gives the same run.
class World {
public:
    explicit World(std::uint64_t seed) : dice_(seed) {}

    /// `what` happens `later` from now, after all that was planned for that moment before.
    void after(Duration later, std::function<void()> what);

    /// Goes to the next moment that something was planned for and does that. False when nothing is.
    bool step();

    /// When the next step is; only while something is planned.
    Duration next_at() const { return plans_.top().at; }

    /// Nothing of what was planned happens.
    void forget_plans() { plans_ = {}; }

    bool empty() const { return plans_.empty(); }

    /// 0 to `most`, each as likely.
    std::uint64_t any(std::uint64_t most);

    Duration between(Duration least, Duration most);

    /// True with this chance, of 1.
    bool happens(double chance);

    /// Exponential with this mean, at least a millisecond.
    Duration about(Duration mean);

    /// One line of the run's history; kept to the last lines and shown when the run fails.
    void note(const std::string& line);

    std::vector<std::string> history() const;

    /// Of the whole history: two runs of one seed have the same.
    std::uint64_t digest() const { return digest_; }

private:
    struct Plan {
        Duration at;
        std::uint64_t order;
        std::function<void()> what;
    };

    struct Later {
        bool operator()(const Plan& left, const Plan& right) const {
            return std::pair(left.at, left.order) > std::pair(right.at, right.order);
        }
    };

    std::mt19937_64 dice_;
    std::priority_queue<Plan, std::vector<Plan>, Later> plans_;
    std::uint64_t planned_ = 0;
    std::vector<std::string> lines_;
    std::size_t noted_ = 0;
    std::uint64_t digest_ = 1469598103934665603ULL;
};

} // namespace motcua::simulation
