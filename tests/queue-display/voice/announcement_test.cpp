#include "queue-display/voice/announcement.h"

#include <gtest/gtest.h>

namespace motcua::display {
namespace {

SpokenCall make_call(std::string number, std::string counter) {
    return {.visit = "1", .number = std::move(number), .counter = std::move(counter)};
}

TEST(Announcement, InvitesInVietnameseAndThenInEnglish) {
    const auto phrases = announcement_phrases(make_call("A017", "15"), VoiceProfile{});
    ASSERT_EQ(phrases.size(), 2U);
    EXPECT_EQ(phrases[0].voice, "vi-vn-x-south");
    EXPECT_EQ(phrases[0].text, "Mời công dân số a, không một bảy, đến quầy số mười lăm.");
    EXPECT_EQ(phrases[1].voice, "en-us");
    EXPECT_EQ(phrases[1].text, "Number A, zero one seven, please go to counter one five.");
}

TEST(Announcement, SpeaksAsTheHallIsConfigured) {
    rules::Voice voice;
    voice.region = rules::VoiceRegion::north;
    voice.reading = rules::NumberReading::whole;
    voice.volume = 80;
    voice.phrases = {{"vi", "Xin mời số {number} vào quầy {counter}."}};
    const VoiceProfile profile = profile_of(voice, 50);
    EXPECT_DOUBLE_EQ(profile.volume, 0.4);
    const auto phrases = announcement_phrases(make_call("1005", "21"), profile);
    ASSERT_EQ(phrases.size(), 1U);
    EXPECT_EQ(phrases[0].voice, "vi");
    EXPECT_EQ(phrases[0].text, "Xin mời số một nghìn không trăm linh năm vào quầy hai mươi mốt.");
}

TEST(Announcement, LeavesTheDigitsOfOtherLanguagesToTheirVoice) {
    VoiceProfile profile;
    profile.phrases = {{"ko", "{number}번 고객님, {counter}번 창구로 오십시오."}};
    const auto phrases = announcement_phrases(make_call("A017", "15"), profile);
    ASSERT_EQ(phrases.size(), 1U);
    EXPECT_EQ(phrases[0].voice, "ko");
    EXPECT_EQ(phrases[0].text, "A, 0 1 7번 고객님, 1 5번 창구로 오십시오.");
}

TEST(Announcement, NamesTheClipsThatSayTheSame) {
    const auto phrases = announcement_phrases(make_call("A021", "15"), VoiceProfile{});
    EXPECT_EQ(
        phrases[0].clips,
        (std::vector<std::string>{
            "moi-cong-dan-so", "chu-a", "", "khong", "hai", "mot", "den-quay-so", "muoi", "lam"}));
    EXPECT_EQ(phrases[1].clips,
              (std::vector<std::string>{"number",
                                        "letter-a",
                                        "",
                                        "digit-0",
                                        "digit-2",
                                        "digit-1",
                                        "please-go-to-counter",
                                        "digit-1",
                                        "digit-5"}));
}

} // namespace
} // namespace motcua::display
