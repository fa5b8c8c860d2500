#include "tests/simulation/hall_day.h"

#include "drivers/printer/printer_model.h"
#include "tests/hall/rules/invariants.h"
#include "tests/simulation/sim_config.h"

#include <algorithm>
#include <malloc.h>
#include <utility>

namespace motcua::simulation {

using namespace std::chrono_literals;

namespace {

/// 23 November 2026, 07:30 in Viet Nam.
constexpr std::chrono::sys_time<Duration> first_morning{Duration(1'795'393'800'000)};

constexpr Duration between_tickets{2000};
constexpr Duration beat{500};

/// How long between two faults of a kind, on average.
Duration pause_of(Fault fault) {
    switch (fault) {
    case Fault::lines_cut:
    case Fault::printer_trouble:
    case Fault::centre_away:
        return 2min;
    case Fault::clock_steps:
        return 6min;
    default:
        return 4min;
    }
}

devices::BoxConfig box_config(const std::filesystem::path& state) {
    devices::BoxConfig box;
    box.id = "box";
    box.state = state;
    for (int number = 1; number <= kiosks; ++number) {
        const auto kiosk = "K" + std::to_string(number);
        box.printers.push_back(
            {kiosk + "-printer", kiosk, kiosk, "virtual-80mm", drivers::TcpAddress{kiosk, 9100}});
    }
    return box;
}

drivers::PrinterModel virtual_model() {
    drivers::ConfigFile file(
        std::filesystem::path(MOTCUA_SOURCE_DIR "/device-configs/printers/virtual-80mm.toml"));
    return drivers::read_printer_model(file);
}

} // namespace

HallDay::Box::Box(drivers::UsbBus& usb,
                  const devices::BoxConfig& config,
                  const std::vector<drivers::PrinterModel>& models,
                  const devices::TicketLayout& layout)
    : loop(std::make_unique<boost::asio::io_context>(1)),
      agent(std::make_unique<devices::Agent>(*loop, usb, config, models, layout)) {
    agent->start();
}

HallDay::HallDay(const Plan& plan)
    : plan_(plan), world_((begin_time(first_morning, plan.seed), plan.seed)), disk_(world_),
      network_(world_), hall_(world_, disk_, network_, folder_ / "hall", simulated_hall()),
      centre_(world_, disk_, hall_, folder_ / "centre"), layout_({}, {}, {}),
      box_config_(box_config(folder_ / "box")), models_{virtual_model()} {
    for (const char* part : {"hall", "centre", "box"})
        std::filesystem::create_directories(folder_ / part);
    if (plan_.disk_lies)
        disk_.lie_about_syncs();
    for (int number = 1; number <= kiosks; ++number) {
        const auto kiosk = "K" + std::to_string(number);
        printers_.push_back(std::make_shared<SimPrinter>(
            world_, kiosk, [this](const Paper& paper) { record_.printed(paper); }));
        room_.add(printers_.back());
        kiosks_.push_back(std::make_unique<Kiosk>(world_, loop_, record_, kiosk));
    }
    for (const char* board : {"B1", "B2"})
        boards_.push_back(std::make_unique<Board>(loop_, record_, board));
    for (int number = 0; number < counters; ++number)
        clerks_.push_back(std::make_unique<Clerk>(world_, network_, hall_, record_, number));
    hall_.on_turn([this] { disk_.look([this] { record_.read(hall_.journal()); }); });
    hall_.on_death([this] { restart_hall_later(); });
}

HallDay::~HallDay() {
    kill_agent();
    hall_.kill(false);
    world_.forget_plans(); // some hold what lives in loops that go before the world
}

Outcome HallDay::live() {
    hall_.start();
    centre_.start();
    centre_.connect();
    start_agent();
    tick();
    for (const auto& clerk : clerks_)
        clerk->work();
    for (int day = 0; day < plan_.days && wrong_.empty() && record_.broken().empty(); ++day) {
        if (day > 0)
            plan_.stays_on ? night_on() : night();
        open_day();
        settle();
    }
    Outcome outcome;
    outcome.broken = record_.broken();
    outcome.broken.insert(outcome.broken.end(), wrong_.begin(), wrong_.end());
    outcome.history = world_.history();
    outcome.digest = world_.digest();
    outcome.events = record_.events();
    outcome.tickets = record_.tickets();
    outcome.papers = record_.papers();
    outcome.restarts = restarts_;
    outcome.holdings = holdings();
    return outcome;
}

void HallDay::open_day() {
    calm_ = false;
    spoil_weather();
    for (const Fault fault : plan_.faults)
        plan_fault(fault);
    arrivals(plan_.tickets);
    run_until(since_begin() + plan_.tickets * between_tickets + 1min);
}

void HallDay::arrivals(int left) {
    if (left == 0)
        return;
    world_.after(world_.about(between_tickets), [this, left] {
        kiosks_[world_.any(kiosks - 1)]->tap();
        arrivals(left - 1);
    });
}

/// Timers of the production code are looked at when its loop is polled.
void HallDay::tick() {
    hall_.turn();
    world_.after(beat, [this] { tick(); });
}

void HallDay::step() {
    world_.step();
    loop_.restart();
    loop_.poll();
    if (box_) {
        box_->loop->restart();
        box_->loop->poll();
    }
}

void HallDay::run_until(Duration at) {
    while (since_begin() < at && record_.broken().empty())
        step();
}

void HallDay::plan_fault(Fault fault) {
    world_.after(world_.about(pause_of(fault)), [this, fault] {
        if (calm_)
            return;
        world_.note(to_string(fault));
        strike(fault);
        plan_fault(fault);
    });
}

void HallDay::strike(Fault fault) {
    const bool power = world_.happens(0.5);
    switch (fault) {
    case Fault::hall_killed:
    case Fault::hall_power_cut:
        hall_.kill(fault == Fault::hall_power_cut);
        return restart_hall_later();
    case Fault::hall_dies_writing:
        if (hall_.up())
            hall_.die_in_writing(world_.any(40), power);
        return;
    case Fault::hall_disk_fails:
        return fail_disk();
    case Fault::lines_cut:
        return network_.cut_all();
    case Fault::bad_weather:
        return spoil_weather();
    case Fault::kiosk_killed:
        return kiosks_[world_.any(kiosks - 1)]->restart();
    case Fault::agent_killed:
        kill_agent();
        return world_.after(world_.about(1s), [this] { start_agent(); });
    case Fault::printer_trouble:
    case Fault::printer_unplugged:
    case Fault::printer_power:
        return trouble_a_printer(fault);
    case Fault::centre_killed:
        centre_.kill(power);
        return world_.after(world_.about(5s), [this] {
            if (!centre_.up())
                centre_.start();
        });
    case Fault::centre_away:
        return centre_.cut();
    case Fault::clock_steps:
        return step_clock();
    }
}

void HallDay::restart_hall_later() {
    world_.after(world_.about(1s), [this] {
        if (hall_.up())
            return;
        ++restarts_;
        if (!hall_.start())
            return restart_hall_later();
        disk_.look([this] { record_.read_again(hall_.journal()); });
    });
}

void HallDay::start_agent() {
    if (!box_)
        box_ = std::make_unique<Box>(usb_, box_config_, models_, layout_);
}

void HallDay::kill_agent() {
    if (box_) {
        box_->agent.reset();
        graveyard_.push_back(std::move(box_->loop));
        box_.reset();
    }
}

void HallDay::trouble_a_printer(Fault fault) {
    const auto printer = printers_[world_.any(kiosks - 1)];
    if (fault == Fault::printer_power)
        return printer->power_cycle();
    if (fault == Fault::printer_unplugged) {
        printer->plug(false);
        return world_.after(world_.about(5s), [printer] { printer->plug(true); });
    }
    drivers::PrinterSwitches switches;
    const auto kind = world_.any(3);
    switches.roll =
        kind == 0 ? drivers::PrinterSwitches::Roll::empty : drivers::PrinterSwitches::Roll::full;
    switches.cover_open = kind == 1;
    switches.jam = kind == 2;
    switches.cutter_fault = kind == 3;
    printer->machine().set(switches);
    world_.after(world_.about(20s), [printer] { printer->machine().set({}); });
}

void HallDay::fail_disk() {
    const auto folder = hall_.disk_folder();
    disk_.fail_from(folder, world_.any(100));
    world_.after(world_.about(3s), [this, folder] { disk_.heal(folder); });
}

void HallDay::spoil_weather() {
    if (!has(Fault::bad_weather))
        return network_.set_weather({});
    Weather weather;
    weather.most = world_.between(10ms, 1500ms);
    weather.cut = world_.happens(0.5) ? 0.002 : 0;
    weather.silence = world_.happens(0.3) ? 0.001 : 0;
    weather.doubled = world_.happens(0.5) ? 0.2 : 0;
    weather.lost = world_.happens(0.5) ? 0.1 : 0;
    network_.set_weather(weather);
    centre_.set_line(weather.cut * 5, weather.doubled);
}

/// A wrong battery, a time server, a hand: forward, back, over midnight, to 1970.
void HallDay::step_clock() {
    static constexpr std::array<Duration, 6> steps{1h, -1h, 24h, -24h, 10min, -10min};
    const auto kind = world_.any(steps.size());
    if (kind < steps.size())
        return step_wall_clock(steps.at(kind));
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto away = std::chrono::duration_cast<Duration>(now);
    step_wall_clock(-away);
    world_.after(world_.about(1min), [away] { step_wall_clock(away); });
}

void HallDay::settle() {
    calm_ = true;
    network_.set_weather({});
    centre_.set_line(0, 0);
    const auto folder = hall_.disk_folder();
    run_until(since_begin() + 3s);
    disk_.heal(folder);
    for (const auto& printer : printers_) {
        printer->plug(true);
        printer->machine().set({});
    }
    start_agent();
    run_until(since_begin() + 30s);
    if (!hall_.up() && !hall_.start())
        wrong_.push_back("the hall does not start: " + hall_.trouble());
    if (!centre_.up() && !centre_.start())
        wrong_.emplace_back("the centre does not start");
    for (const auto& clerk : clerks_)
        clerk->leave();
    run_until(since_begin() + 150s);
    come_to_rest();
    if (wrong_.empty() && record_.broken().empty())
        check();
}

/// A clerk who asked late is still heard: what is compared is compared when nothing moves.
void HallDay::come_to_rest() {
    std::uint64_t before = 0;
    for (int pause = 0; pause < 60 && hall_.up(); ++pause) {
        const auto now = hall_.journal().last_sequence();
        if (now == before)
            return;
        before = now;
        run_until(since_begin() + 10s);
    }
    wrong_.emplace_back("the hall does not come to rest");
}

void HallDay::check() {
    hall_.turn();
    record_.demand_all();
    for (const auto& sentence : rules::broken_invariants(hall_.state()))
        wrong_.push_back("the hall's state: " + sentence);
    for (const auto& board : boards_) {
        // Waits move by themselves and are told each second: what stays different is wrong.
        std::string text = "not looked at";
        for (int look = 0; look < 8 && !text.empty(); ++look) {
            run_until(since_begin() + 1200ms);
            text = board->difference(hall_.desk());
        }
        if (!text.empty())
            wrong_.push_back(text);
    }
    for (const auto& [job, asked] : hall_.state().prints) {
        if (!asked.unknown)
            wrong_.push_back("nobody says what became of the paper of visit " +
                             std::to_string(job.visit.value));
    }
    if (centre_.cursor() != hall_.journal().last_sequence())
        wrong_.push_back("the centre has " + std::to_string(centre_.cursor()) + " of " +
                         std::to_string(hall_.journal().last_sequence()) + " events");
    else if (const auto text = centre_.difference(); !text.empty())
        wrong_.push_back(text);
    if (!centre_.up())
        centre_.start();
}

/// The machine is off until the next morning.
void HallDay::night() {
    hall_.kill(true);
    kill_agent();
    step_wall_clock(until_morning());
    hall_.start();
    record_.read_again(hall_.journal());
    start_agent();
    for (const auto& clerk : clerks_)
        clerk->work();
}

void HallDay::night_on() {
    step_wall_clock(until_morning());
    run_until(since_begin() + 5s);
    for (const auto& clerk : clerks_)
        clerk->work();
}

Duration HallDay::until_morning() const {
    const auto since_morning = std::chrono::system_clock::now() - first_morning;
    const auto days = std::chrono::floor<std::chrono::days>(since_morning) + std::chrono::days(1);
    return std::chrono::duration_cast<Duration>(days - since_morning);
}

Holdings HallDay::holdings() {
    Holdings held;
    const std::filesystem::directory_iterator descriptors("/proc/self/fd");
    held.descriptors =
        static_cast<std::size_t>(std::distance(begin(descriptors), end(descriptors)));
    held.journal = disk_.size(hall_.disk_folder(), ".sqlite").now;
    held.write_ahead = disk_.size(hall_.disk_folder(), "-wal").most;
    const std::size_t with_hall = mallinfo2().uordblks;
    hall_.kill(false);
    held.memory = with_hall - std::min(with_hall, mallinfo2().uordblks);
    return held;
}

} // namespace motcua::simulation
