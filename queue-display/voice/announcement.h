#pragma once

#include "queue-display/voice/hall_time.h"
#include "ui/voice/speech.h"
#include "ui/voice/spell_number.h"

#include <string>
#include <string_view>
#include <vector>

namespace motcua::display {

using ui::NumberReading;
using ui::NumberWords;
using ui::Phrase;
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

/// How a hall wants to be heard.
struct VoiceProfile {
    std::string vietnamese_voice = "vi-vn-x-south"; ///< name of an eSpeak NG voice
    std::string english_voice = "en-us";
    NumberWords words = southern_words();
    NumberReading reading = NumberReading::digit_by_digit;
    bool english = true; ///< English after Vietnamese
    int repeats = 1;     ///< how often the phrases are said, 1 to 3
};

VoiceProfile southern_profile();
VoiceProfile northern_profile();

/// "Mời công dân số a, không một bảy, đến quầy số một." and, where wanted, the English after it.
std::vector<Phrase> announcement_phrases(const SpokenCall& call, const VoiceProfile& profile);

} // namespace motcua::display
