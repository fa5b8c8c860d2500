#pragma once

#include "queue-display/board_kind.h"
#include "queue-display/voice/announcement.h"
#include "ui/window_options.h"

#include <QCommandLineParser>

#include <string>

namespace motcua::display {

/// What the program is told to show and say.
struct DisplayOptions {
    ui::WindowOptions window;
    BoardKind kind = BoardKind::calling;
    std::string counter;     ///< --counter, for a counter's board
    bool voice = false;      ///< --voice; on by itself for the calling board
    std::string announce_to; ///< --announce-to, folder for WAV files instead of a sound device
    std::string sound_device = "default"; ///< --sound-device, an ALSA name
    VoiceProfile profile;                 ///< --accent, --reading, --repeats, --speak

    /// The name of this board towards the hall and of its pictures: "calling", "counter-1".
    std::string name() const;
};

/// Declares all options on `parser`.
void add_display_options(QCommandLineParser& parser);

/// Reads them. Throws std::runtime_error that names the option and what it allows.
DisplayOptions read_display_options(const QCommandLineParser& parser);

} // namespace motcua::display
