#include "queue-display/voice/announcement.h"

#include "queue-display/voice/clip_names.h"

#include <algorithm>

namespace motcua::display {

namespace {

using Clips = std::vector<std::string>;

constexpr std::string_view number_place = "{number}";
constexpr std::string_view counter_place = "{counter}";

/// A label in the words of a language.
struct Spoken {
    std::string text;
    Clips clips;
};

Spoken speak_label(const std::string& label,
                   const std::string& language,
                   bool whole,
                   const VoiceProfile& profile) {
    if (language == "vi") {
        const NumberReading reading = whole ? NumberReading::whole : profile.reading;
        return {ui::spell_label(label, reading, profile.words),
                vietnamese_clips(label, reading, profile.words)};
    }
    const std::string text =
        language == "en" ? ui::spell_label_english(label) : ui::spell_label_apart(label);
    return {text, digit_clips(label)};
}

/// Takes `template_text` apart at the two places and puts the labels there.
class Sentence {
public:
    Sentence(Spoken number, Spoken counter)
        : number_(std::move(number)), counter_(std::move(counter)) {}

    void say(std::string_view phrase) {
        while (!phrase.empty()) {
            const auto place = std::min(phrase.find(number_place), phrase.find(counter_place));
            say_words(phrase.substr(0, place));
            if (place == phrase.npos) {
                return;
            }
            const bool is_number = phrase.substr(place).starts_with(number_place);
            say_label(is_number ? number_ : counter_);
            phrase.remove_prefix(place + (is_number ? number_place : counter_place).size());
        }
    }

    std::string text;
    Clips clips;

private:
    void say_words(std::string_view words) {
        text += words;
        if (std::string name = clip_name(words); !name.empty()) {
            clips.push_back(std::move(name));
        }
    }

    void say_label(const Spoken& label) {
        text += label.text;
        clips.insert(clips.end(), label.clips.begin(), label.clips.end());
    }

    Spoken number_;
    Spoken counter_;
};

std::string voice_of(const std::string& language, const VoiceProfile& profile) {
    if (language == "vi") {
        return profile.vietnamese_voice;
    }
    return language == "en" ? "en-us" : language;
}

} // namespace

std::vector<rules::VoicePhrase> usual_phrases() {
    return {{"vi", "Mời công dân số {number}, đến quầy số {counter}."},
            {"en", "Number {number}, please go to counter {counter}."}};
}

VoiceProfile profile_of(const rules::Voice& voice, int board_volume) {
    VoiceProfile profile;
    if (voice.region == rules::VoiceRegion::north) {
        profile.vietnamese_voice = "vi";
        profile.words = ui::northern_words();
    }
    profile.reading = voice.reading == rules::NumberReading::whole ? NumberReading::whole
                                                                   : NumberReading::digit_by_digit;
    if (!voice.phrases.empty()) {
        profile.phrases = voice.phrases;
    }
    profile.repeats = voice.repeats;
    profile.chime = voice.chime;
    profile.volume = voice.volume / 100.0 * board_volume / 100.0;
    return profile;
}

std::vector<Phrase> announcement_phrases(const SpokenCall& call, const VoiceProfile& profile) {
    std::vector<Phrase> phrases;
    for (const auto& [language, text] : profile.phrases) {
        // A counter's number is small and never padded: people know it as a number, not as digits.
        Sentence sentence(speak_label(call.number, language, false, profile),
                          speak_label(call.counter, language, true, profile));
        sentence.say(text);
        phrases.push_back({.language = language,
                           .voice = voice_of(language, profile),
                           .text = std::move(sentence.text),
                           .clips = std::move(sentence.clips)});
    }
    return phrases;
}

} // namespace motcua::display
