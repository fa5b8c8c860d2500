#pragma once

#include "ui/voice/sound.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace motcua::ui {

inline std::uint32_t wav_number(const std::string& bytes, std::size_t offset, std::size_t width) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + offset, width);
    return number;
}

/// Reads a 16 bit mono WAVE file back and checks every field of its header.
inline Sound read_wav(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    constexpr std::size_t header = 44;
    const bool is_wave = bytes.size() >= header && bytes.compare(0, 4, "RIFF") == 0 &&
                         bytes.compare(8, 8, "WAVEfmt ") == 0 && bytes.compare(36, 4, "data") == 0;
    if (!is_wave || wav_number(bytes, 4, 4) != bytes.size() - 8 || wav_number(bytes, 20, 2) != 1 ||
        wav_number(bytes, 22, 2) != 1 || wav_number(bytes, 24, 4) != Sound::rate ||
        wav_number(bytes, 34, 2) != 16 || wav_number(bytes, 40, 4) != bytes.size() - header) {
        throw std::runtime_error("not a whole WAVE file: " + path.string());
    }
    Sound sound;
    sound.samples.resize((bytes.size() - header) / 2);
    std::memcpy(sound.samples.data(), bytes.data() + header, bytes.size() - header);
    return sound;
}

} // namespace motcua::ui
