#include "queue-display/media/video_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace motcua::display {
namespace {

using std::chrono::milliseconds;

constexpr int side = 16;

/// A video of grey frames, ten a second, in the plainest format that there is (YUV4MPEG2).
void write_video(const std::filesystem::path& path, const std::vector<int>& greys) {
    std::ofstream out(path, std::ios::binary);
    out << "YUV4MPEG2 W16 H16 F10:1 Ip A1:1 C420jpeg\n";
    for (const int grey : greys) {
        out << "FRAME\n"
            << std::string(side * side, static_cast<char>(grey))
            << std::string(side * side / 2, static_cast<char>(128));
    }
}

TEST(VideoFile, gives_its_frames_in_order_with_their_times) {
    const testing::TemporaryFolder folder;
    write_video(folder / "grey.y4m", {40, 120, 200});
    const auto video = VideoFile::open(folder / "grey.y4m");
    ASSERT_TRUE(video);
    int last = -1;
    for (int frame = 0; frame < 3; ++frame) {
        const auto shown = video->next(32, 20);
        ASSERT_TRUE(shown) << frame;
        EXPECT_EQ(shown->at, milliseconds(100 * frame));
        EXPECT_EQ(shown->width, 20) << "its own proportions";
        EXPECT_EQ(shown->height, 20);
        ASSERT_EQ(shown->pixels.size(), 20U * 20U * 4U);
        EXPECT_GT(shown->pixels[0], last) << "brighter than the frame before";
        last = shown->pixels[0];
    }
    EXPECT_FALSE(video->next(32, 20));
    EXPECT_FALSE(video->next(32, 20)) << "the end stays the end";
}

TEST(VideoFile, is_none_where_nothing_can_be_decoded) {
    const testing::TemporaryFolder folder;
    std::ofstream(folder / "words.mp4") << "no video at all";
    EXPECT_FALSE(VideoFile::open(folder / "words.mp4"));
    EXPECT_FALSE(VideoFile::open(folder / "missing.mp4"));
    EXPECT_FALSE(VideoFile::open(folder / "."));
}

TEST(VideoFile, ends_where_the_file_is_cut) {
    const testing::TemporaryFolder folder;
    write_video(folder / "cut.y4m", {40, 120, 200});
    std::filesystem::resize_file(folder / "cut.y4m",
                                 std::filesystem::file_size(folder / "cut.y4m") - 500);
    const auto video = VideoFile::open(folder / "cut.y4m");
    ASSERT_TRUE(video);
    int frames = 0;
    while (frames < 10 && video->next(16, 16)) {
        ++frames;
    }
    EXPECT_GE(frames, 1);
    EXPECT_LE(frames, 3);
}

} // namespace
} // namespace motcua::display
