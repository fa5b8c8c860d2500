#include "drivers/keypad/frame_keys.h"

#include <algorithm>
#include <utility>

namespace motcua::drivers {
namespace {

bool stands_at(std::span<const std::uint8_t> frame, std::size_t place, const Bytes& bytes) {
    return place + bytes.size() <= frame.size() &&
           std::ranges::equal(frame.subspan(place, bytes.size()), bytes);
}

} // namespace

FrameKeys::FrameKeys(FrameKeysFormat format) : format_(std::move(format)) {}

std::vector<KeyChange> FrameKeys::feed(std::span<const std::uint8_t> bytes) {
    std::vector<KeyChange> changes;
    held_.insert(held_.end(), bytes.begin(), bytes.end());
    std::span<const std::uint8_t> left(held_);
    while (!left.empty()) {
        std::size_t size = 0;
        const auto front = look(left, size);
        if (front == Front::incomplete) {
            break;
        }
        const bool good = front == Front::frame && is_sound(left.first(size));
        if (const auto change = good ? key_in(left.first(size)) : std::nullopt) {
            changes.push_back(*change);
        }
        left = left.subspan(good ? size : 1);
    }
    held_.erase(held_.begin(), held_.end() - static_cast<std::ptrdiff_t>(left.size()));
    return changes;
}

/// What the bytes at the front are, and the size of the frame where they are one.
FrameKeys::Front FrameKeys::look(std::span<const std::uint8_t> bytes, std::size_t& size) const {
    const auto known = std::min(format_.start.size(), bytes.size());
    if (!std::equal(bytes.begin(),
                    bytes.begin() + static_cast<std::ptrdiff_t>(known),
                    format_.start.begin())) {
        return Front::noise;
    }
    if (format_.size != 0) {
        size = format_.size;
    } else if (format_.length_at) {
        if (bytes.size() <= *format_.length_at) {
            return Front::incomplete;
        }
        size = bytes[*format_.length_at] + format_.length_adds;
    } else {
        const auto after = bytes.subspan(known);
        const auto end = std::ranges::search(after, format_.end).begin();
        const bool found = end != after.end();
        size = known + static_cast<std::size_t>(end - after.begin()) +
               (found ? format_.end.size() : 1);
    }
    if (size > longest_key_frame || size < format_.start.size()) {
        return Front::noise;
    }
    return bytes.size() < size ? Front::incomplete : Front::frame;
}

bool FrameKeys::is_sound(std::span<const std::uint8_t> frame) const {
    const auto sum_size = checksum(format_.checksum, {}).size();
    if (frame.size() < format_.start.size() + sum_size + format_.end.size()) {
        return false;
    }
    const auto sum_at = frame.size() - format_.end.size() - sum_size;
    if (!stands_at(frame, frame.size() - format_.end.size(), format_.end) ||
        format_.checksum_from > sum_at) {
        return false;
    }
    const auto again = format_.length_again_at;
    if (again && (*again >= frame.size() || frame[*again] != frame[*format_.length_at])) {
        return false;
    }
    if (format_.start_again_at && !stands_at(frame, *format_.start_again_at, format_.start)) {
        return false;
    }
    const auto summed = frame.subspan(format_.checksum_from, sum_at - format_.checksum_from);
    return stands_at(frame, sum_at, checksum(format_.checksum, summed));
}

std::optional<KeyChange> FrameKeys::key_in(std::span<const std::uint8_t> frame) const {
    for (std::size_t key = 0; key < format_.keys.size(); ++key) {
        const bool tells_release = key < format_.releases.size() && !format_.releases[key].empty();
        if (tells_release && stands_at(frame, format_.key_at, format_.releases[key])) {
            return KeyChange{unit_in(frame), key, KeyChange::Kind::up};
        }
        if (stands_at(frame, format_.key_at, format_.keys[key])) {
            return KeyChange{unit_in(frame),
                             key,
                             tells_release ? KeyChange::Kind::down : KeyChange::Kind::click};
        }
    }
    return std::nullopt;
}

std::string FrameKeys::unit_in(std::span<const std::uint8_t> frame) const {
    if (!format_.unit_at || *format_.unit_at + format_.unit_size > frame.size()) {
        return {};
    }
    const auto unit = frame.subspan(*format_.unit_at, format_.unit_size);
    if (!format_.unit_is_text) {
        return std::to_string(unit[0]);
    }
    std::string text(unit.begin(), unit.end());
    // From outside: it must not become control bytes of a log.
    const bool plain = std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
    return plain ? text : std::string();
}

} // namespace motcua::drivers
