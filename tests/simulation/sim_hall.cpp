#include "tests/simulation/sim_hall.h"

#include "hall/protocol/centre_link.h"

#include <exception>
#include <utility>

namespace motcua::simulation {

SimHall::Running::Running(const std::filesystem::path& folder, const SimHall& owner)
    : journal(folder / "journal.sqlite"), ledger(journal),
      clock(ledger.committed().last_at, hall::HallClock::Options{}),
      accounts(folder / "accounts.json", {}), card_key(folder / "card-key"),
      tablets(folder / "tablets.json"),
      desk(loop.get_executor(),
           {journal, ledger, clock, accounts, card_key, tablets, [](const std::string&) {}}),
      source(protocol::make_source(owner.config_.id, journal.epoch())), outbox(journal, source) {}

SimHall::SimHall(World& world,
                 SimDisk& disk,
                 Network& network,
                 std::filesystem::path folder,
                 rules::HallConfig config)
    : world_(world), disk_(disk), network_(network), folder_(std::move(folder)),
      config_(std::move(config)) {}

bool SimHall::start() {
    try {
        running_.emplace(folder_, *this);
        if (running_->desk.start(config_)) {
            network_.listen(running_->desk, [this] { turn(); });
            turn();
            return true;
        }
        trouble_ = "the configuration cannot be journaled";
    } catch (const std::exception& broken) {
        trouble_ = broken.what();
    }
    kill(dying_.value_or(false));
    return false;
}

void SimHall::kill(bool power) {
    network_.hang_up();
    // What a killed process does not do any more: closing the journal would tidy it up.
    disk_.fail_from(disk_folder(), 0);
    running_.reset();
    disk_.heal(disk_folder());
    dying_.reset();
    if (power)
        disk_.cut_power(disk_folder());
}

void SimHall::die_in_writing(std::uint64_t after, bool power) {
    disk_.fail_from(disk_folder(), after);
    dying_ = power;
    network_.mute_when([this] { return dying_ && disk_.failing(disk_folder()); });
}

void SimHall::turn() {
    if (!running_)
        return;
    bool dead = false;
    try {
        running_->loop.restart();
        running_->loop.poll();
        dead = dying_ && disk_.failing(disk_folder());
    } catch (const std::exception& broken) {
        trouble_ = broken.what(); // main() ends the program for it
        dead = true;
    }
    if (dead) {
        kill(dying_.value_or(false));
        died_();
    } else {
        heard_();
    }
}

} // namespace motcua::simulation
