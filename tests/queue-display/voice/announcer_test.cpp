#include "queue-display/voice/announcement_queue.h"
#include "queue-display/voice/announcer.h"
#include "tests/ui/voice/scratch_folder.h"
#include "tests/ui/voice/wav_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>

namespace motcua::display {
namespace {

using std::chrono::milliseconds;
using std::filesystem::path;

/// Runs one announcement to its end and gives what `done` was told.
std::string announce_and_wait(Announcer& announcer, const SpokenCall& call) {
    // Shared, because the announcer may still be inside set_value when the waiting ends.
    const auto told = std::make_shared<std::promise<std::string>>();
    announcer.announce(
        call, VoiceProfile{}, [told](std::string failure) { told->set_value(std::move(failure)); });
    return told->get_future().get();
}

std::vector<path> files_in(const path& folder) {
    std::vector<path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void ignore(const std::string&) {}

TEST(Announcer, RendersEveryAnnouncementWholeAndInOrder) {
    const ui::ScratchFolder folder;
    Announcer announcer{std::make_unique<ui::WavFolder>(folder.path()), "", ignore};
    AnnouncementQueue queue{{}};
    queue.update({{.visit = "3", .number = "C115", .counter = "2", .called_at = 2},
                  {.visit = "1", .number = "A017", .counter = "1", .called_at = 1},
                  {.visit = "2", .number = "1005", .counter = "15", .called_at = 1}},
                 2);
    while (const auto call = queue.begin(2)) {
        EXPECT_EQ(announce_and_wait(announcer, *call), "");
        queue.end();
    }
    const std::vector<path> files = files_in(folder.path());
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0].filename(), "0001-A017-1.wav");
    EXPECT_EQ(files[1].filename(), "0002-1005-15.wav");
    EXPECT_EQ(files[2].filename(), "0003-C115-2.wav");
    for (const path& file : files) {
        const ui::Sound sound = ui::read_wav(file);
        EXPECT_GT(sound.duration(), milliseconds{5000}) << file;
        EXPECT_LT(sound.duration(), milliseconds{12'000}) << file;
        EXPECT_GT(sound.loudness(), 1000) << file;
    }
}

TEST(Announcer, GoesOnCountingInAFolderThatHasFiles) {
    const ui::ScratchFolder folder;
    ASSERT_TRUE(ui::WavFolder{folder.path()}.play(ui::make_chime(), "A001-1", {}));
    ASSERT_TRUE(ui::WavFolder{folder.path()}.play(ui::make_chime(), "A/2-1", {}));
    const std::vector<path> files = files_in(folder.path());
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[1].filename(), "0002-A-2-1.wav");
}

TEST(Announcer, SaysWhenThereIsNoSoundDevice) {
    const auto probed = std::make_shared<std::promise<std::string>>();
    Announcer announcer{std::make_unique<ui::AlsaOutput>("motcua-missing-device"),
                        "",
                        [probed](std::string failure) { probed->set_value(std::move(failure)); }};
    EXPECT_NE(probed->get_future().get(), "");
    const std::string failure =
        announce_and_wait(announcer, {.visit = "1", .number = "A017", .counter = "1"});
    EXPECT_TRUE(failure.starts_with("sound device: ")) << failure;
}

TEST(Announcer, PlaysOnAlsaWhereThereIsADevice) {
    Announcer announcer{std::make_unique<ui::AlsaOutput>("null"), "", ignore};
    EXPECT_EQ(announce_and_wait(announcer, {.visit = "1", .number = "A017", .counter = "1"}), "");
}

} // namespace
} // namespace motcua::display
