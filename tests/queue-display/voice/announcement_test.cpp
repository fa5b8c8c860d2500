#include "queue-display/voice/announcement.h"

#include <gtest/gtest.h>

namespace motcua::display {
namespace {

SpokenCall make_call(std::string number, std::string counter) {
    return {.visit = "1", .number = std::move(number), .counter = std::move(counter)};
}

TEST(Announcement, InvitesInVietnameseAndThenInEnglish) {
    const auto phrases = announcement_phrases(make_call("A017", "15"), southern_profile());
    ASSERT_EQ(phrases.size(), 2U);
    EXPECT_EQ(phrases[0].voice, "vi-vn-x-south");
    EXPECT_EQ(phrases[0].text, "Mời công dân số a, không một bảy, đến quầy số mười lăm.");
    EXPECT_EQ(phrases[1].voice, "en-us");
    EXPECT_EQ(phrases[1].text, "Number A, zero one seven, please go to counter one five.");
}

TEST(Announcement, SpeaksTheRegionsVoiceAndOnlyVietnameseWhenAsked) {
    VoiceProfile profile = northern_profile();
    profile.reading = NumberReading::whole;
    profile.english = false;
    const auto phrases = announcement_phrases(make_call("1005", "21"), profile);
    ASSERT_EQ(phrases.size(), 1U);
    EXPECT_EQ(phrases[0].voice, "vi");
    EXPECT_EQ(phrases[0].text,
              "Mời công dân số một nghìn không trăm linh năm, đến quầy số hai mươi mốt.");
}

} // namespace
} // namespace motcua::display
