#pragma once

#include "queue-display/boards/board_setup.h"
#include "ui/window_options.h"

#include <QCommandLineParser>

#include <optional>
#include <string>

namespace motcua::display {

/// What the program is told to show and say. How it looks and sounds is the hall's configuration.
struct DisplayOptions {
    ui::WindowOptions window;
    BoardSetup setup;          ///< --name; else --board, --counter, --language
    std::optional<bool> voice; ///< --voice; none: as the board is configured
    std::string announce_to;   ///< --announce-to, folder for WAV files instead of a sound device
    std::string sound_device = "default"; ///< --sound-device, an ALSA name
    std::string voice_pack;               ///< --voice-pack, folder of recorded words
    std::string check_pack; ///< --check-voice-pack: tell what that folder lacks, and end
    std::string media;      ///< --media, folder of pictures and videos

    /// The name of this board towards the hall and of its pictures: "sanh", "counter-1".
    std::string name() const;
};

/// Declares all options on `parser`.
void add_display_options(QCommandLineParser& parser);

/// Reads them. Throws std::runtime_error that names the option and what it allows.
DisplayOptions read_display_options(const QCommandLineParser& parser);

} // namespace motcua::display
