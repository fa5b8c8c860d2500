#pragma once

#include "drivers/agent/agent.h"
#include "drivers/transport/usb_bus.h"
#include "tests/simulation/people.h"
#include "tests/simulation/run.h"
#include "tests/simulation/sim_centre.h"
#include "tests/support/temporary_folder.h"

#include <deque>
#include <memory>
#include <vector>

namespace motcua::simulation {

/// All of one simulated hall and its centre, and the hand that breaks and mends it.
class HallDay {
public:
    explicit HallDay(const Plan& plan);
    ~HallDay();
    HallDay(const HallDay&) = delete;
    HallDay& operator=(const HallDay&) = delete;

    Outcome live();

private:
    /// The device box: the production agent with a loop of its own.
    struct Box {
        Box(drivers::UsbBus& usb,
            const devices::BoxConfig& config,
            const std::vector<drivers::PrinterModel>& models,
            const devices::TicketLayout& layout);

        std::unique_ptr<boost::asio::io_context> loop;
        std::unique_ptr<devices::Agent> agent;
    };

    void open_day();
    void arrivals(int left);
    void tick();
    void step();
    void run_until(Duration at);
    void plan_fault(Fault fault);
    void strike(Fault fault);
    void restart_hall_later();
    void start_agent();
    void kill_agent();
    void trouble_a_printer(Fault fault);
    void fail_disk();
    void spoil_weather();
    void step_clock();
    /// Everything is mended and comes to rest; then all must be right.
    void settle();
    void come_to_rest();
    void check();
    void night();
    /// The machine stays on; only the clock goes on to the next morning.
    void night_on();
    Duration until_morning() const;
    Holdings holdings();

    bool has(Fault fault) const { return plan_.faults.contains(fault); }

    Plan plan_;
    testing::TemporaryFolder folder_;
    World world_;
    SimDisk disk_;
    Network network_;
    Record record_;
    PrinterRoom room_;
    std::vector<std::shared_ptr<SimPrinter>> printers_;
    std::deque<std::unique_ptr<boost::asio::io_context>> graveyard_; ///< loops of killed agents
    boost::asio::io_context loop_{1};                                ///< of kiosks and boards
    drivers::UsbBus usb_{loop_.get_executor()};                      ///< nothing of it is used
    SimHall hall_;
    SimCentre centre_;
    devices::TicketLayout layout_;
    devices::BoxConfig box_config_;
    std::vector<drivers::PrinterModel> models_;
    std::unique_ptr<Box> box_;
    std::vector<std::unique_ptr<Kiosk>> kiosks_;
    std::vector<std::unique_ptr<Board>> boards_;
    std::vector<std::unique_ptr<Clerk>> clerks_;
    std::vector<std::string> wrong_; ///< found by check()
    bool calm_ = false;              ///< no more faults
    int restarts_ = 0;
};

} // namespace motcua::simulation
