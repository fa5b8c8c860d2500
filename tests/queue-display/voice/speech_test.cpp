#include "queue-display/voice/speech.h"

#include <gtest/gtest.h>

namespace motcua::display {
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

TEST(RenderAnnouncement, IsTheChimeAndEveryPhraseWhole) {
    const auto speech = Speech::open();
    ASSERT_TRUE(speech);
    VoiceProfile profile = southern_profile();
    const SpokenCall call{.visit = "1", .number = "A017", .counter = "1"};
    milliseconds expected = make_chime().duration();
    for (const Phrase& phrase : announcement_phrases(call, profile)) {
        const auto spoken = (*speech)->say(phrase);
        ASSERT_TRUE(spoken);
        expected += spoken->duration() + milliseconds{450};
    }
    const auto once = render_announcement(**speech, call, profile);
    ASSERT_TRUE(once);
    EXPECT_NEAR(
        static_cast<double>(once->duration().count()), static_cast<double>(expected.count()), 60);

    profile.repeats = 2;
    const auto twice = render_announcement(**speech, call, profile);
    ASSERT_TRUE(twice);
    EXPECT_NEAR(static_cast<double>((twice->duration() - once->duration()).count()),
                static_cast<double>((once->duration() - make_chime().duration()).count()),
                120);
}

} // namespace
} // namespace motcua::display
