#pragma once

#include "ui/voice/sound.h"

#include <boost/system/result.hpp>

#include <filesystem>

namespace motcua::ui {

/// Writes 16 bit mono PCM as RIFF/WAVE. The file appears whole or not at all.
boost::system::result<void> write_wav(const std::filesystem::path& path, const Sound& sound);

/// Reads 16 bit PCM of one or two channels at any rate, as mono at `Sound::rate`.
boost::system::result<Sound> read_wav_file(const std::filesystem::path& path);

} // namespace motcua::ui
