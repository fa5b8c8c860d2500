#include "drivers/agent/pad_desk.h"

#include "drivers/agent/device_words.h"
#include "drivers/agent/open_devices.h"
#include "hall/protocol/json.h"
#include "hall/protocol/records.h"

#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace motcua::devices {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto bounce_pause = 400ms;
constexpr auto key_limit = 3s; ///< a key is of no use any more when the hall takes longer
constexpr auto help_time = 2min;

/// What a pad shows: the number called, or the hall's words for no.
std::string answer_text(const client::Answer& answer) {
    if (answer.refusal) {
        return answer.refusal->vi;
    }
    const auto* number = answer.result.if_contains("number");
    return number != nullptr && number->is_string() ? std::string(number->get_string()) : "";
}

} // namespace

PadDesk::PadDesk(boost::asio::any_io_executor executor,
                 client::HallClient& hall,
                 DeviceReports& reports)
    : executor_(std::move(executor)), hall_(hall), reports_(reports) {}

void PadDesk::add(const KeypadConfig& config, DeviceLines& lines) {
    pads_.push_back({config,
                     open_keypad(executor_, config, lines),
                     KeyCommands(config.counters, bounce_pause),
                     {},
                     {}});
}

void PadDesk::start() {
    for (auto& pad : pads_) {
        pad.device->start([this, &pad](const drivers::KeyPress& key) { press(pad, key); },
                          [this, &pad](const drivers::KeypadState& state) {
                              pad.state = state;
                              report(pad);
                          });
    }
}

void PadDesk::report(const Pad& pad) {
    std::string counters;
    for (const auto& counter : pad.calling_for_help) {
        counters += (counters.empty() ? "" : ", ") + counter;
    }
    reports_.report(describe_keypad(pad.config.id, pad.config.label, pad.state, counters));
}

void PadDesk::press(Pad& pad, const drivers::KeyPress& key) {
    const auto* const counter = pad.commands.counter(key.unit);
    if (counter == nullptr) {
        pad.device->answer(key.unit, false, "no counter for this unit");
        return;
    }
    const auto command = pad.commands.take(key, counter_state(*counter), Clock::now());
    if (!command) {
        return;
    }
    if (hall_.connection() != client::Connection::connected) {
        pad.device->answer(key.unit, false, "Mất kết nối");
        return;
    }
    if (key.button == drivers::Button::help) {
        return call_for_help(pad, key.unit);
    }
    send(pad, key.unit, *command);
}

/// Seen by the manager at the pad's device, until somebody has had the time to come.
void PadDesk::call_for_help(Pad& pad, const std::string& unit) {
    const auto counter = *pad.commands.counter(unit);
    pad.calling_for_help.insert(counter);
    report(pad);
    pad.device->answer(unit, true, "Đã báo cán bộ phụ trách");
    const auto timer = std::make_shared<boost::asio::steady_timer>(executor_, help_time);
    timer->async_wait([this, &pad, counter, timer](boost::system::error_code error) {
        if (!error) {
            pad.calling_for_help.erase(counter);
            report(pad);
        }
    });
}

void PadDesk::send(Pad& pad, const std::string& unit, const KeyCommand& command) {
    const auto request = client::make_request_id();
    const auto limit = std::make_shared<boost::asio::steady_timer>(executor_, key_limit);
    limit->async_wait([this, &pad, unit, request](boost::system::error_code error) {
        if (!error) {
            hall_.cancel(request);
            pad.device->answer(unit, false, "Mất kết nối");
        }
    });
    hall_.request(request,
                  command.name,
                  command.arguments,
                  [&pad, unit, limit](const client::Answer& answer) {
                      limit->cancel();
                      pad.device->answer(unit, !answer.refusal, answer_text(answer));
                  });
}

std::string PadDesk::counter_state(const std::string& counter) const {
    const auto* const hall = hall_.topic("hall");
    const auto* const record = hall != nullptr ? hall->find("counter/" + counter) : nullptr;
    protocol::CounterRecord words;
    const bool known =
        record != nullptr && protocol::Reader(protocol::Unknown::ignored).read(*record, words);
    return known ? words.state : std::string();
}

} // namespace motcua::devices
