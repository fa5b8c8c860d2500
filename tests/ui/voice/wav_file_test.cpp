#include "tests/ui/voice/scratch_folder.h"
#include "tests/ui/voice/wav_reader.h"
#include "ui/voice/wav_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace motcua::ui {
namespace {

TEST(WavFile, HoldsWhatWasWritten) {
    const ScratchFolder folder;
    const Sound sound{.samples = {0, 1, -1, 32767, -32768}};
    ASSERT_TRUE(write_wav(folder.path() / "a.wav", sound));
    EXPECT_EQ(read_wav(folder.path() / "a.wav").samples, sound.samples);
}

TEST(WavFile, TellsAFolderThatIsMissing) {
    const ScratchFolder folder;
    EXPECT_FALSE(write_wav(folder.path() / "missing" / "a.wav", make_chime()));
}

TEST(ReadWavFile, MakesAnyRateAndTwoChannelsOurs) {
    const ScratchFolder folder;
    const std::filesystem::path file = folder.path() / "stereo.wav";
    constexpr std::uint32_t frames = 44'100;
    std::ofstream out(file, std::ios::binary);
    const auto number = [&](std::uint32_t value, int width) {
        for (int i = 0; i < width; ++i) {
            out.put(static_cast<char>(value >> (8 * i)));
        }
    };
    out << "RIFF";
    number(36 + frames * 4, 4);
    out << "WAVEfmt ";
    number(16, 4);
    number(1, 2);
    number(2, 2);
    number(44'100, 4);
    number(44'100 * 4, 4);
    number(4, 2);
    number(16, 2);
    out << "data";
    number(frames * 4, 4);
    for (std::uint32_t i = 0; i < frames; ++i) {
        number(1'000, 2);
        number(3'000, 2);
    }
    out.close();
    const auto sound = read_wav_file(file);
    ASSERT_TRUE(sound);
    EXPECT_NEAR(static_cast<double>(sound->samples.size()), Sound::rate, 2);
    EXPECT_EQ(sound->samples[100], 2'000);
}

} // namespace
} // namespace motcua::ui
