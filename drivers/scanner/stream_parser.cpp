#include "drivers/scanner/stream_parser.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {

StreamParser::StreamParser(StreamFormat format) : format_(std::move(format)) {
    held_.reserve(longest_scan + 64);
}

StreamParser::~StreamParser() {
    forget(held_);
}

std::vector<Scan> StreamParser::feed(std::span<const std::uint8_t> bytes, Time now) {
    std::vector<Scan> scans;
    for (const auto byte : bytes) {
        take(static_cast<char>(byte), scans);
    }
    quiet_at_.reset();
    if (!held_.empty() || too_long_) {
        quiet_at_ = now + format_.idle;
    }
    return scans;
}

void StreamParser::take(char byte, std::vector<Scan>& scans) {
    held_ += byte;
    if (const auto length = end_length(); length != 0) {
        held_.resize(held_.size() - length);
        finish(scans);
        return;
    }
    // The dress may come on top of the longest scan; the undressed one is measured again.
    const auto most = longest_scan + format_.dress.prefix.size() + format_.dress.suffix.size() + 3;
    if (held_.size() > most) {
        too_long_ = true;
        // The tail is kept: an end may begin in it.
        held_.erase(0, held_.size() - 8);
    }
}

std::size_t StreamParser::end_length() const {
    std::size_t longest = 0;
    for (const auto& end : format_.ends) {
        if (held_.ends_with(end)) {
            longest = std::max(longest, end.size());
        }
    }
    return longest;
}

void StreamParser::finish(std::vector<Scan>& scans) {
    std::string bytes = held_;
    forget(held_);
    if (std::exchange(too_long_, false)) {
        ++dropped_;
        return forget(bytes);
    }
    auto scan = undress(std::move(bytes), format_.dress);
    if (scan.data.size() > longest_scan) {
        ++dropped_;
    } else if (!scan.data.empty()) {
        scans.push_back(std::move(scan));
    }
}

std::optional<ScanParser::Time> StreamParser::deadline() const {
    return quiet_at_;
}

std::vector<Scan> StreamParser::rest(Time now) {
    std::vector<Scan> scans;
    if (!quiet_at_ || now < *quiet_at_) {
        return scans;
    }
    if (format_.ends.empty()) {
        finish(scans);
    } else {
        ++dropped_;
    }
    quiet_at_.reset();
    forget(held_);
    too_long_ = false;
    return scans;
}

void StreamParser::reset() {
    quiet_at_.reset();
    forget(held_);
    too_long_ = false;
}

} // namespace motcua::drivers
