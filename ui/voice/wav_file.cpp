#include "ui/voice/wav_file.h"

#include <array>
#include <bit>
#include <fstream>
#include <string>

namespace motcua::ui {
namespace {

static_assert(std::endian::native == std::endian::little, "samples are written as they lie");

void add_number(std::string& bytes, std::uint32_t number, int width) {
    for (int i = 0; i < width; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xff);
    }
}

/// The 44 bytes of the canonical WAVE header: RIFF size, "fmt " with PCM = 1, "data" size.
std::string make_header(std::uint32_t data_size) {
    constexpr std::uint32_t bytes_a_sample = 2;
    std::string header = "RIFF";
    add_number(header, 36 + data_size, 4);
    header += "WAVEfmt ";
    add_number(header, 16, 4);
    add_number(header, 1, 2);
    add_number(header, 1, 2);
    add_number(header, Sound::rate, 4);
    add_number(header, Sound::rate * bytes_a_sample, 4);
    add_number(header, bytes_a_sample, 2);
    add_number(header, 8 * bytes_a_sample, 2);
    header += "data";
    add_number(header, data_size, 4);
    return header;
}

} // namespace

boost::system::result<void> write_wav(const std::filesystem::path& path, const Sound& sound) {
    const std::filesystem::path part = path.string() + ".part";
    const auto size = static_cast<std::uint32_t>(sound.samples.size() * sizeof(std::int16_t));
    const std::string header = make_header(size);
    std::ofstream file{part, std::ios::binary};
    file.write(header.data(), static_cast<std::streamsize>(header.size()));
    file.write(reinterpret_cast<const char*>(sound.samples.data()), size);
    file.close();
    if (!file) {
        return boost::system::errc::make_error_code(boost::system::errc::io_error);
    }
    std::error_code error;
    std::filesystem::rename(part, path, error);
    if (error) {
        return boost::system::error_code{error};
    }
    return {};
}

} // namespace motcua::ui
