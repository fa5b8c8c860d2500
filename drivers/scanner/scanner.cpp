#include "drivers/scanner/scanner.h"

#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

struct Scanner::Run : std::enable_shared_from_this<Run> {
    Run(const asio::any_io_executor& executor, std::unique_ptr<ScanParser> reader)
        : parser(std::move(reader)), silence(executor) {}

    void heard(std::span<const std::uint8_t> bytes) {
        give(parser->feed(bytes, Clock::now()));
        const auto deadline = parser->deadline();
        if (!deadline) {
            silence.cancel();
            return;
        }
        silence.expires_at(*deadline);
        silence.async_wait([self = shared_from_this()](ErrorCode error) {
            if (!error) {
                self->give(self->parser->rest(Clock::now()));
            }
        });
    }

    void give(std::vector<Scan> scans) const {
        for (auto& scan : scans) {
            if (on_scan) {
                on_scan(scan);
            }
            forget(scan.data);
        }
    }

    void up(bool now) {
        silence.cancel();
        parser->reset();
        if (on_online) {
            on_online(now);
        }
    }

    std::unique_ptr<ScanParser> parser;
    asio::steady_timer silence;
    OnScan on_scan;
    OnOnline on_online;
};

Scanner::Scanner(asio::any_io_executor executor,
                 std::unique_ptr<Transport> transport,
                 std::unique_ptr<ScanParser> parser)
    : run_(std::make_shared<Run>(executor, std::move(parser))),
      line_(std::move(executor), std::move(transport), LineSettings{}) {}

Scanner::~Scanner() {
    run_->on_scan = nullptr;
    run_->on_online = nullptr;
    run_->silence.cancel();
}

void Scanner::start(OnScan on_scan, OnOnline on_online) {
    run_->on_scan = std::move(on_scan);
    run_->on_online = std::move(on_online);
    line_.listen([run = run_](bool up) { run->up(up); },
                 [run = run_](std::span<const std::uint8_t> bytes) { run->heard(bytes); });
    line_.start();
}

std::uint64_t Scanner::dropped() const {
    return run_->parser->dropped();
}

} // namespace motcua::drivers
