#pragma once

#include "queue-display/voice/announcement_sound.h"
#include "ui/voice/sound_output.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace motcua::display {

/// Speaks one announcement at a time on a thread of its own, so that neither a slow sound device
/// nor a hung one ever holds up a screen.
class Announcer {
public:
    /// What became of an announcement or of the look for a device: empty when it was heard, else
    /// why not, for the log. Called on the announcer's thread.
    using Done = std::function<void(std::string failure)>;

    /// Starts the thread, which first looks for voices and device and tells `probed`. `voice_pack`
    /// is a folder of recorded words; empty: eSpeak NG says all.
    Announcer(std::unique_ptr<ui::SoundOutput> output, const std::string& voice_pack, Done probed);

    /// Cuts off what is being said and ends the thread.
    ~Announcer() = default;

    /// Says one call as the hall wants it said and then calls `done`. The caller waits for `done`
    /// before the next.
    void announce(SpokenCall call, VoiceProfile profile, Done done);

private:
    struct Job {
        SpokenCall call;
        VoiceProfile profile;
        Done done;
    };

    void run(const std::stop_token& stop);
    std::optional<Job> wait_for_job(const std::stop_token& stop);
    std::string speak(ui::Speech& speech, const Job& job, const std::stop_token& stop);
    std::string find_device();
    void tell_unsaid(const std::vector<std::string>& languages);

    std::unique_ptr<ui::SoundOutput> output_;
    std::unique_ptr<VoicePack> pack_;
    Done probed_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Job> job_;
    std::set<std::string> unsaid_; ///< languages that were told of; the announcer's thread
    std::jthread thread_;          ///< last, so that it ends before what it uses
};

} // namespace motcua::display
