#include "queue-display/voice/announcement_sound.h"

#include <algorithm>

namespace motcua::display {

using std::chrono::milliseconds;

boost::system::result<ui::Sound>
render_announcement(ui::Speech& speech, const SpokenCall& call, const VoiceProfile& profile) {
    ui::Sound whole = ui::make_chime();
    const std::vector<ui::Phrase> phrases = announcement_phrases(call, profile);
    const int repeats = std::clamp(profile.repeats, 1, 3);
    for (int round = 0; round < repeats; ++round) {
        for (const ui::Phrase& phrase : phrases) {
            const boost::system::result<ui::Sound> spoken = speech.say(phrase);
            if (!spoken) {
                return spoken.error();
            }
            whole.append(*spoken);
            whole.append_silence(milliseconds{450});
        }
    }
    return whole;
}

} // namespace motcua::display
