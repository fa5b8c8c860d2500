#include "tests/simulation/run.h"

#include "hall/client/hall_client.h"
#include "tests/simulation/hall_day.h"

#include <array>
#include <utility>

namespace motcua::simulation {

namespace {

constexpr std::array names{
    std::pair(Fault::hall_killed, "hall_killed"),
    std::pair(Fault::hall_power_cut, "hall_power_cut"),
    std::pair(Fault::hall_dies_writing, "hall_dies_writing"),
    std::pair(Fault::hall_disk_fails, "hall_disk_fails"),
    std::pair(Fault::lines_cut, "lines_cut"),
    std::pair(Fault::bad_weather, "bad_weather"),
    std::pair(Fault::kiosk_killed, "kiosk_killed"),
    std::pair(Fault::agent_killed, "agent_killed"),
    std::pair(Fault::printer_trouble, "printer_trouble"),
    std::pair(Fault::printer_unplugged, "printer_unplugged"),
    std::pair(Fault::printer_power, "printer_power"),
    std::pair(Fault::centre_killed, "centre_killed"),
    std::pair(Fault::centre_away, "centre_away"),
    std::pair(Fault::clock_steps, "clock_steps"),
};

bool fails(const Plan& plan) {
    return !run(plan).broken.empty();
}

} // namespace

std::set<Fault> all_faults() {
    std::set<Fault> all;
    for (const auto& [fault, name] : names)
        all.insert(fault);
    return all;
}

std::string to_string(Fault fault) {
    for (const auto& [known, name] : names) {
        if (known == fault)
            return name;
    }
    return "unknown";
}

std::string to_string(const Plan& plan) {
    std::string text = "--seed " + std::to_string(plan.seed) + " --tickets " +
                       std::to_string(plan.tickets) + " --days " + std::to_string(plan.days) +
                       " --faults ";
    for (const Fault fault : plan.faults)
        text += (text.back() == ' ' ? "" : ",") + to_string(fault);
    return text + (plan.faults.empty() ? "none" : "") + (plan.disk_lies ? " --disk-lies" : "") +
           (plan.stays_on ? " --stays-on" : "");
}

Outcome run(const Plan& plan) {
    // A process draws its part of a request's id once: before the run's own chance begins.
    static_cast<void>(client::make_request_id());
    HallDay day(plan);
    return day.live();
}

Plan shrink(const Plan& failing) {
    Plan smallest = failing;
    for (const Fault fault : failing.faults) {
        Plan without = smallest;
        without.faults.erase(fault);
        if (fails(without))
            smallest = without;
    }
    for (int tickets = smallest.tickets / 2; tickets > 0; tickets /= 2) {
        Plan fewer = smallest;
        fewer.tickets = tickets;
        if (!fails(fewer))
            break;
        smallest = fewer;
    }
    return smallest;
}

} // namespace motcua::simulation
