#include "tests/simulation/sim_centre.h"

#include "central/store/database.h"
#include "central/store/schema.h"
#include "tests/support/await.h"

#include <boost/json.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace motcua::simulation {

namespace {

constexpr std::size_t batch_events = 64;

} // namespace

SimCentre::Running::Running(const std::filesystem::path& folder)
    : sql(folder), store(sql), intake(loop.get_executor(), store, metrics) {
    testing::await(loop, central::bring_up_to_date(sql));
}

SimCentre::SimCentre(World& world, SimDisk& disk, SimHall& hall, std::filesystem::path folder)
    : world_(world), disk_(disk), hall_(hall), folder_(std::move(folder)) {}

bool SimCentre::start() {
    try {
        running_.emplace(folder_);
        return true;
    } catch (const std::exception&) {
        running_.reset();
        return false;
    }
}

void SimCentre::kill(bool power) {
    cut();
    disk_.fail_from(disk_folder(), 0);
    running_.reset();
    disk_.heal(disk_folder());
    if (power)
        disk_.cut_power(disk_folder());
}

void SimCentre::cut() {
    ++line_;
    up_ = false;
}

void SimCentre::connect() {
    if (!up_ && hall_.up() && up()) {
        ++line_;
        travel([this] { greet(); });
    }
    world_.after(world_.between(Duration(500), Duration(3000)), [this] { connect(); });
}

void SimCentre::travel(std::function<void()> arrive) {
    if (world_.happens(cut_))
        return cut();
    last_at_ = std::max(last_at_, since_begin() + world_.between(Duration(5), Duration(120)));
    world_.after(last_at_ - since_begin(), [this, line = line_, arrive = std::move(arrive)] {
        if (line == line_ && hall_.up() && up())
            arrive();
    });
}

void SimCentre::greet() {
    window_.start_after(cursor());
    up_ = true;
    pump();
}

void SimCentre::pump() {
    while (up_ && hall_.up()) {
        const auto limit = std::min(batch_events, window_.room());
        central::Batch batch{hall_.source(), {}};
        if (limit > 0 && window_.sent() < hall_.outbox().last_sequence())
            batch.events = hall_.outbox().events_after(window_.sent(), limit);
        if (batch.events.empty())
            break;
        window_.add(batch.events.front().sequence, batch.events.back().sequence);
        for (int times = world_.happens(doubled_) ? 2 : 1; times > 0; --times)
            travel([this, batch] { arrive(batch); });
    }
    if (up_)
        world_.after(Duration(400), [this, line = line_] {
            if (line == line_)
                pump();
        });
}

void SimCentre::arrive(const central::Batch& batch) {
    running_->intake.submit(batch, [this](const auto& receipt) {
        const auto copy = receipt;
        travel([this, copy] { take(copy); });
    });
    running_->loop.restart();
    running_->loop.poll();
}

void SimCentre::take(
    const boost::system::result<central::Receipt, central::StoreFailure>& receipt) {
    if (!receipt || receipt->gap)
        return cut();
    // An ack of a doubled batch says again what is known.
    if (receipt->stored_to > window_.acked() && !window_.ack(receipt->stored_to))
        return cut();
    hall_.outbox().remember_ack(receipt->stored_to);
}

std::uint64_t SimCentre::cursor() {
    return testing::await(running_->loop, running_->store.cursor(hall_.source()));
}

std::string SimCentre::difference() {
    kill(false); // its file has one connection at a time
    const central::Database database(folder_ / "centre.db");
    central::Statement rows(database, "SELECT sequence, type, data FROM event ORDER BY sequence");
    rows.with();
    for (const auto& event : hall_.outbox().events_after(0, 10'000'000)) {
        const auto name = "event " + std::to_string(event.sequence);
        if (!rows.next())
            return "the centre has not got " + name;
        if (static_cast<std::uint64_t>(rows.number(0)) != event.sequence ||
            rows.text(1) != event.type || boost::json::parse(rows.text(2)) != event.data)
            return "the centre has another " + name;
    }
    return rows.next() ? "the centre has more than the hall" : "";
}

} // namespace motcua::simulation
