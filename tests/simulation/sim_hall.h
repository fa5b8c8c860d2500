#pragma once

#include "hall/server/hall.h"
#include "hall/server/outbox.h"
#include "tests/simulation/network.h"
#include "tests/simulation/sim_disk.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace motcua::simulation {

/// The computer of the hall's server: the production journal, ledger, hall and outbox on a
/// simulated disk, started and killed at will.
class SimHall {
public:
    /// `folder` is a real one: the journal's lock file lies there, its data on the simulated disk.
    SimHall(World& world,
            SimDisk& disk,
            Network& network,
            std::filesystem::path folder,
            rules::HallConfig config);

    /// Starts the server. False when it cannot (the disk fails): somebody tries again later.
    bool start();

    /// SIGKILL; with `power`, what the disk was not made to keep may be gone too.
    void kill(bool power);

    /// The server dies within its next operations on the disk, the `after`th from now.
    void die_in_writing(std::uint64_t after, bool power);

    bool up() const { return running_.has_value(); }

    /// Lets the server do what it has queued and what is due by now.
    void turn();

    hall::Hall& desk() { return running_->desk; }

    journal::Journal& journal() { return running_->journal; }

    hall::Outbox& outbox() { return running_->outbox; }

    /// The name of this journal at the centre.
    std::string source() const { return running_->source; }

    const rules::State& state() const { return running_->ledger.committed(); }

    std::string disk_folder() const { return folder_.string(); }

    /// Called after each turn, while everything that was decided is on the disk.
    void on_turn(std::function<void()> heard) { heard_ = std::move(heard); }

    /// Called when a die_in_writing() has come true, after the kill.
    void on_death(std::function<void()> heard) { died_ = std::move(heard); }

    /// What the log said when start() failed last.
    const std::string& trouble() const { return trouble_; }

private:
    struct Running {
        Running(const std::filesystem::path& folder, const SimHall& owner);

        boost::asio::io_context loop{1};
        journal::Journal journal;
        hall::Ledger ledger;
        hall::HallClock clock;
        hall::Accounts accounts;
        hall::CardKey card_key;
        hall::Tablets tablets;
        hall::Hall desk;
        std::string source;
        hall::Outbox outbox;
    };

    World& world_;
    SimDisk& disk_;
    Network& network_;
    std::filesystem::path folder_;
    rules::HallConfig config_;
    std::optional<Running> running_;
    std::function<void()> heard_;
    std::function<void()> died_;
    std::string trouble_;
    std::optional<bool> dying_; ///< with power or without
};

} // namespace motcua::simulation
