#pragma once

#include "drivers/scanner/scan_parser.h"
#include "drivers/scanner/scan_text.h"

#include <string>

namespace motcua::drivers {

/// How scans follow each other on a serial line.
struct StreamFormat {
    /// What ends a scan, one of them; where none is given, silence does.
    std::vector<std::string> ends{"\r", "\n"};
    /// Silence after which a scan is over: whole where silence is the end, half and dropped where
    /// it is not.
    std::chrono::milliseconds idle{200};
    ScanDress dress;
};

/// Scanners on a serial line or as CDC-ACM:  [prefix] [AIM id] data [suffix] end
class StreamParser final : public ScanParser {
public:
    explicit StreamParser(StreamFormat format);
    ~StreamParser() override;

    std::vector<Scan> feed(std::span<const std::uint8_t> bytes, Time now) override;
    std::optional<Time> deadline() const override;
    std::vector<Scan> rest(Time now) override;
    void reset() override;

    std::uint64_t dropped() const override { return dropped_; }

private:
    void take(char byte, std::vector<Scan>& scans);
    void finish(std::vector<Scan>& scans);
    std::size_t end_length() const;

    StreamFormat format_;
    std::string held_;
    bool too_long_ = false;
    std::optional<Time> quiet_at_;
    std::uint64_t dropped_ = 0;
};

} // namespace motcua::drivers
