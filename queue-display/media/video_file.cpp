#include "queue-display/media/video_file.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/imgutils.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>

namespace motcua::display {

namespace {

struct CloseInput {
    void operator()(AVFormatContext* input) const { avformat_close_input(&input); }
};

struct FreeDecoder {
    void operator()(AVCodecContext* decoder) const { avcodec_free_context(&decoder); }
};

struct FreeFrame {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};

struct FreePacket {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

struct FreeScaler {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

using Input = std::unique_ptr<AVFormatContext, CloseInput>;
using Decoder = std::unique_ptr<AVCodecContext, FreeDecoder>;

/// One thread, because a board's computer has other things to do.
constexpr int decoder_threads = 1;

Input open_input(const std::filesystem::path& path) {
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* raw = nullptr;
    // The scheme keeps a name from being taken for an address in the network.
    if (avformat_open_input(&raw, ("file:" + path.string()).c_str(), nullptr, nullptr) < 0) {
        return nullptr;
    }
    Input input{raw};
    return avformat_find_stream_info(input.get(), nullptr) < 0 ? nullptr : std::move(input);
}

Decoder open_decoder(const AVStream& stream) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr) {
        return nullptr;
    }
    Decoder decoder{avcodec_alloc_context3(codec)};
    decoder->thread_count = decoder_threads;
    const bool good = avcodec_parameters_to_context(decoder.get(), stream.codecpar) >= 0 &&
                      avcodec_open2(decoder.get(), codec, nullptr) >= 0;
    return good ? std::move(decoder) : nullptr;
}

class FfmpegFile final : public VideoFile {
public:
    FfmpegFile(Input input, Decoder decoder, int stream)
        : input_(std::move(input)), decoder_(std::move(decoder)), stream_(stream),
          packet_(av_packet_alloc()), frame_(av_frame_alloc()) {}

    std::optional<VideoFrame> next(int width, int height) override {
        while (true) {
            const int got = avcodec_receive_frame(decoder_.get(), frame_.get());
            if (got == 0) {
                return scaled(width, height);
            }
            if (got != AVERROR(EAGAIN) || !feed()) {
                return std::nullopt;
            }
        }
    }

private:
    /// Gives the decoder the next packet of the video; at the end once an empty one, which makes
    /// it give up its last frames.
    bool feed() {
        while (!drained_) {
            if (av_read_frame(input_.get(), packet_.get()) < 0) {
                drained_ = true;
                return avcodec_send_packet(decoder_.get(), nullptr) >= 0;
            }
            const bool ours = packet_->stream_index == stream_;
            const int sent = ours ? avcodec_send_packet(decoder_.get(), packet_.get()) : 0;
            av_packet_unref(packet_.get());
            if (ours && sent >= 0) {
                return true;
            }
        }
        return false;
    }

    std::optional<VideoFrame> scaled(int width, int height) {
        if (frame_->width <= 0 || frame_->height <= 0 || width <= 0 || height <= 0) {
            return std::nullopt;
        }
        const double factor = std::min(static_cast<double>(width) / frame_->width,
                                       static_cast<double>(height) / frame_->height);
        VideoFrame shown;
        shown.width = std::max(1, static_cast<int>(frame_->width * factor));
        shown.height = std::max(1, static_cast<int>(frame_->height * factor));
        scaler_.reset(sws_getCachedContext(scaler_.release(),
                                           frame_->width,
                                           frame_->height,
                                           static_cast<AVPixelFormat>(frame_->format),
                                           shown.width,
                                           shown.height,
                                           AV_PIX_FMT_BGR0,
                                           SWS_BILINEAR,
                                           nullptr,
                                           nullptr,
                                           nullptr));
        if (!scaler_) {
            return std::nullopt;
        }
        shown.pixels.resize(static_cast<std::size_t>(shown.width) *
                            static_cast<std::size_t>(shown.height) * 4);
        const std::array<std::uint8_t*, 1> rows{shown.pixels.data()};
        const std::array<int, 1> widths{shown.width * 4};
        sws_scale(scaler_.get(),
                  frame_->data,
                  frame_->linesize,
                  0,
                  frame_->height,
                  rows.data(),
                  widths.data());
        shown.at = due();
        return shown;
    }

    std::chrono::milliseconds due() const {
        const AVStream& stream = *input_->streams[stream_];
        const std::int64_t begin = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
        const std::int64_t at =
            frame_->best_effort_timestamp == AV_NOPTS_VALUE ? begin : frame_->best_effort_timestamp;
        return std::chrono::milliseconds(
            av_rescale_q(at - begin, stream.time_base, AVRational{1, 1000}));
    }

    Input input_;
    Decoder decoder_;
    int stream_;
    bool drained_ = false;
    std::unique_ptr<AVPacket, FreePacket> packet_;
    std::unique_ptr<AVFrame, FreeFrame> frame_;
    std::unique_ptr<SwsContext, FreeScaler> scaler_;
};

} // namespace

std::unique_ptr<VideoFile> VideoFile::open(const std::filesystem::path& path) {
    if (std::error_code error; !std::filesystem::is_regular_file(path, error)) {
        return nullptr;
    }
    Input input = open_input(path);
    if (!input) {
        return nullptr;
    }
    const int stream = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (stream < 0) {
        return nullptr;
    }
    Decoder decoder = open_decoder(*input->streams[stream]);
    if (!decoder) {
        return nullptr;
    }
    return std::make_unique<FfmpegFile>(std::move(input), std::move(decoder), stream);
}

} // namespace motcua::display
