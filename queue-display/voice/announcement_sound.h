#pragma once

#include "queue-display/voice/voice_pack.h"
#include "ui/voice/speech.h"

#include <string>
#include <vector>

namespace motcua::display {

/// An announcement as it will be heard.
struct Rendered {
    ui::Sound sound;
    std::vector<std::string> unsaid; ///< languages that neither pack nor eSpeak NG can say
};

/// A whole announcement: chime, then the phrases as often as the profile says, each from the pack
/// where it has every word, else from eSpeak NG. Fails when not one phrase can be said.
/// `pack` may be null.
boost::system::result<Rendered> render_announcement(ui::Speech& speech,
                                                    VoicePack* pack,
                                                    const SpokenCall& call,
                                                    const VoiceProfile& profile);

} // namespace motcua::display
