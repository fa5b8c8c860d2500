#include "queue-display/voice/announcer.h"

#include <cassert>
#include <utility>

namespace motcua::display {

Announcer::Announcer(std::unique_ptr<ui::SoundOutput> output, VoiceProfile profile, Done probed)
    : output_(std::move(output)), profile_(std::move(profile)), probed_(std::move(probed)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void Announcer::announce(SpokenCall call, Done done) {
    {
        const std::lock_guard lock{mutex_};
        assert(!job_ && "one announcement at a time");
        job_ = Job{.call = std::move(call), .done = std::move(done)};
    }
    wake_.notify_one();
}

void Announcer::run(const std::stop_token& stop) {
    const auto speech = ui::Speech::open();
    const std::string no_voices = speech ? "" : "speech: " + speech.error().message();
    probed_(speech ? find_device() : no_voices);
    while (const std::optional<Job> job = wait_for_job(stop)) {
        job->done(speech ? speak(**speech, job->call, stop) : no_voices);
    }
}

std::string Announcer::find_device() {
    const auto found = output_->probe();
    return found ? std::string{} : "sound device: " + found.error().message();
}

std::optional<Announcer::Job> Announcer::wait_for_job(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    if (!wake_.wait(lock, stop, [this] { return job_.has_value(); })) {
        return std::nullopt;
    }
    return std::exchange(job_, std::nullopt);
}

std::string
Announcer::speak(ui::Speech& speech, const SpokenCall& call, const std::stop_token& stop) {
    const auto sound = render_announcement(speech, call, profile_);
    if (!sound) {
        return "speech: " + sound.error().message();
    }
    const auto played = output_->play(*sound, call.number + '-' + call.counter, stop);
    return played ? std::string{} : "sound device: " + played.error().message();
}

} // namespace motcua::display
