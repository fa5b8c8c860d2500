#include "drivers/keypad/wired_keypad.h"

#include <boost/asio/steady_timer.hpp>

#include <charconv>
#include <optional>
#include <set>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

namespace {

std::uint8_t address_of(const std::string& unit) {
    int address = 1;
    std::from_chars(unit.data(), unit.data() + unit.size(), address);
    return static_cast<std::uint8_t>(address);
}

} // namespace

struct WiredKeypad::Run : std::enable_shared_from_this<Run> {
    Run(const asio::any_io_executor& on,
        Line& on_line,
        KeypadModel how,
        std::vector<std::string> all)
        : line(on_line), model(std::move(how)), source(make_key_source(model)),
          tracker(model.rules, model.timing), units(std::move(all)), alarm(on), poll(on), lamp(on) {
    }

    void up(bool now) {
        alarm.cancel();
        poll.cancel();
        tracker.reset();
        quiet_units.clear();
        if (source) {
            source->reset();
        }
        state = {now && model.language != KeypadModel::Language::modbus, false};
        tell();
        if (now) {
            write(model.lamp.off);
            poll_soon();
        }
    }

    void heard(std::span<const std::uint8_t> bytes) {
        if (source) {
            for (const auto& change : source->feed(bytes)) {
                take(change);
            }
            watch();
        }
    }

    void take(const KeyChange& change) {
        const auto now = Clock::now();
        switch (change.kind) {
        case KeyChange::Kind::down:
            return give(tracker.set(change.unit, change.key, true, now));
        case KeyChange::Kind::up:
            return give(tracker.set(change.unit, change.key, false, now));
        case KeyChange::Kind::click:
            return give(tracker.click(change.unit, change.key, now));
        }
    }

    void give(const std::vector<KeyPress>& presses) const {
        for (const auto& press : presses) {
            if (on_key) {
                on_key(press);
            }
        }
    }

    /// Waits for what time alone does: held and stuck keys.
    void watch() {
        state.stuck = tracker.stuck();
        tell();
        const auto deadline = tracker.deadline();
        if (!deadline) {
            alarm.cancel();
            return;
        }
        alarm.expires_at(*deadline);
        alarm.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error && !self->over) {
                self->give(self->tracker.wake(Clock::now()));
                self->watch();
            }
        });
    }

    void tell() {
        if (told != state && on_state) {
            told = state;
            on_state(state);
        }
    }

    void poll_soon() {
        if (model.language != KeypadModel::Language::modbus || units.empty() || over) {
            return;
        }
        poll.expires_after(model.modbus.every);
        poll.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error && !self->over && self->line.up()) {
                self->ask();
            }
        });
    }

    /// One unit a turn.
    void ask() {
        const auto unit = units[turn++ % units.size()];
        const auto& modbus = model.modbus;
        Exchange exchange;
        exchange.request = modbus_read(address_of(unit), modbus.what, modbus.first, modbus.count);
        exchange.limit = modbus.limit;
        const auto reply = std::make_shared<ModbusReply>(exchange.request);
        exchange.hear = [reply](std::span<const std::uint8_t> bytes) {
            return reply->feed(bytes) != ModbusReply::State::waiting;
        };
        exchange.done = [self = shared_from_this(), reply, unit](Exchange::Outcome outcome) {
            if (!self->over) {
                self->answered(unit, *reply, outcome == Exchange::Outcome::answered);
                self->poll_soon();
            }
        };
        line.ask(std::move(exchange));
    }

    void answered(const std::string& unit, const ModbusReply& reply, bool in_time) {
        const bool good = in_time && reply.exception() == 0;
        if (good) {
            quiet_units.erase(unit);
        } else {
            quiet_units.insert(unit);
        }
        state.online = quiet_units.size() < units.size();
        if (good) {
            const auto bits = key_bits(reply);
            for (std::size_t key = 0; key < model.modbus.keys.size(); ++key) {
                const auto at = model.modbus.keys[key];
                const bool down = at < bits.size() && bits[at];
                take({unit, key, down ? KeyChange::Kind::down : KeyChange::Kind::up});
            }
        }
        watch();
    }

    std::vector<bool> key_bits(const ModbusReply& reply) const {
        const auto what = model.modbus.what;
        if (what == ModbusRead::inputs || what == ModbusRead::coils) {
            return reply.bits();
        }
        std::vector<bool> bits;
        for (const auto value : reply.registers()) {
            for (int bit = 0; bit < 16; ++bit) {
                bits.push_back((value >> bit & 1) != 0);
            }
        }
        return bits;
    }

    void write(const Bytes& bytes) const {
        if (!bytes.empty()) {
            Exchange exchange;
            exchange.request = bytes;
            line.ask(std::move(exchange));
        }
    }

    void light(bool done) {
        const auto& bytes = done ? model.lamp.done : model.lamp.refused;
        if (bytes.empty()) {
            return;
        }
        write(bytes);
        lamp.expires_after(model.lamp.time);
        lamp.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error && !self->over) {
                self->write(self->model.lamp.off);
            }
        });
    }

    Line& line;
    KeypadModel model;
    std::unique_ptr<KeySource> source;
    KeyTracker tracker;
    std::vector<std::string> units;
    asio::steady_timer alarm;
    asio::steady_timer poll;
    asio::steady_timer lamp;
    OnKey on_key;
    OnState on_state;
    KeypadState state;
    std::optional<KeypadState> told;
    std::set<std::string> quiet_units; ///< those that did not answer last time
    std::size_t turn = 0;
    bool over = false;
};

WiredKeypad::WiredKeypad(asio::any_io_executor executor,
                         Line& line,
                         const KeypadModel& model,
                         std::vector<std::string> units)
    : run_(std::make_shared<Run>(executor, line, model, std::move(units))) {}

WiredKeypad::~WiredKeypad() {
    run_->over = true;
    run_->on_key = nullptr;
    run_->on_state = nullptr;
    run_->alarm.cancel();
    run_->poll.cancel();
    run_->lamp.cancel();
}

void WiredKeypad::start(OnKey on_key, OnState on_state) {
    run_->on_key = std::move(on_key);
    run_->on_state = std::move(on_state);
    const std::weak_ptr weak(run_);
    run_->line.listen(
        [weak](bool up) {
            if (const auto run = weak.lock(); run && !run->over) {
                run->up(up);
            }
        },
        [weak](std::span<const std::uint8_t> bytes) {
            if (const auto run = weak.lock(); run && !run->over) {
                run->heard(bytes);
            }
        });
}

void WiredKeypad::answer(const std::string&, bool done, const std::string&) {
    run_->light(done);
}

} // namespace motcua::drivers
