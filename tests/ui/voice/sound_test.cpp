#include "ui/voice/sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace motcua::ui {
namespace {

using std::chrono::milliseconds;

TEST(Sound, MeasuresDurationAndLoudness) {
    Sound sound;
    EXPECT_EQ(sound.loudness(), 0);
    sound.append_silence(milliseconds{500});
    EXPECT_EQ(sound.duration(), milliseconds{500});
    EXPECT_EQ(sound.loudness(), 0);
    sound.append(Sound{.samples = std::vector<std::int16_t>(Sound::rate / 2, 1000)});
    EXPECT_EQ(sound.duration(), milliseconds{1000});
    EXPECT_NEAR(sound.loudness(), 707, 1);
}

TEST(Chime, IsAudibleShortAndEndsWithoutAClick) {
    const Sound chime = make_chime();
    EXPECT_EQ(chime.duration(), milliseconds{1100});
    EXPECT_GT(chime.loudness(), 1000);
    EXPECT_LT(std::abs(chime.samples.front()), 50);
    EXPECT_LT(std::abs(chime.samples.back()), 50);
    const auto [low, high] = std::minmax_element(chime.samples.begin(), chime.samples.end());
    EXPECT_LT(*high, 32'000);
    EXPECT_GT(*low, -32'000);
}

} // namespace
} // namespace motcua::ui
