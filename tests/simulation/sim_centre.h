#pragma once

#include "central/intake.h"
#include "central/store/sqlite.h"
#include "central/store/store.h"
#include "hall/uplink/window.h"
#include "tests/simulation/sim_disk.h"
#include "tests/simulation/sim_hall.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace motcua::simulation {

/// The centre's computer, with the production store and intake, and the line that the hall's
/// journal is drained over: production window and outbox, simulated messages.
class SimCentre {
public:
    SimCentre(World& world, SimDisk& disk, SimHall& hall, std::filesystem::path folder);

    bool start();
    void kill(bool power);

    bool up() const { return running_.has_value(); }

    std::string disk_folder() const { return folder_.string(); }

    /// The line is tried again and again from now on, and drained each time it stands.
    void connect();

    /// The line breaks; messages on their way are lost.
    void cut();

    void set_line(double cut, double doubled) {
        cut_ = cut;
        doubled_ = doubled;
    }

    /// Everything of the hall's journal up to here is on the centre's disk.
    std::uint64_t cursor();

    /// What the centre's tables say against the hall's own outbox; empty where they agree. The
    /// centre's server is stopped for it.
    std::string difference();

private:
    struct Running {
        explicit Running(const std::filesystem::path& folder);

        boost::asio::io_context loop{1};
        central::Sqlite sql;
        central::Store store;
        central::Metrics metrics;
        central::Intake intake;
    };

    void greet();
    void pump();
    void arrive(const central::Batch& batch);
    void take(const boost::system::result<central::Receipt, central::StoreFailure>& receipt);
    void travel(std::function<void()> arrive);

    World& world_;
    SimDisk& disk_;
    SimHall& hall_;
    std::filesystem::path folder_;
    std::optional<Running> running_;
    uplink::Window window_{1000};
    std::uint64_t line_ = 0; ///< counts connections, so that news of an old one is known
    bool up_ = false;
    Duration last_at_{0};
    double cut_ = 0;
    double doubled_ = 0;
};

} // namespace motcua::simulation
