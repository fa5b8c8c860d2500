#include "queue-display/voice/announcement.h"

namespace motcua::display {

VoiceProfile southern_profile() {
    return {};
}

VoiceProfile northern_profile() {
    VoiceProfile profile;
    profile.vietnamese_voice = "vi";
    profile.words = ui::northern_words();
    return profile;
}

std::vector<Phrase> announcement_phrases(const SpokenCall& call, const VoiceProfile& profile) {
    const std::string number = ui::spell_label(call.number, profile.reading, profile.words);
    // A counter's number is small and never padded: people know it as a number, not as digits.
    const std::string counter = ui::spell_label(call.counter, NumberReading::whole, profile.words);
    std::vector<Phrase> phrases;
    phrases.push_back({.voice = profile.vietnamese_voice,
                       .text = "Mời công dân số " + number + ", đến quầy số " + counter + "."});
    if (profile.english) {
        phrases.push_back({.voice = profile.english_voice,
                           .text = "Number " + ui::spell_label_english(call.number) +
                                   ", please go to counter " +
                                   ui::spell_label_english(call.counter) + "."});
    }
    return phrases;
}

} // namespace motcua::display
