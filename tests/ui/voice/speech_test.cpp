#include "ui/voice/speech.h"

#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

using std::chrono::milliseconds;

TEST(Speech, SpeaksEveryVoiceOfTheProfiles) {
    const auto speech = Speech::open();
    ASSERT_TRUE(speech);
    for (const char* voice : {"vi", "vi-vn-x-south", "en-us"}) {
        const auto sound = (*speech)->say({.voice = voice, .text = "a, không một bảy"});
        ASSERT_TRUE(sound) << voice;
        EXPECT_GT(sound->duration(), milliseconds{600}) << voice;
        EXPECT_GT(sound->loudness(), 1000) << voice;
    }
}

TEST(Speech, RefusesAVoiceThatDoesNotExist) {
    const auto speech = Speech::open();
    ASSERT_TRUE(speech);
    EXPECT_FALSE((*speech)->say({.voice = "xx-none", .text = "a"}));
}

} // namespace
} // namespace motcua::ui
