#pragma once

#include "queue-display/voice/announcement.h"
#include "ui/voice/speech.h"

namespace motcua::display {

/// A whole announcement: chime, then the phrases as often as the profile says.
boost::system::result<ui::Sound>
render_announcement(ui::Speech& speech, const SpokenCall& call, const VoiceProfile& profile);

} // namespace motcua::display
