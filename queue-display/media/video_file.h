#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace motcua::display {

/// One frame, four bytes a pixel: blue, green, red, unused.
struct VideoFrame {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
    std::chrono::milliseconds at{0}; ///< when it is due, from the beginning
};

/// Decodes the pictures of a video with FFmpeg, one after the other, small enough for the place
/// where they are shown. Sound is left out: a hall hears its calls. Used by one thread at a time.
class VideoFile {
public:
    /// Null when there is no such file, or no video in it that can be decoded.
    static std::unique_ptr<VideoFile> open(const std::filesystem::path& path);
    virtual ~VideoFile() = default;

    /// The next frame, scaled to fit into `width` by `height` with its own proportions; nothing
    /// at the end, or where the file is broken.
    virtual std::optional<VideoFrame> next(int width, int height) = 0;
};

} // namespace motcua::display
