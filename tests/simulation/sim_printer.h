#pragma once

#include "drivers/emulator/printer_machine.h"
#include "drivers/transport/transport.h"
#include "tests/simulation/world.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace motcua::simulation {

/// One paper that came out: which ticket is printed on it.
struct Paper {
    std::string printer;
    std::uint64_t visit = 0;
    std::int32_t copy = 0;
};

/// A printer and its cable. The picture on its paper is what sim_layout draws: the visit and the
/// copy, so that a paper can be read back.
class SimPrinter {
public:
    SimPrinter(World& world, std::string name, std::function<void(const Paper&)> on_paper);

    const std::string& name() const { return name_; }

    World& world() { return world_; }

    drivers::PrinterMachine& machine() { return machine_; }

    /// The cable is pulled, or plugged in again.
    void plug(bool in);

    bool plugged() const { return plugged_; }

    /// The mains goes and comes: what was not on paper yet is forgotten.
    void power_cycle();

    /// The program at the other end, while it lives.
    struct Reader {
        std::span<std::uint8_t> room;
        drivers::Transport::Moved done;
    };

    void read(Reader reader);
    void abandon_read(drivers::ErrorCode why);
    std::size_t take(std::span<const std::uint8_t> bytes);

private:
    void pump();
    void answer();

    World& world_;
    std::string name_;
    std::function<void(const Paper&)> on_paper_;
    drivers::PrinterMachine machine_;
    drivers::Bytes replies_;
    Reader reader_;
    bool plugged_ = true;
    bool pumping_ = false;
};

/// The printers that make_transport() finds, by the host of their address.
class PrinterRoom {
public:
    PrinterRoom();
    ~PrinterRoom();
    PrinterRoom(const PrinterRoom&) = delete;
    PrinterRoom& operator=(const PrinterRoom&) = delete;

    void add(std::shared_ptr<SimPrinter> printer);
    std::shared_ptr<SimPrinter> find(const std::string& name) const;

private:
    std::map<std::string, std::shared_ptr<SimPrinter>> printers_;
};

/// A cable to the printer of this name in the room that is now. What make_transport() gives.
std::unique_ptr<drivers::Transport> make_cable(const std::string& name);

} // namespace motcua::simulation
