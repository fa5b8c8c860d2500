#include "ui/voice/speaker.h"

#include <algorithm>
#include <utility>

namespace motcua::ui {

VoiceSpeaker::VoiceSpeaker(std::unique_ptr<SoundOutput> output)
    : output_(std::move(output)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

void VoiceSpeaker::say(Utterance utterance) {
    {
        const std::lock_guard lock{mutex_};
        playing_.request_stop();
        next_ = std::move(utterance);
    }
    wake_.notify_one();
}

void VoiceSpeaker::hush() {
    const std::lock_guard lock{mutex_};
    playing_.request_stop();
    next_.reset();
}

void VoiceSpeaker::run(const std::stop_token& stop) {
    const auto speech = Speech::open();
    if (!speech) {
        return;
    }
    // The end of the thread must also cut off what is being said.
    const std::stop_callback cut(stop, [this] {
        const std::lock_guard lock{mutex_};
        playing_.request_stop();
    });
    while (const std::optional<Utterance> one = wait_for_one(stop)) {
        speak(**speech, *one);
    }
}

std::optional<Utterance> VoiceSpeaker::wait_for_one(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    const bool is_one = wake_.wait(lock, stop, [this] { return next_.has_value(); });
    if (!is_one || stop.stop_requested()) {
        return std::nullopt;
    }
    playing_ = {};
    return std::exchange(next_, std::nullopt);
}

void VoiceSpeaker::speak(Speech& speech, const Utterance& utterance) {
    std::stop_token stop;
    {
        const std::lock_guard lock{mutex_};
        stop = playing_.get_token();
    }
    auto sound = speech.say(utterance.phrase);
    if (!sound || stop.stop_requested()) {
        return;
    }
    const int volume = std::clamp(utterance.volume, 0, 100);
    for (std::int16_t& sample : sound->samples) {
        sample = static_cast<std::int16_t>(sample * volume / 100);
    }
    static_cast<void>(output_->play(*sound, "kiosk-" + std::to_string(++spoken_), stop));
}

} // namespace motcua::ui
