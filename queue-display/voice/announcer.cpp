#include "queue-display/voice/announcer.h"

#include <cassert>
#include <cstdio>
#include <utility>

namespace motcua::display {

Announcer::Announcer(std::unique_ptr<ui::SoundOutput> output,
                     const std::string& voice_pack,
                     Done probed)
    : output_(std::move(output)),
      pack_(voice_pack.empty() ? nullptr : std::make_unique<VoicePack>(voice_pack)),
      probed_(std::move(probed)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

void Announcer::announce(SpokenCall call, VoiceProfile profile, Done done) {
    {
        const std::lock_guard lock{mutex_};
        assert(!job_ && "one announcement at a time");
        job_ = Job{std::move(call), std::move(profile), std::move(done)};
    }
    wake_.notify_one();
}

void Announcer::run(const std::stop_token& stop) {
    const auto speech = ui::Speech::open();
    const std::string no_voices = speech ? "" : "speech: " + speech.error().message();
    probed_(speech ? find_device() : no_voices);
    while (const std::optional<Job> job = wait_for_job(stop)) {
        job->done(speech ? speak(**speech, *job, stop) : no_voices);
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

std::string Announcer::speak(ui::Speech& speech, const Job& job, const std::stop_token& stop) {
    const auto rendered = render_announcement(speech, pack_.get(), job.call, job.profile);
    if (!rendered) {
        return "speech: " + rendered.error().message();
    }
    tell_unsaid(rendered->unsaid);
    const std::string name = job.call.number + '-' + job.call.counter;
    const auto played = output_->play(rendered->sound, name, stop);
    return played ? std::string{} : "sound device: " + played.error().message();
}

void Announcer::tell_unsaid(const std::vector<std::string>& languages) {
    for (const std::string& language : languages) {
        if (unsaid_.insert(language).second) {
            std::fprintf(stderr, "announcements: there is no voice \"%s\"\n", language.c_str());
        }
    }
}

} // namespace motcua::display
