#include "ui/voice/speech.h"

#include <espeak-ng/speak_lib.h>

#include <span>

namespace motcua::ui {
namespace {

using boost::system::errc::make_error_code;

/// A little slower than normal speech, for a large and noisy room. Words a minute.
constexpr int speaking_rate = 135;

int collect(short* wave, int count, espeak_EVENT* events) {
    if (wave != nullptr && count > 0) {
        auto& sound = *static_cast<Sound*>(events->user_data);
        sound.append(std::span{wave, static_cast<std::size_t>(count)});
    }
    return 0;
}

} // namespace

boost::system::result<std::unique_ptr<Speech>> Speech::open() {
    constexpr int buffer_ms = 200;
    // Version 1.51 may hang for ever when it is terminated soon after it was initialised: its inner
    // thread misses the signal. So it is initialised once and left to the end of the process.
    static const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, buffer_ms, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate != Sound::rate) {
        return make_error_code(boost::system::errc::no_such_file_or_directory);
    }
    espeak_SetSynthCallback(collect);
    return std::unique_ptr<Speech>{new Speech};
}

boost::system::result<Sound> Speech::say(const Phrase& phrase) {
    if (espeak_SetVoiceByName(phrase.voice.c_str()) != EE_OK) {
        return make_error_code(boost::system::errc::no_such_file_or_directory);
    }
    espeak_SetParameter(espeakRATE, speaking_rate, 0);
    Sound sound;
    const espeak_ERROR error = espeak_Synth(phrase.text.c_str(),
                                            phrase.text.size() + 1,
                                            0,
                                            POS_CHARACTER,
                                            0,
                                            espeakCHARS_UTF8,
                                            nullptr,
                                            &sound);
    if (error != EE_OK) {
        return make_error_code(boost::system::errc::io_error);
    }
    trim_silence(sound); // eSpeak NG puts silence of changing length around
    return sound;
}

} // namespace motcua::ui
