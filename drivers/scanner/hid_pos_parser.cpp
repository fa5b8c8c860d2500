#include "drivers/scanner/hid_pos_parser.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {

HidPosParser::HidPosParser(HidPosFormat format) : format_(std::move(format)) {
    held_.reserve(longest_scan + format_.data_size);
}

HidPosParser::~HidPosParser() {
    forget(held_);
}

std::vector<Scan> HidPosParser::feed(std::span<const std::uint8_t> report, Time now) {
    if (report.empty() || (format_.report != 0 && report[0] != format_.report)) {
        return {};
    }
    if (!quiet_at_) {
        symbology_ = symbology_in(report);
    }
    const auto data = data_in(report);
    spoiled_ = spoiled_ || !data || held_.size() + data->size() > longest_scan;
    if (!spoiled_) {
        held_.append(data->begin(), data->end());
    }
    const bool more = format_.more_at != 0 && report.size() > format_.more_at &&
                      (report[format_.more_at] & 1) != 0;
    if (more) {
        quiet_at_ = now + format_.idle;
        return {};
    }
    return finish();
}

std::optional<std::span<const std::uint8_t>>
HidPosParser::data_in(std::span<const std::uint8_t> report) const {
    if (report.size() <= format_.length_at) {
        return std::nullopt;
    }
    const std::size_t length = report[format_.length_at];
    if (length > format_.data_size || format_.data_at + length > report.size()) {
        return std::nullopt;
    }
    return report.subspan(format_.data_at, length);
}

Symbology HidPosParser::symbology_in(std::span<const std::uint8_t> report) const {
    auto symbology = Symbology::unknown;
    if (format_.aim_at != 0 && report.size() >= format_.aim_at + 3) {
        const auto* const id = reinterpret_cast<const char*>(report.data() + format_.aim_at);
        symbology = symbology_by_aim({id, 3});
    }
    if (symbology == Symbology::unknown && format_.symbology_at != 0 &&
        report.size() > format_.symbology_at) {
        symbology = symbology_by_honeywell(report[format_.symbology_at]);
    }
    return symbology;
}

std::vector<Scan> HidPosParser::finish() {
    quiet_at_.reset();
    std::vector<Scan> scans;
    if (spoiled_) {
        ++dropped_;
        reset();
        return scans;
    }
    ScanDress dress = format_.dress;
    dress.aim = false;
    auto scan = undress(held_, dress);
    forget(held_);
    scan.symbology = symbology_;
    if (!scan.data.empty()) {
        scans.push_back(std::move(scan));
    }
    return scans;
}

std::optional<ScanParser::Time> HidPosParser::deadline() const {
    return quiet_at_;
}

std::vector<Scan> HidPosParser::rest(Time now) {
    if (quiet_at_ && now >= *quiet_at_) {
        ++dropped_;
        reset();
    }
    return {};
}

void HidPosParser::reset() {
    quiet_at_.reset();
    forget(held_);
    spoiled_ = false;
}

} // namespace motcua::drivers
