#pragma once

#include "ui/voice/sound.h"

#include <boost/system/result.hpp>

#include <memory>
#include <string>

namespace motcua::ui {

/// One sentence in one voice, every number already in words.
struct Phrase {
    std::string voice; ///< name of an eSpeak NG voice
    std::string text;
};

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

} // namespace motcua::ui
