#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace motcua::simulation {

/// What goes wrong in a run.
enum class Fault {
    hall_killed,
    hall_power_cut,
    hall_dies_writing,
    hall_disk_fails,
    lines_cut,
    bad_weather,
    kiosk_killed,
    agent_killed,
    printer_trouble,
    printer_unplugged,
    printer_power,
    centre_killed,
    centre_away,
    clock_steps,
};

std::set<Fault> all_faults();
std::string to_string(Fault fault);

/// One run: everything follows from it.
struct Plan {
    std::uint64_t seed = 1;
    int tickets = 600; ///< a day
    int days = 1;
    std::set<Fault> faults = all_faults();
    bool disk_lies = false; ///< syncs that do nothing: a run that must fail
    bool stays_on = false;  ///< the hall's computer at night
};

/// What a hall holds at the end of a run.
struct Holdings {
    std::size_t memory = 0;      ///< bytes of the heap that go when the hall goes
    std::size_t journal = 0;     ///< bytes of the database
    std::size_t write_ahead = 0; ///< bytes of its log, at its highest
    std::size_t descriptors = 0; ///< of the process
};

struct Outcome {
    std::vector<std::string> broken;  ///< promises, one sentence each; empty: all were kept
    std::vector<std::string> history; ///< the last that happened
    std::uint64_t digest = 0;         ///< of all that happened: the same plan gives the same
    std::size_t events = 0;
    std::size_t tickets = 0;
    std::size_t papers = 0;
    int restarts = 0;
    Holdings holdings;
};

/// Lives through the plan. Needs a process of its own while it runs: it owns the clocks.
Outcome run(const Plan& plan);

/// The smallest plan found that still breaks a promise, by leaving faults out and taking fewer
/// tickets. Needs a plan that does.
Plan shrink(const Plan& failing);

std::string to_string(const Plan& plan);

} // namespace motcua::simulation
