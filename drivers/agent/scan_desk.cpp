#include "drivers/agent/scan_desk.h"

#include "drivers/agent/device_words.h"
#include "drivers/agent/open_devices.h"
#include "hall/protocol/scan.h"
#include "hall/protocol/wipe.h"

#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace motcua::devices {

ScanDesk::ScanDesk(boost::asio::any_io_executor executor,
                   client::HallClient& hall,
                   DeviceReports& reports)
    : executor_(std::move(executor)), hall_(hall), reports_(reports) {}

void ScanDesk::add(const ScannerConfig& config, DeviceLines& lines) {
    desks_.push_back({config, open_scanner(executor_, config, lines)});
}

void ScanDesk::start() {
    for (auto& desk : desks_) {
        desk.device->start([this, &desk](const drivers::Scan& scan) { pass(desk, scan); },
                           [this, &desk](bool online) {
                               reports_.report(describe_scanner(
                                   desk.config.id, desk.config.label, desk.config.kiosk, online));
                           });
    }
}

void ScanDesk::pass(const Desk& desk, const drivers::Scan& scan) {
    const auto now = hall_.hall_time();
    if (hall_.connection() != client::Connection::connected || !now) {
        return; // the citizen sees that the hall cannot be reached, and scans again
    }
    protocol::Scan words{std::string(drivers::name_of(scan.symbology)),
                         scan.data,
                         rules::Instant(rules::Duration(*now))};
    auto arguments = protocol::pass_scan_text(desk.config.kiosk, words);
    protocol::wipe(words.data);
    const auto request = client::make_request_id();
    const auto life = std::make_shared<boost::asio::steady_timer>(executor_, protocol::scan_life);
    life->async_wait([this, request](boost::system::error_code error) {
        if (!error) {
            hall_.cancel(request);
        }
    });
    hall_.request(
        request, "pass_scan", arguments, [life](const client::Answer&) { life->cancel(); });
    protocol::wipe(arguments);
}

} // namespace motcua::devices
