#pragma once

#include "queue-display/voice/announcement.h"
#include "queue-display/voice/sound.h"

#include <boost/system/result.hpp>

#include <memory>

namespace motcua::display {

/// Turns phrases into sound with eSpeak NG in synchronous mode: no sound device, no thread of its
/// own.
///
/// eSpeak NG keeps its state in the library: at most one object at a time, used by one thread.
class Speech {
public:
    /// Loads the voices, once for the life of the process. Fails when eSpeak NG's data is missing.
    static boost::system::result<std::unique_ptr<Speech>> open();
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

    /// The phrase as sound, without silence around it. Fails when the voice does not exist.
    boost::system::result<Sound> say(const Phrase& phrase);

private:
    Speech() = default;
};

/// A whole announcement: chime, then the phrases as often as the profile says.
boost::system::result<Sound>
render_announcement(Speech& speech, const SpokenCall& call, const VoiceProfile& profile);

} // namespace motcua::display
