#include "queue-display/voice/voice_pack.h"

#include "queue-display/voice/clip_names.h"
#include "ui/voice/wav_file.h"

#include <algorithm>

namespace motcua::display {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_words{25};
constexpr milliseconds between_groups{190};
constexpr milliseconds longest_clip{10'000};
constexpr double silence = 20;

/// The clips of the fixed words of a sentence.
std::vector<std::string> phrase_clips(const rules::VoicePhrase& phrase) {
    VoiceProfile profile;
    profile.phrases = {phrase};
    return announcement_phrases({}, profile).front().clips;
}

void check_clip(const std::filesystem::path& folder,
                const std::string& language,
                const std::string& name,
                PackCheck& check) {
    const std::string below = language + "/" + name + ".wav";
    const auto sound = ui::read_wav_file(folder / below);
    if (!std::filesystem::exists(folder / below)) {
        check.mistakes.push_back(below + ": missing");
    } else if (!sound) {
        check.mistakes.push_back(below + ": not a WAVE file of 16 bit PCM");
    } else if (sound->loudness() < silence) {
        check.mistakes.push_back(below + ": silent");
    } else if (sound->duration() > longest_clip) {
        check.mistakes.push_back(below + ": longer than ten seconds");
    } else {
        ++check.clips;
    }
}

} // namespace

VoicePack::VoicePack(std::filesystem::path folder) : folder_(std::move(folder)) {}

const ui::Sound* VoicePack::clip(const std::string& name) {
    auto [entry, is_new] = clips_.try_emplace(name);
    if (is_new) {
        if (auto read = ui::read_wav_file(folder_ / (name + ".wav"))) {
            ui::trim_silence(*read);
            entry->second = std::move(*read);
        }
    }
    return entry->second ? &*entry->second : nullptr;
}

std::optional<ui::Sound> VoicePack::say(const Phrase& phrase) {
    ui::Sound sentence;
    for (const std::string& name : phrase.clips) {
        if (name.empty()) {
            sentence.append_silence(between_groups);
            continue;
        }
        const ui::Sound* sound = clip(phrase.language + "/" + name);
        if (sound == nullptr) {
            return std::nullopt;
        }
        sentence.append(*sound);
        sentence.append_silence(between_words);
    }
    return sentence.samples.empty() ? std::nullopt : std::optional(std::move(sentence));
}

std::optional<ui::Sound> VoicePack::chime() {
    const ui::Sound* sound = clip("chime");
    return sound == nullptr ? std::nullopt : std::optional(*sound);
}

PackCheck check_voice_pack(const std::filesystem::path& folder, const VoiceProfile& profile) {
    PackCheck check;
    for (const rules::VoicePhrase& phrase : profile.phrases) {
        if (!std::filesystem::is_directory(folder / phrase.language)) {
            continue;
        }
        const std::size_t mistakes = check.mistakes.size();
        auto names = all_label_clips(phrase.language, profile.words);
        for (std::string& name : phrase_clips(phrase)) {
            names.push_back(std::move(name));
        }
        for (const std::string& name : names) {
            check_clip(folder, phrase.language, name, check);
        }
        if (check.mistakes.size() == mistakes) {
            check.languages.push_back(phrase.language);
        }
    }
    return check;
}

} // namespace motcua::display
