#include "queue-display/voice/announcement_sound.h"

#include <gtest/gtest.h>

namespace motcua::display {
namespace {

using std::chrono::milliseconds;

TEST(RenderAnnouncement, IsTheChimeAndEveryPhraseWhole) {
    const auto speech = ui::Speech::open();
    ASSERT_TRUE(speech);
    VoiceProfile profile = southern_profile();
    const SpokenCall call{.visit = "1", .number = "A017", .counter = "1"};
    milliseconds expected = ui::make_chime().duration();
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
                static_cast<double>((once->duration() - ui::make_chime().duration()).count()),
                120);
}

} // namespace
} // namespace motcua::display
