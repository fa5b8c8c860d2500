#include "hall/protocol/wait_text.h"

#include <string>

namespace motcua::protocol {

namespace {

constexpr std::int32_t minutes_an_hour = 60;
constexpr std::int32_t told_in_minutes = 120; ///< longer ones in hours

std::string in_minutes_vi(std::int32_t minutes) {
    return std::to_string(minutes) + " phút";
}

std::string in_minutes_en(std::int32_t minutes) {
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

/// "2 giờ", "2 giờ 30 phút"
std::string in_hours_vi(std::int32_t minutes) {
    const std::int32_t rest = minutes % minutes_an_hour;
    const std::string hours = std::to_string(minutes / minutes_an_hour) + " giờ";
    return rest == 0 ? hours : hours + " " + in_minutes_vi(rest);
}

/// "2 h", "2 h 30 min"
std::string in_hours_en(std::int32_t minutes) {
    const std::int32_t rest = minutes % minutes_an_hour;
    const std::string hours = std::to_string(minutes / minutes_an_hour) + " h";
    return rest == 0 ? hours : hours + " " + std::to_string(rest) + " min";
}

std::string alone_vi(std::int32_t minutes) {
    return minutes < told_in_minutes ? in_minutes_vi(minutes) : in_hours_vi(minutes);
}

std::string alone_en(std::int32_t minutes) {
    return minutes < told_in_minutes ? in_minutes_en(minutes) : in_hours_en(minutes);
}

/// "20 phút – 2 giờ 30 phút" when one of them is told in hours.
rules::Text span(const rules::WaitRange& wait) {
    if (wait.high <= told_in_minutes) {
        const std::string low = std::to_string(wait.low) + "–";
        return {low + in_minutes_vi(wait.high), low + in_minutes_en(wait.high)};
    }
    const bool short_begin = wait.low < minutes_an_hour;
    return {(short_begin ? in_minutes_vi(wait.low) : in_hours_vi(wait.low)) + " – " +
                alone_vi(wait.high),
            (short_begin ? in_minutes_en(wait.low) : in_hours_en(wait.low)) + " – " +
                alone_en(wait.high)};
}

} // namespace

rules::Text wait_text(const rules::WaitRange& wait) {
    if (wait.high <= 0) {
        return {"không phải chờ", "no wait"};
    }
    if (wait.low <= 0) {
        return {"dưới " + alone_vi(wait.high), "under " + alone_en(wait.high)};
    }
    if (wait.low >= wait.high) {
        return {"khoảng " + alone_vi(wait.high), "about " + alone_en(wait.high)};
    }
    const rules::Text both = span(wait);
    return {"khoảng " + both.vi, "about " + both.en};
}

rules::Text wait_text(const std::optional<rules::WaitRange>& wait) {
    return wait ? wait_text(*wait) : rules::Text{};
}

} // namespace motcua::protocol
