#include "hall/server/demo.h"

#include "hall/rules/calendar.h"

#include <fstream>
#include <iostream>

namespace motcua::hall {

namespace {

constexpr std::size_t demo_pin_digits = 6;
constexpr auto after_opening = std::chrono::minutes(30);

} // namespace

void make_up_pins(Accounts& accounts, const std::filesystem::path& file) {
    for (const Account& account : accounts.all()) {
        const StaffMember& member = account.member;
        if (accounts.has_pin(member.id)) {
            continue;
        }
        const std::string pin = random_pin(demo_pin_digits);
        accounts.set_pin(member.id, pin);
        std::ofstream(file, std::ios::app)
            << member.id.value << '\t' << pin << '\t' << member.name << '\n';
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    std::ifstream known(file);
    std::cout << "Staff of this trial hall (name, PIN):\n" << known.rdbuf() << std::flush;
}

rules::Duration until_open(const rules::HallConfig& config, rules::Instant now) {
    rules::State state;
    state.config = config;
    const rules::HallStatus status = rules::hall_status(state, now);
    if (status.state == rules::HallState::open || !status.opens_at) {
        return rules::Duration(0);
    }
    return *status.opens_at + after_opening - now;
}

} // namespace motcua::hall
