#include "hall/protocol/scan.h"

#include "hall/protocol/base64.h"
#include "hall/protocol/wipe.h"

#include <algorithm>

namespace motcua::protocol {

namespace {

constexpr std::string_view signal_start = R"({"signal":"scan",)";
constexpr std::size_t longest_symbology = 32;
constexpr std::size_t room_for_the_rest = 256;

/// ,"symbology":"qr","data":"..","read_at":1} for the end of an object. None of it needs escapes.
void append_members(std::string& text,
                    std::string_view symbology,
                    std::string_view data,
                    const std::optional<rules::Instant>& read_at) {
    text += R"("symbology":")";
    text += symbology;
    text += R"(","data":")";
    text += data;
    text += '"';
    if (read_at) {
        text += R"(,"read_at":)" + std::to_string(read_at->time_since_epoch().count());
    }
    text += '}';
}

} // namespace

bool is_symbology(std::string_view name) {
    return !name.empty() && name.size() <= longest_symbology &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

std::string pass_scan_text(const std::string& kiosk, const Scan& scan) {
    std::string data = to_base64(scan.data);
    std::string text;
    text.reserve(data.size() + room_for_the_rest);
    text = R"({"kiosk":)" + json::serialize(json::string(kiosk)) + ",";
    append_members(text, scan.symbology, data, scan.read_at);
    wipe(data);
    return text;
}

std::string scan_frame(const PassScanArguments& scan) {
    std::string text;
    text.reserve(scan.data.size() + room_for_the_rest);
    text = signal_start;
    append_members(text, scan.symbology, scan.data, scan.read_at);
    return text;
}

bool is_scan_frame(std::string_view frame) {
    return frame.starts_with(signal_start);
}

std::optional<Scan> read_scan_frame(std::string_view frame) {
    WipingMemory memory;
    boost::system::error_code error;
    const json::value value = json::parse(json::string_view(frame), error, &memory);
    PassScanArguments words;
    const bool good =
        !error && Reader(Unknown::ignored).read(value, words) && is_symbology(words.symbology);
    auto bytes = good ? from_base64(words.data) : std::nullopt;
    wipe(words.data);
    if (!bytes) {
        return std::nullopt;
    }
    return Scan{std::move(words.symbology), std::move(*bytes), words.read_at};
}

} // namespace motcua::protocol
