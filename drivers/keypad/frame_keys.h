#pragma once

#include "drivers/keypad/key_source.h"
#include "drivers/line/checksum.h"

#include <optional>

namespace motcua::drivers {

/// The frame in which a pad on a serial line tells a key. Places count from the frame's first byte.
///
///     21-key callers (FT1.2):   68  L  L  68  addr  cmd  data ..  sum  16
///     lines of text:            U 0 1 K 3 CR
struct FrameKeysFormat {
    Bytes start;                          ///< 1 byte at least
    Bytes end;                            ///< may be empty where the length is known
    std::size_t size = 0;                 ///< of the whole frame; 0: by `length_at` or by `end`
    std::optional<std::size_t> length_at; ///< a byte that tells the length ...
    std::size_t length_adds = 0;          ///< ... and what the whole frame has besides
    std::optional<std::size_t> length_again_at; ///< where it is told once more
    std::optional<std::size_t> start_again_at;  ///< where `start` stands once more
    Checksum checksum = Checksum::none;         ///< stands right before `end`
    std::size_t checksum_from = 0;
    std::optional<std::size_t> unit_at;
    std::size_t unit_size = 1;
    bool unit_is_text = false; ///< "01" as it stands, else one byte as a number
    std::size_t key_at = 1;
    std::vector<Bytes> keys;     ///< what stands at `key_at` when the key is pressed
    std::vector<Bytes> releases; ///< as many: what stands there when it comes up; empty: not told
};

/// No frame of a pad is longer.
constexpr std::size_t longest_key_frame = 128;

class FrameKeys final : public KeySource {
public:
    explicit FrameKeys(FrameKeysFormat format);

    /// Any piece of the stream. What is no frame is noise and passed by, byte after byte.
    std::vector<KeyChange> feed(std::span<const std::uint8_t> bytes) override;

    void reset() override { held_.clear(); }

private:
    enum class Front : std::uint8_t { frame, incomplete, noise };

    Front look(std::span<const std::uint8_t> bytes, std::size_t& size) const;
    bool is_sound(std::span<const std::uint8_t> frame) const;
    std::optional<KeyChange> key_in(std::span<const std::uint8_t> frame) const;
    std::string unit_in(std::span<const std::uint8_t> frame) const;

    FrameKeysFormat format_;
    Bytes held_;
};

} // namespace motcua::drivers
