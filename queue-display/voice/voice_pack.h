#pragma once

#include "queue-display/voice/announcement.h"
#include "ui/voice/sound.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace motcua::display {

/// A folder of recorded words: `<folder>/<language>/<clip>.wav` (docs/voice-pack.md). A sentence is
/// put together from them when every clip of it is there; never from clips and eSpeak NG mixed.
class VoicePack {
public:
    explicit VoicePack(std::filesystem::path folder);

    /// The sentence, or nothing when a clip is missing or cannot be read.
    std::optional<ui::Sound> say(const Phrase& phrase);

    /// The pack's own chime, where it has one.
    std::optional<ui::Sound> chime();

private:
    const ui::Sound* clip(const std::string& name);

    std::filesystem::path folder_;
    std::map<std::string, std::optional<ui::Sound>>
        clips_; ///< read so far, by path below the folder
};

/// What a look through a pack found.
struct PackCheck {
    std::vector<std::string> mistakes;  ///< one a file, in words
    std::vector<std::string> languages; ///< that the pack says whole
    int clips = 0;
};

/// Looks whether the pack has every clip that the profile's phrases and any label may need, each
/// readable, not silent and not longer than ten seconds.
PackCheck check_voice_pack(const std::filesystem::path& folder, const VoiceProfile& profile);

} // namespace motcua::display
