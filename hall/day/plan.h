#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace motcua::day {

/// A service as the plan needs it.
struct Demand {
    std::string service;
    double share = 1;   ///< of all visits
    double minutes = 8; ///< mean service time
};

/// Chance of a simulated day: who comes when, how long they stay, what they press. The same seed
/// gives the same day. Pure.
class Plan {
public:
    Plan(std::uint64_t seed, std::vector<Demand> demands, double visits_a_day);

    /// People who come in this stretch of hall time; `hour` is the local hour with its fraction.
    int arrivals(double hour, std::chrono::duration<double> stretch);

    std::string service();
    bool priority();
    std::string language();

    /// From the call until the person stands at the counter, or nobody comes.
    std::chrono::seconds walk();
    bool stays_away();

    std::chrono::seconds service_time(const std::string& service);

    /// 0: does not rate; else the level, 1 best.
    int rating(int levels);

private:
    double uniform() { return std::uniform_real_distribution<double>(0, 1)(random_); }

    std::mt19937_64 random_;
    std::vector<Demand> demands_;
    double visits_a_day_;
};

} // namespace motcua::day
