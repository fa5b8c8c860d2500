#include "queue-display/voice/announcement_sound.h"
#include "queue-display/voice/clip_names.h"
#include "queue-display/voice/voice_pack.h"
#include "tests/ui/voice/scratch_folder.h"
#include "ui/voice/wav_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace motcua::display {
namespace {

using std::filesystem::path;

/// A "recording" that no other clip has: a constant sound of a loudness of its own.
ui::Sound recording(int which) {
    ui::Sound sound;
    sound.samples.assign(2'000, static_cast<std::int16_t>(1'000 + 100 * which));
    return sound;
}

/// A pack in Vietnamese that says everything, and which sound says what.
class WholePack {
public:
    WholePack() {
        std::filesystem::create_directories(folder_.path() / "vi");
        auto names = all_label_clips("vi", southern_words());
        names.insert(names.end(), {"moi-cong-dan-so", "den-quay-so"});
        for (const std::string& name : names) {
            order_[name] = static_cast<int>(order_.size());
            EXPECT_TRUE(
                ui::write_wav(folder_.path() / "vi" / (name + ".wav"), recording(order_.at(name))));
        }
    }

    path folder() const { return folder_.path(); }

    path file(const std::string& name) const { return folder() / "vi" / (name + ".wav"); }

    /// The clips heard in a sentence, by their loudness.
    std::vector<std::string> heard(const ui::Sound& sentence) const {
        std::vector<std::string> names;
        std::int16_t last = 0;
        for (const std::int16_t sample : sentence.samples) {
            for (const auto& [name, which] : order_) {
                if (sample != last && sample == recording(which).samples.front()) {
                    names.push_back(name);
                }
            }
            last = sample;
        }
        return names;
    }

private:
    ui::ScratchFolder folder_;
    std::map<std::string, int> order_;
};

SpokenCall call_of(const std::string& number, const std::string& counter) {
    SpokenCall call;
    call.number = number;
    call.counter = counter;
    return call;
}

Phrase vietnamese(const SpokenCall& call) {
    return announcement_phrases(call, VoiceProfile{}).front();
}

using Names = std::vector<std::string>;

TEST(VoicePack, SaysASentenceWordByWordInOrder) {
    const WholePack recorded;
    VoicePack pack(recorded.folder());
    const auto sentence = pack.say(vietnamese(call_of("Đ121", "24")));
    ASSERT_TRUE(sentence);
    EXPECT_EQ(recorded.heard(*sentence),
              (Names{"moi-cong-dan-so",
                     "chu-dd",
                     "mot",
                     "hai",
                     "mot",
                     "den-quay-so",
                     "hai",
                     "muoi-ngang",
                     "bon"}));
}

TEST(VoicePack, SaysNothingWhenOneWordIsMissing) {
    const WholePack recorded;
    std::filesystem::remove(recorded.file("bon"));
    VoicePack pack(recorded.folder());
    EXPECT_FALSE(pack.say(vietnamese(call_of("A004", "1"))));
    EXPECT_TRUE(pack.say(vietnamese(call_of("A005", "1"))));
    EXPECT_FALSE(VoicePack("/no/such/folder").say(vietnamese(call_of("1", "1"))));
}

TEST(VoicePack, SpeaksVietnameseWhileESpeakSpeaksTheRest) {
    const WholePack recorded;
    VoicePack pack(recorded.folder());
    const SpokenCall call = call_of("A005", "1");
    VoiceProfile profile;
    profile.chime = false;
    const auto rendered = render_announcement(**ui::Speech::open(), &pack, call, profile);
    ASSERT_TRUE(rendered);
    const auto recorded_part = pack.say(vietnamese(call));
    ASSERT_TRUE(recorded_part);
    const auto& whole = rendered->sound.samples;
    ASSERT_GT(whole.size(), 2 * recorded_part->samples.size());
    EXPECT_TRUE(
        std::equal(recorded_part->samples.begin(), recorded_part->samples.end(), whole.begin()));
}

TEST(CheckVoicePack, FindsAWholePackGood) {
    const WholePack recorded;
    const PackCheck check = check_voice_pack(recorded.folder(), VoiceProfile{});
    EXPECT_EQ(check.mistakes, Names{});
    EXPECT_EQ(check.languages, Names{"vi"});
}

TEST(CheckVoicePack, NamesEveryFileThatIsNotGood) {
    const WholePack recorded;
    std::filesystem::remove(recorded.file("muoi-ngang"));
    std::ofstream(recorded.file("mot-sac")) << "no sound";
    ui::Sound quiet;
    quiet.append_silence(std::chrono::seconds{1});
    ASSERT_TRUE(ui::write_wav(recorded.file("lam"), quiet));
    ui::Sound endless;
    endless.samples.assign(11UL * ui::Sound::rate, 5'000);
    ASSERT_TRUE(ui::write_wav(recorded.file("chu-a"), endless));
    const PackCheck check = check_voice_pack(recorded.folder(), VoiceProfile{});
    EXPECT_EQ(check.mistakes,
              (Names{"vi/chu-a.wav: longer than ten seconds",
                     "vi/muoi-ngang.wav: missing",
                     "vi/mot-sac.wav: not a WAVE file of 16 bit PCM",
                     "vi/lam.wav: silent"}));
    EXPECT_EQ(check.languages, Names{});
}

} // namespace
} // namespace motcua::display
