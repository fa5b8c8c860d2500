#include "tests/simulation/sim_printer.h"

#include "drivers/transport/open_transport.h"
#include "tests/simulation/sim_layout.h"

#include <boost/asio/error.hpp>

#include <algorithm>
#include <utility>

namespace motcua::simulation {

namespace {

constexpr int dots = 576;
constexpr int feed_units_per_dot = 1;
constexpr Duration tick{20};
constexpr int rows_a_tick = 24; ///< 150 mm a second

PrinterRoom* room_now = nullptr;

/// The cable as a program sees it: every call is answered later, by the world.
class SimTransport final : public drivers::Transport {
public:
    SimTransport(World& world, std::shared_ptr<SimPrinter> printer)
        : world_(world), printer_(std::move(printer)) {}

    ~SimTransport() override { printer_->abandon_read(boost::asio::error::operation_aborted); }

    void open(Done done) override {
        const auto life = life_;
        world_.after(world_.between(Duration(1), Duration(50)),
                     [done = std::move(done), life, printer = printer_] {
                         if (*life == 0)
                             return done(boost::asio::error::operation_aborted);
                         *life = printer->plugged() ? 2 : 1;
                         done(printer->plugged()
                                  ? drivers::ErrorCode()
                                  : drivers::ErrorCode(boost::asio::error::host_unreachable));
                     });
    }

    void write(std::span<const std::uint8_t> bytes, Moved done) override {
        attempt_write(bytes, std::move(done), life_);
    }

    void read(std::span<std::uint8_t> room, Moved done) override {
        if (!printer_->plugged())
            return world_.after(Duration(1), [done = std::move(done)] {
                done(boost::asio::error::connection_reset, 0);
            });
        printer_->read({room, std::move(done)});
    }

    void end_job(Done done) override {
        world_.after(Duration(0), [done = std::move(done)] { done({}); });
    }

    void close() override {
        *life_ = 0;
        life_ = std::make_shared<int>(1);
        printer_->abandon_read(boost::asio::error::operation_aborted);
    }

    bool two_way() const override { return true; }

    bool keeps_jobs() const override { return false; }

private:
    void attempt_write(std::span<const std::uint8_t> bytes,
                       Moved done,
                       const std::shared_ptr<int>& life) {
        world_.after(world_.between(Duration(1), Duration(40)),
                     [this, bytes, done = std::move(done), life] {
                         if (*life == 0)
                             return done(boost::asio::error::operation_aborted, 0);
                         if (!printer_->plugged())
                             return done(boost::asio::error::connection_reset, 0);
                         const auto taken = printer_->take(bytes);
                         if (taken > 0)
                             return done({}, taken);
                         attempt_write(bytes, done, life); // its buffer is full
                     });
    }

    World& world_;
    std::shared_ptr<SimPrinter> printer_;
    std::shared_ptr<int> life_ = std::make_shared<int>(1); ///< 0: closed
};

} // namespace

SimPrinter::SimPrinter(World& world, std::string name, std::function<void(const Paper&)> on_paper)
    : world_(world), name_(std::move(name)), on_paper_(std::move(on_paper)),
      machine_(dots, feed_units_per_dot) {}

void SimPrinter::plug(bool in) {
    plugged_ = in;
    if (!in)
        abandon_read(boost::asio::error::connection_reset);
}

void SimPrinter::power_cycle() {
    machine_.power_cycle();
    replies_.clear();
    abandon_read(boost::asio::error::connection_reset);
}

void SimPrinter::read(Reader reader) {
    reader_ = std::move(reader);
    answer();
}

void SimPrinter::abandon_read(drivers::ErrorCode why) {
    if (const auto done = std::exchange(reader_, {}).done)
        world_.after(Duration(0), [done, why] { done(why, 0); });
}

std::size_t SimPrinter::take(std::span<const std::uint8_t> bytes) {
    const auto taken = machine_.receive(bytes);
    answer();
    if (!std::exchange(pumping_, true))
        pump();
    return taken;
}

void SimPrinter::pump() {
    machine_.run(rows_a_tick);
    for (const drivers::Bitmap& paper : machine_.take_papers()) {
        if (const auto ticket = read_picture(paper))
            on_paper_({name_, ticket->visit, ticket->copy});
    }
    answer();
    pumping_ = !machine_.idle();
    if (pumping_)
        world_.after(tick, [this] { pump(); });
}

void SimPrinter::answer() {
    const auto fresh = machine_.take_replies();
    replies_.insert(replies_.end(), fresh.begin(), fresh.end());
    if (!reader_.done || replies_.empty() || !plugged_)
        return;
    const auto reader = std::exchange(reader_, {});
    const auto count = std::min(reader.room.size(), replies_.size());
    const auto end = replies_.begin() + static_cast<std::ptrdiff_t>(count);
    const drivers::Bytes bytes(replies_.begin(), end);
    replies_.erase(replies_.begin(), end);
    world_.after(world_.between(Duration(1), Duration(10)), [reader, bytes] {
        std::ranges::copy(bytes, reader.room.begin());
        reader.done({}, bytes.size());
    });
}

PrinterRoom::PrinterRoom() {
    room_now = this;
}

PrinterRoom::~PrinterRoom() {
    room_now = nullptr;
}

std::unique_ptr<drivers::Transport> make_cable(const std::string& name) {
    auto printer = room_now->find(name);
    World& world = printer->world();
    return std::make_unique<SimTransport>(world, std::move(printer));
}

void PrinterRoom::add(std::shared_ptr<SimPrinter> printer) {
    printers_[printer->name()] = std::move(printer);
}

std::shared_ptr<SimPrinter> PrinterRoom::find(const std::string& name) const {
    const auto found = printers_.find(name);
    return found == printers_.end() ? nullptr : found->second;
}

} // namespace motcua::simulation

namespace motcua::drivers {

std::unique_ptr<Transport>
make_transport(boost::asio::any_io_executor, UsbBus&, const Address& address, const LinkOptions&) {
    return simulation::make_cable(std::get<TcpAddress>(address).host);
}

} // namespace motcua::drivers
