#include "queue-display/voice/announcement_sound.h"

#include <gtest/gtest.h>

namespace motcua::display {
namespace {

using std::chrono::milliseconds;

const SpokenCall call{.visit = "1", .number = "A017", .counter = "1"};

double milliseconds_of(const ui::Sound& sound) {
    return static_cast<double>(sound.duration().count());
}

Rendered render(const VoiceProfile& profile) {
    const auto speech = ui::Speech::open();
    auto rendered = render_announcement(**speech, nullptr, call, profile);
    EXPECT_TRUE(rendered);
    return rendered ? *rendered : Rendered{};
}

TEST(RenderAnnouncement, IsTheChimeAndEveryPhraseWhole) {
    VoiceProfile profile;
    double phrases = 0;
    for (const Phrase& phrase : announcement_phrases(call, profile)) {
        const auto spoken = (*ui::Speech::open())->say({phrase.voice, phrase.text});
        ASSERT_TRUE(spoken);
        phrases += milliseconds_of(*spoken) + 450;
    }
    EXPECT_NEAR(
        milliseconds_of(render(profile).sound), milliseconds_of(ui::make_chime()) + phrases, 60);
    profile.repeats = 2;
    EXPECT_NEAR(milliseconds_of(render(profile).sound),
                milliseconds_of(ui::make_chime()) + 2 * phrases,
                120);
    profile.chime = false;
    EXPECT_NEAR(milliseconds_of(render(profile).sound), 2 * phrases, 120);
}

TEST(RenderAnnouncement, IsAsLoudAsTheHallWants) {
    VoiceProfile profile;
    const double loud = render(profile).sound.loudness();
    profile.volume = 0.25;
    EXPECT_NEAR(render(profile).sound.loudness(), loud / 4, loud / 50);
    profile.volume = 0;
    EXPECT_EQ(render(profile).sound.loudness(), 0);
}

TEST(RenderAnnouncement, LeavesOutALanguageWithoutVoiceAndTellsIt) {
    VoiceProfile profile;
    profile.phrases.push_back({"xx-none", "{number} {counter}"});
    const Rendered rendered = render(profile);
    EXPECT_EQ(rendered.unsaid, std::vector<std::string>{"xx-none"});
    profile.phrases.pop_back();
    // eSpeak NG does not say a sentence twice with quite the same length.
    const auto whole = static_cast<double>(render(profile).sound.samples.size());
    EXPECT_NEAR(static_cast<double>(rendered.sound.samples.size()), whole, whole / 50);
    profile.phrases = {{"xx-none", "{number} {counter}"}};
    EXPECT_FALSE(render_announcement(**ui::Speech::open(), nullptr, call, profile));
}

} // namespace
} // namespace motcua::display
