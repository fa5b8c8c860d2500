#include "ui/voice/sound.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <numeric>

namespace motcua::ui {
namespace {

using std::chrono::milliseconds;

std::size_t samples_in(milliseconds length) {
    return static_cast<std::size_t>(length.count()) * Sound::rate / 1000;
}

/// Adds a struck bell from `start` to the end of `wave`: two partials that die away.
void add_bell(std::vector<double>& wave, milliseconds start, double hertz) {
    constexpr double partial_ratio = 2.76;
    constexpr double attack = 0.004;
    for (std::size_t i = samples_in(start); i < wave.size(); ++i) {
        const double time = static_cast<double>(i - samples_in(start)) / Sound::rate;
        const double angle = 2 * std::numbers::pi * hertz * time;
        const double rise = std::min(1.0, time / attack);
        wave[i] += rise * (0.30 * std::exp(-3.5 * time) * std::sin(angle) +
                           0.06 * std::exp(-9.0 * time) * std::sin(partial_ratio * angle));
    }
}

} // namespace

milliseconds Sound::duration() const {
    return milliseconds{static_cast<std::int64_t>(samples.size()) * 1000 / rate};
}

double Sound::loudness() const {
    if (samples.empty()) {
        return 0;
    }
    const double squares =
        std::accumulate(samples.begin(), samples.end(), 0.0, [](double sum, std::int16_t sample) {
            return sum + static_cast<double>(sample) * sample;
        });
    return std::sqrt(squares / static_cast<double>(samples.size()));
}

void Sound::append(std::span<const std::int16_t> more) {
    samples.insert(samples.end(), more.begin(), more.end());
}

void Sound::append_silence(milliseconds length) {
    samples.resize(samples.size() + samples_in(length));
}

void trim_silence(Sound& sound) {
    constexpr int quiet = 40;
    const auto is_heard = [](std::int16_t sample) { return std::abs(sample) > quiet; };
    auto& samples = sound.samples;
    const auto last = std::find_if(samples.rbegin(), samples.rend(), is_heard);
    samples.erase(last.base(), samples.end());
    samples.erase(samples.begin(), std::find_if(samples.begin(), samples.end(), is_heard));
}

void scale(Sound& sound, double volume) {
    for (std::int16_t& sample : sound.samples) {
        sample = static_cast<std::int16_t>(sample * volume);
    }
}

Sound make_chime() {
    constexpr double e5 = 659.26;
    constexpr double c5 = 523.25;
    constexpr milliseconds length{1100};
    std::vector<double> wave(samples_in(length));
    add_bell(wave, milliseconds{0}, e5);
    add_bell(wave, milliseconds{420}, c5);
    Sound chime;
    chime.samples.reserve(wave.size());
    for (std::size_t i = 0; i < wave.size(); ++i) {
        // The last tenth fades to nothing: a wave that is cut off clicks.
        const double left = static_cast<double>(wave.size() - i) / static_cast<double>(wave.size());
        const double fade = std::min(1.0, left * 10);
        chime.samples.push_back(static_cast<std::int16_t>(wave[i] * fade * 30'000));
    }
    return chime;
}

} // namespace motcua::ui
