#include "ui/voice/wav_file.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

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

std::uint32_t number_at(const std::string& bytes, std::size_t offset, std::size_t width) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < width; ++i) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[offset + i])} << (8 * i);
    }
    return number;
}

/// Where the chunk's content begins and how long it is; 0 and 0 when there is none.
std::pair<std::size_t, std::size_t> find_chunk(const std::string& bytes, const char* name) {
    std::size_t at = 12;
    while (at + 8 <= bytes.size()) {
        const std::size_t size = number_at(bytes, at + 4, 4);
        if (bytes.compare(at, 4, name) == 0) {
            return {at + 8, std::min(size, bytes.size() - at - 8)};
        }
        at += 8 + size + size % 2;
    }
    return {0, 0};
}

/// Mono samples as they lie in the file.
std::vector<std::int16_t>
mono(const std::string& bytes, std::size_t begin, std::size_t size, unsigned channels) {
    std::vector<std::int16_t> samples;
    const std::size_t frame = std::size_t{channels} * 2;
    for (std::size_t at = begin; at + frame <= begin + size; at += frame) {
        int sum = 0;
        for (unsigned channel = 0; channel < channels; ++channel) {
            sum += static_cast<std::int16_t>(number_at(bytes, at + std::size_t{channel} * 2, 2));
        }
        samples.push_back(static_cast<std::int16_t>(sum / static_cast<int>(channels)));
    }
    return samples;
}

/// Each new sample is the mean of the old ones that it covers, or between two when it covers none.
Sound at_our_rate(const std::vector<std::int16_t>& samples, unsigned rate) {
    Sound sound;
    if (rate == Sound::rate) {
        sound.samples = samples;
        return sound;
    }
    const double step = static_cast<double>(rate) / Sound::rate;
    const auto count = static_cast<std::size_t>(static_cast<double>(samples.size()) / step);
    for (std::size_t i = 0; i < count; ++i) {
        const double begin = static_cast<double>(i) * step;
        const auto first = static_cast<std::size_t>(begin);
        const auto last = std::min(samples.size() - 1, static_cast<std::size_t>(begin + step));
        double value = 0;
        if (step > 1) {
            for (std::size_t j = first; j < std::max(last, first + 1); ++j) {
                value += samples[j];
            }
            value /= static_cast<double>(std::max(last, first + 1) - first);
        } else {
            const double part = begin - static_cast<double>(first);
            value = samples[first] * (1 - part) +
                    samples[std::min(first + 1, samples.size() - 1)] * part;
        }
        sound.samples.push_back(static_cast<std::int16_t>(value));
    }
    return sound;
}

} // namespace

boost::system::result<Sound> read_wav_file(const std::filesystem::path& path) {
    const auto refused = boost::system::errc::make_error_code(boost::system::errc::not_supported);
    constexpr std::uintmax_t largest = 8U << 20U;
    std::error_code error;
    if (const auto size = std::filesystem::file_size(path, error); error || size > largest) {
        return boost::system::errc::make_error_code(
            error ? boost::system::errc::no_such_file_or_directory
                  : boost::system::errc::file_too_large);
    }
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (bytes.size() < 12 || bytes.compare(0, 4, "RIFF") != 0 || bytes.compare(8, 4, "WAVE") != 0) {
        return refused;
    }
    const auto [format, format_size] = find_chunk(bytes, "fmt ");
    const auto [data, size] = find_chunk(bytes, "data");
    if (format_size < 16 || size == 0 || number_at(bytes, format, 2) != 1 ||
        number_at(bytes, format + 14, 2) != 16) {
        return refused;
    }
    const unsigned channels = number_at(bytes, format + 2, 2);
    const unsigned rate = number_at(bytes, format + 4, 4);
    constexpr unsigned slowest = 4'000;
    constexpr unsigned fastest = 192'000;
    if (channels < 1 || channels > 2 || rate < slowest || rate > fastest) {
        return refused;
    }
    const auto samples = mono(bytes, data, size, channels);
    return samples.empty() ? boost::system::result<Sound>(refused) : at_our_rate(samples, rate);
}

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
