#pragma once

#include "ui/voice/sound.h"

#include <boost/system/result.hpp>

#include <filesystem>

namespace motcua::ui {

/// Writes 16 bit mono PCM as RIFF/WAVE. The file appears whole or not at all.
boost::system::result<void> write_wav(const std::filesystem::path& path, const Sound& sound);

} // namespace motcua::ui
