#include "queue-display/call_voice.h"
#include "queue-display/voice/announcement.h"
#include "tests/ui/voice/scratch_folder.h"
#include "tests/ui/voice/wav_reader.h"
#include "ui/fixture_hall.h"
#include "ui/voice/sound_output.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace motcua::display {

namespace {

constexpr const char* hall_text = R"({"now_at": 1795398120000, "topics": {"hall": {
    "hall": {"utc_offset_minutes": 420},
    "call/1": {"visit": 1, "number": "A017", "label": "1", "counter": "1",
               "called_at": 1795398119000, "times": 1, "state": "called"},
    "call/2": {"visit": 2, "number": "1005", "label": "15", "counter": "15",
               "called_at": 1795398119000, "times": 1, "state": "called"}}}})";

bool wait_until(const std::function<bool()>& is_so) {
    const QDeadlineTimer deadline(20'000);
    while (!is_so() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return is_so();
}

std::vector<std::string> announcements(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".wav")
            names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

TEST(CallVoice, SpeaksBothCallsOfOneInstantThenTheRecall) {
    const ui::ScratchFolder folder;
    ui::FixtureHall hall(hall_text);
    const CallVoice voice(hall, {}, std::make_unique<ui::WavFolder>(folder.path()), "");
    ASSERT_TRUE(wait_until([&] { return announcements(folder.path()).size() == 2; }));
    hall.publish("hall", "call/1", R"({"visit": 1, "number": "A017", "label": "1",
        "counter": "1", "called_at": 1795398120000, "times": 2, "state": "called"})");
    ASSERT_TRUE(wait_until([&] { return announcements(folder.path()).size() == 3; }));
    EXPECT_EQ(announcements(folder.path()),
              (Names{"0001-A017-1.wav", "0002-1005-15.wav", "0003-A017-1.wav"}));
    EXPECT_GT(ui::read_wav(folder.path() / "0002-1005-15.wav").loudness(), 1000);
    EXPECT_FALSE(voice.is_mute());
}

TEST(CallVoice, SpeaksOnlyTheCallsOfItsZone) {
    const ui::ScratchFolder folder;
    ui::FixtureHall hall(hall_text);
    hall.publish("hall", "board/tang-2", R"({"board": {"id": "tang-2"}, "counters": ["15"]})");
    const CallVoice voice(
        hall, {.name = "tang-2", .plain = {}}, std::make_unique<ui::WavFolder>(folder.path()), "");
    ASSERT_TRUE(wait_until([&] { return !announcements(folder.path()).empty(); }));
    hall.publish("hall", "call/3", R"({"visit": 3, "number": "B001", "label": "15",
        "counter": "15", "called_at": 1795398120000, "times": 1, "state": "called"})");
    ASSERT_TRUE(wait_until([&] { return announcements(folder.path()).size() == 2; }));
    EXPECT_EQ(announcements(folder.path()), (Names{"0001-1005-15.wav", "0002-B001-15.wav"}));
}

TEST(CallVoice, SpeaksOnlyTheCallsOfItsCounter) {
    const ui::ScratchFolder folder;
    ui::FixtureHall hall(hall_text);
    hall.publish("hall", "board/quay-15", R"({"board": {"id": "quay-15", "kind": "counter",
        "counter": "15"}, "counters": ["1", "15"]})");
    const CallVoice voice(
        hall, {.name = "quay-15", .plain = {}}, std::make_unique<ui::WavFolder>(folder.path()), "");
    ASSERT_TRUE(wait_until([&] { return !announcements(folder.path()).empty(); }));
    hall.publish("hall", "call/3", R"({"visit": 3, "number": "B001", "label": "15",
        "counter": "15", "called_at": 1795398120000, "times": 1, "state": "called"})");
    ASSERT_TRUE(wait_until([&] { return announcements(folder.path()).size() == 2; }));
    EXPECT_EQ(announcements(folder.path()), (Names{"0001-1005-15.wav", "0002-B001-15.wav"}));
}

TEST(CallVoice, IsSilentInTheQuietHours) {
    const ui::ScratchFolder folder;
    ui::FixtureHall hall(hall_text);
    hall.publish("hall", "voice", R"({"quiet": [{"from": "08:30", "to": "08:43"}]})");
    const CallVoice voice(hall, {}, std::make_unique<ui::WavFolder>(folder.path()), "");
    // 08:42 when both were called; at 08:43 the voice begins again with what is called then.
    hall.pass(60'000);
    hall.publish("hall", "call/3", R"({"visit": 3, "number": "B001", "label": "2",
        "counter": "2", "called_at": 1795398180000, "times": 1, "state": "called"})");
    ASSERT_TRUE(wait_until([&] { return !announcements(folder.path()).empty(); }));
    EXPECT_EQ(announcements(folder.path()), (Names{"0001-B001-2.wav"}));
}

TEST(CallVoice, TellsThatThereIsNoDevice) {
    ui::FixtureHall hall(hall_text);
    const CallVoice voice(hall, {}, std::make_unique<ui::AlsaOutput>("motcua-missing-device"), "");
    EXPECT_TRUE(wait_until([&] { return voice.is_mute(); }));
}

} // namespace

} // namespace motcua::display
