#include "ui/voice/sound_output.h"

#include "ui/voice/wav_file.h"

#include <alsa/asoundlib.h>

#include <cstdio>
#include <memory>

namespace motcua::ui {
namespace {

using boost::system::error_code;

struct ClosePcm {
    void operator()(snd_pcm_t* pcm) const { snd_pcm_close(pcm); }
};

using Pcm = std::unique_ptr<snd_pcm_t, ClosePcm>;

/// An ALSA result below zero is a negated errno.
error_code alsa_error(long result) {
    return {static_cast<int>(-result), boost::system::system_category()};
}

void be_silent(const char*, int, const char*, int, const char*, ...) {}

boost::system::result<Pcm> open_pcm(const std::string& device) {
    // The library prints every failed look-up to stderr; the caller reports it once, in words.
    snd_lib_error_set_handler(be_silent);
    snd_pcm_t* raw = nullptr;
    if (const int result = snd_pcm_open(&raw, device.c_str(), SND_PCM_STREAM_PLAYBACK, 0);
        result < 0) {
        return alsa_error(result);
    }
    Pcm pcm{raw};
    constexpr unsigned latency_us = 300'000;
    const int result = snd_pcm_set_params(pcm.get(),
                                          SND_PCM_FORMAT_S16_LE,
                                          SND_PCM_ACCESS_RW_INTERLEAVED,
                                          1,
                                          Sound::rate,
                                          1,
                                          latency_us);
    if (result < 0) {
        return alsa_error(result);
    }
    return pcm;
}

/// File names come from ticket labels, which are the hall's, but may hold a slash.
std::string file_safe(std::string name) {
    for (char& character : name) {
        const bool is_safe = std::isalnum(static_cast<unsigned char>(character)) != 0;
        character = is_safe ? character : '-';
    }
    return name;
}

} // namespace

AlsaOutput::AlsaOutput(std::string device) : device_(std::move(device)) {}

boost::system::result<void> AlsaOutput::probe() {
    const auto pcm = open_pcm(device_);
    if (!pcm) {
        return pcm.error();
    }
    return {};
}

boost::system::result<void>
AlsaOutput::play(const Sound& sound, const std::string& /*name*/, std::stop_token stop) {
    const auto pcm = open_pcm(device_);
    if (!pcm) {
        return pcm.error();
    }
    constexpr std::size_t chunk = Sound::rate / 10;
    std::span<const std::int16_t> left = sound.samples;
    while (!left.empty() && !stop.stop_requested()) {
        const std::size_t count = std::min(chunk, left.size());
        snd_pcm_sframes_t written = snd_pcm_writei(pcm->get(), left.data(), count);
        if (written < 0) {
            written = snd_pcm_recover(pcm->get(), static_cast<int>(written), 1);
        }
        if (written < 0) {
            return alsa_error(written);
        }
        left = left.subspan(static_cast<std::size_t>(written));
    }
    if (stop.stop_requested()) {
        snd_pcm_drop(pcm->get());
    } else {
        snd_pcm_drain(pcm->get());
    }
    return {};
}

WavFolder::WavFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
        count_ += entry.path().extension() == ".wav" ? 1 : 0;
    }
}

boost::system::result<void> WavFolder::probe() {
    return {};
}

boost::system::result<void>
WavFolder::play(const Sound& sound, const std::string& name, std::stop_token /*stop*/) {
    ++count_;
    char order[16];
    std::snprintf(order, sizeof order, "%04d-", count_);
    return write_wav(folder_ / (order + file_safe(name) + ".wav"), sound);
}

} // namespace motcua::ui
