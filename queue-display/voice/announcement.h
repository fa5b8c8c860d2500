#pragma once

#include "hall/rules/board_config.h"
#include "queue-display/voice/hall_time.h"
#include "ui/voice/spell_number.h"

#include <string>
#include <string_view>
#include <vector>

namespace motcua::display {

using ui::NumberReading;
using ui::NumberWords;
using ui::southern_words;

/// A visit that a counter calls, as far as the voice is concerned.
struct SpokenCall {
    std::string visit;
    std::string number;  ///< ticket label, "A017"
    std::string counter; ///< counter label, "1"
    HallTime called_at = 0;
    int times = 1;        ///< 1 the first call, 2 and more recalls
    bool serving = false; ///< the citizen is already at the counter

    friend bool operator==(const SpokenCall&, const SpokenCall&) = default;
};

/// "Mời công dân số {number}, đến quầy số {counter}." and the English after it.
std::vector<rules::VoicePhrase> usual_phrases();

/// How a hall wants to be heard.
struct VoiceProfile {
    std::string vietnamese_voice = "vi-vn-x-south"; ///< name of an eSpeak NG voice
    NumberWords words = southern_words();
    NumberReading reading = NumberReading::digit_by_digit;
    std::vector<rules::VoicePhrase> phrases = usual_phrases();
    int repeats = 1; ///< how often the phrases are said, 1 to 3
    bool chime = true;
    double volume = 1.0; ///< 0..1
};

/// What the hall's configuration says, for a board with this volume (percent).
VoiceProfile profile_of(const rules::Voice& voice, int board_volume);

/// One sentence, every number already in words.
struct Phrase {
    std::string language; ///< as in the configuration; folder of a voice pack
    std::string voice;    ///< name of an eSpeak NG voice
    std::string text;
    std::vector<std::string> clips; ///< names of recorded clips that say the same; "" is a pause
};

/// The sentences of one announcement, once.
std::vector<Phrase> announcement_phrases(const SpokenCall& call, const VoiceProfile& profile);

} // namespace motcua::display
