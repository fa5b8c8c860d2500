#pragma once

#include <cstdint>
#include <string_view>

namespace motcua::journal {

/// FNV-1a, 64 bits: finds what a disk or a stray hand changed. No defence against intent.
/// Lengths go in before contents, so that moving a byte between two fields changes the sum.
class Checksum {
public:
    Checksum() = default;

    /// Continues a chain from an earlier sum.
    explicit Checksum(std::int64_t before) { add(before); }

    Checksum& add(std::int64_t value);
    Checksum& add(std::string_view text);

    /// As SQLite keeps integers.
    std::int64_t value() const { return static_cast<std::int64_t>(sum_); }

private:
    void mix(unsigned char byte) { sum_ = (sum_ ^ byte) * 0x100000001b3; }

    std::uint64_t sum_ = 0xcbf29ce484222325;
};

} // namespace motcua::journal
