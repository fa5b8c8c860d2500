#include "drivers/agent/board_desk.h"

#include "drivers/agent/device_words.h"
#include "drivers/agent/open_devices.h"
#include "hall/protocol/json.h"
#include "hall/protocol/records.h"

#include <utility>

namespace motcua::devices {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 3s; ///< a hall that restarts is back by then

std::string number_at(const client::Topic& hall, const std::string& counter) {
    const auto* const record = hall.find("counter/" + counter);
    protocol::CounterRecord words;
    const bool known =
        record != nullptr && protocol::Reader(protocol::Unknown::ignored).read(*record, words);
    return known ? words.number : std::string();
}

} // namespace

BoardDesk::BoardDesk(boost::asio::any_io_executor executor, DeviceReports& reports)
    : executor_(std::move(executor)), reports_(reports), stale_(executor_) {}

void BoardDesk::add(const BoardConfig& config, DeviceLines& lines) {
    boards_.push_back({config, open_board(executor_, config, lines), {}});
}

void BoardDesk::start() {
    for (auto& desk : boards_) {
        show(desk);
        desk.device->start([this, &desk](drivers::BoardState state) {
            reports_.report(describe_board(desk.config.id, desk.config.label, state));
        });
    }
}

void BoardDesk::show(const client::Topic& hall) {
    for (auto& desk : boards_) {
        desk.number = number_at(hall, desk.config.counter);
        show(desk);
    }
}

void BoardDesk::show(Desk& desk) const {
    const auto& text = desk.config.model.text;
    const bool has_dash = text.also.find('-') != std::string::npos;
    if (is_stale_) {
        desk.device->show(std::string(has_dash ? text.digits : 0, '-'));
    } else {
        desk.device->show(desk.number.empty() ? desk.config.model.idle : desk.number);
    }
}

void BoardDesk::connection(client::Connection state) {
    const bool stale = state != client::Connection::connected;
    stale_.cancel();
    if (!stale) {
        is_stale_ = false;
        return; // what to show comes with the topic
    }
    stale_.expires_after(patience);
    stale_.async_wait([this](boost::system::error_code error) {
        if (!error) {
            is_stale_ = true;
            for (auto& desk : boards_) {
                show(desk);
            }
        }
    });
}

} // namespace motcua::devices
