#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace motcua::ui {

/// Mono sound, signed 16 bit, at the rate of eSpeak NG's Vietnamese and English voices.
struct Sound {
    static constexpr int rate = 22'050; ///< samples a second

    std::vector<std::int16_t> samples;

    std::chrono::milliseconds duration() const;

    /// Root mean square of all samples, 0..32767: about 0 is silence.
    double loudness() const;

    void append(std::span<const std::int16_t> more);

    void append(const Sound& more) { append(more.samples); }

    void append_silence(std::chrono::milliseconds length);
};

/// Takes the silence before and after away: pauses are ours to choose.
void trim_silence(Sound& sound);

/// Makes it softer; 1 leaves it as it is, 0 is silence.
void scale(Sound& sound, double volume);

/// Two soft bell tones, high then low, that turn heads before the words begin.
Sound make_chime();

} // namespace motcua::ui
