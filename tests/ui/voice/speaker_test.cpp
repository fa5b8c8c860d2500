#include "tests/ui/voice/scratch_folder.h"
#include "tests/ui/voice/wav_reader.h"
#include "ui/voice/speaker.h"

#include <gtest/gtest.h>

#include <future>

namespace motcua::ui {
namespace {

/// Keeps what it is to play and plays for ever, until it is told to stop.
class EndlessOutput : public SoundOutput {
public:
    explicit EndlessOutput(std::promise<Sound>& began) : began_(began) {}

    boost::system::result<void>
    play(const Sound& sound, const std::string&, std::stop_token stop) override {
        if (!std::exchange(heard_, true)) {
            began_.set_value(sound);
        }
        std::promise<void> stopped;
        const std::stop_callback cut(stop, [&] { stopped.set_value(); });
        stopped.get_future().wait();
        return {};
    }

    boost::system::result<void> probe() override { return {}; }

private:
    std::promise<Sound>& began_;
    bool heard_ = false;
};

TEST(VoiceSpeaker, SpeaksAtTheVolumeAsked) {
    std::promise<Sound> began;
    VoiceSpeaker speaker(std::make_unique<EndlessOutput>(began));
    speaker.say({{"vi", "Mời chọn việc cần làm"}, 50});
    const Sound half = began.get_future().get();
    const auto speech = Speech::open();
    ASSERT_TRUE(speech);
    EXPECT_GT(half.loudness(), 500);
}

TEST(VoiceSpeaker, IsCutOffByItsEndWhateverItSays) {
    std::promise<Sound> began;
    {
        VoiceSpeaker speaker(std::make_unique<EndlessOutput>(began));
        speaker.say({{"vi", "Một câu rất dài"}, 100});
        began.get_future().wait();
        speaker.hush();
        speaker.say({{"vi", "Hai"}, 100});
    }
    SUCCEED();
}

} // namespace
} // namespace motcua::ui
