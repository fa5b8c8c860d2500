#pragma once

#include "ui/voice/sound_output.h"
#include "ui/voice/speech.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace motcua::ui {

/// What somebody who listens is to hear.
struct Utterance {
    Phrase phrase;
    int volume = 100; ///< percent
};

/// Says one thing at a time, the newest: a new one cuts the present one off.
class Speaker {
public:
    virtual ~Speaker() = default;

    /// Returns at once.
    virtual void say(Utterance utterance) = 0;

    /// Cuts off what is being said.
    virtual void hush() = 0;
};

/// Speaks on a sound device through eSpeak NG, on a thread of its own. What cannot be said is left
/// out: a missing device must not stop a screen.
class VoiceSpeaker : public Speaker {
public:
    explicit VoiceSpeaker(std::unique_ptr<SoundOutput> output);

    void say(Utterance utterance) override;
    void hush() override;

private:
    void run(const std::stop_token& stop);
    std::optional<Utterance> wait_for_one(const std::stop_token& stop);
    void speak(Speech& speech, const Utterance& utterance);

    std::unique_ptr<SoundOutput> output_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Utterance> next_;
    std::stop_source playing_;
    int spoken_ = 0;
    std::jthread thread_; ///< last, so that it ends before what it uses
};

} // namespace motcua::ui
