// motcua-simulate: lives through halls in seeds and tells which promise broke. See README.md.

#include "tests/simulation/run.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <time.h>
#include <vector>

namespace {

namespace simulation = motcua::simulation;

struct Options {
    simulation::Plan plan;
    std::uint64_t seeds = 1;
    bool history = false;
    int soak = 0; ///< days; 0: none
};

[[noreturn]] void usage() {
    std::cerr << "motcua-simulate [--seed N] [--seeds HOW_MANY] [--tickets A_DAY] [--days N]\n"
                 "                [--faults LIST|none] [--disk-lies] [--stays-on] [--history]\n"
                 "motcua-simulate --soak DAYS [--tickets A_DAY]\n";
    std::exit(2);
}

std::set<simulation::Fault> read_faults(const std::string& text) {
    std::set<simulation::Fault> faults;
    std::istringstream list(text);
    for (std::string name; text != "none" && std::getline(list, name, ',');) {
        const auto before = faults.size();
        for (const auto fault : simulation::all_faults()) {
            if (simulation::to_string(fault) == name)
                faults.insert(fault);
        }
        if (faults.size() == before)
            usage();
    }
    return faults;
}

Options read_options(const std::vector<std::string>& words) {
    Options options;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto& word = words[at];
        const auto value = [&] { return ++at < words.size() ? words[at] : (usage(), words[0]); };
        if (word == "--seed")
            options.plan.seed = std::stoull(value());
        else if (word == "--seeds")
            options.seeds = std::stoull(value());
        else if (word == "--tickets")
            options.plan.tickets = std::stoi(value());
        else if (word == "--days")
            options.plan.days = std::stoi(value());
        else if (word == "--faults")
            options.plan.faults = read_faults(value());
        else if (word == "--disk-lies")
            options.plan.disk_lies = true;
        else if (word == "--stays-on")
            options.plan.stays_on = true;
        else if (word == "--soak")
            options.soak = std::stoi(value());
        else if (word == "--history")
            options.history = true;
        else
            usage();
    }
    return options;
}

void tell(const simulation::Outcome& outcome, bool history) {
    for (const auto& sentence : outcome.broken)
        std::cout << "  " << sentence << '\n';
    for (const auto& line : outcome.history) {
        if (history)
            std::cout << "    " << line << '\n';
    }
}

/// The simulation owns the clocks of C++, not that of the system.
double seconds() {
    timespec at{};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) * 1e-9;
}

int run(const Options& options) {
    const double begin = seconds();
    std::size_t events = 0;
    std::size_t tickets = 0;
    std::size_t papers = 0;
    int restarts = 0;
    for (std::uint64_t number = 0; number < options.seeds; ++number) {
        auto plan = options.plan;
        plan.seed += number;
        const auto outcome = simulation::run(plan);
        events += outcome.events;
        tickets += outcome.tickets;
        papers += outcome.papers;
        restarts += outcome.restarts;
        tell(outcome, options.history);
        if (!outcome.broken.empty()) {
            std::cout << "broken: " << to_string(plan) << "\nmaking it smaller...\n";
            const auto smallest = simulation::shrink(plan);
            std::cout << "smallest: " << to_string(smallest) << '\n';
            tell(simulation::run(smallest), true);
            return 1;
        }
    }
    const double days = static_cast<double>(options.seeds) * options.plan.days;
    std::printf("%.0f hall-days from seed %llu: %zu tickets, %zu events, %zu papers, %d restarts; "
                "%.0f ms a hall-day; every promise kept\n",
                days,
                static_cast<unsigned long long>(options.plan.seed),
                tickets,
                events,
                papers,
                restarts,
                (seconds() - begin) * 1000 / days);
    return 0;
}

/// A hall that stays on for a tenth of the days and one for all of them: what grows but the
/// journal?
int soak(const Options& options) {
    auto plan = options.plan;
    plan.faults.clear();
    plan.stays_on = true;
    std::vector<simulation::Holdings> held;
    std::printf("%6s %14s %16s %14s %12s\n",
                "days",
                "memory of hall",
                "journal a ticket",
                "log at most",
                "descriptors");
    for (const int days : {std::max(1, options.soak / 10), options.soak}) {
        plan.days = days;
        const auto outcome = simulation::run(plan);
        tell(outcome, options.history);
        if (!outcome.broken.empty())
            return 1;
        const auto& now = held.emplace_back(outcome.holdings);
        std::printf("%6d %11.2f MB %14.0f B %11.2f MB %12zu\n",
                    days,
                    static_cast<double>(now.memory) / 1e6,
                    static_cast<double>(now.journal) / static_cast<double>(outcome.tickets),
                    static_cast<double>(now.write_ahead) / 1e6,
                    now.descriptors);
    }
    const bool level = held[1].memory <= held[0].memory * 5 / 4 &&
                       held[1].write_ahead <= held[0].write_ahead * 5 / 4 &&
                       held[1].descriptors <= held[0].descriptors;
    std::puts(level ? "all level" : "something grows from day to day");
    return level ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    // Files that are real, as the agent's memory of what it printed, need no real disk.
    if (std::filesystem::is_directory("/dev/shm"))
        setenv("TMPDIR", "/dev/shm", 0);
    try {
        const auto options = read_options({words + 1, words + count});
        return options.soak > 0 ? soak(options) : run(options);
    } catch (const std::exception& broken) {
        std::cerr << broken.what() << '\n';
        return 1;
    }
}
