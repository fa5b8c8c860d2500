#include "queue-display/voice/announcement_sound.h"

#include <algorithm>

namespace motcua::display {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_phrases{450};

boost::system::result<ui::Sound> say(ui::Speech& speech, VoicePack* pack, const Phrase& phrase) {
    if (pack != nullptr) {
        if (auto recorded = pack->say(phrase)) {
            return std::move(*recorded);
        }
    }
    return speech.say({phrase.voice, phrase.text});
}

ui::Sound chime_of(VoicePack* pack) {
    auto own = pack == nullptr ? std::nullopt : pack->chime();
    return own ? std::move(*own) : ui::make_chime();
}

} // namespace

boost::system::result<Rendered> render_announcement(ui::Speech& speech,
                                                    VoicePack* pack,
                                                    const SpokenCall& call,
                                                    const VoiceProfile& profile) {
    Rendered rendered;
    ui::Sound once;
    boost::system::error_code problem;
    for (const Phrase& phrase : announcement_phrases(call, profile)) {
        const auto spoken = say(speech, pack, phrase);
        if (!spoken) {
            problem = spoken.error();
            rendered.unsaid.push_back(phrase.language);
            continue;
        }
        once.append(*spoken);
        once.append_silence(between_phrases);
    }
    if (once.samples.empty()) {
        return problem;
    }
    if (profile.chime) {
        rendered.sound = chime_of(pack);
    }
    const int repeats = std::clamp(profile.repeats, 1, 3);
    for (int round = 0; round < repeats; ++round) {
        rendered.sound.append(once);
    }
    ui::scale(rendered.sound, profile.volume);
    return rendered;
}

} // namespace motcua::display
