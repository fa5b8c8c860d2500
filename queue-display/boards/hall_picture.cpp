#include "queue-display/boards/hall_picture.h"

#include "hall/protocol/json.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace motcua::display {

namespace {

/// Reads `record` into `to`; false when it is not such a record.
template <class T>
bool read_record(const boost::json::object& record, T& to) {
    protocol::Reader reader(protocol::Unknown::ignored);
    return reader.read(boost::json::value(record), to);
}

template <class T>
bool read_into(const boost::json::object& record, std::vector<T>& list) {
    T item;
    if (!read_record(record, item))
        return false;
    list.push_back(std::move(item));
    return true;
}

bool read_recent(const boost::json::object& record, HallPicture& picture) {
    protocol::RecentCallsRecord recent;
    if (!read_record(record, recent))
        return false;
    picture.recent = std::move(recent.calls);
    return true;
}

/// True also for keys that no board shows.
bool take_record(std::string_view key, const boost::json::object& record, HallPicture& picture) {
    if (key == "hall")
        return read_record(record, picture.hall.emplace()) || (picture.hall.reset(), false);
    if (key == "day")
        return read_record(record, picture.day) || (picture.day = {}, false);
    if (key == "recent")
        return read_recent(record, picture);
    if (key == "voice")
        return read_record(record, picture.voice) || (picture.voice = {}, false);
    if (key.starts_with("board/"))
        return read_into(record, picture.boards);
    if (key.starts_with("field/"))
        return read_into(record, picture.fields);
    if (key.starts_with("service/"))
        return read_into(record, picture.services);
    if (key.starts_with("counter/"))
        return read_into(record, picture.counters);
    if (key.starts_with("call/"))
        return read_into(record, picture.calls);
    return true;
}

template <class T>
void sort_by_order(std::vector<T>& list) {
    std::ranges::sort(list, [](const T& one, const T& other) {
        return std::tie(one.order, one.id) < std::tie(other.order, other.id);
    });
}

} // namespace

HallPicture read_hall_picture(const ui::Records& records) {
    HallPicture picture;
    for (const auto& [key, record] : records)
        picture.unreadable += take_record(key, record, picture) ? 0 : 1;
    sort_by_order(picture.fields);
    sort_by_order(picture.services);
    std::ranges::sort(picture.calls, [](const auto& one, const auto& other) {
        return std::tie(one.called_at, one.visit) > std::tie(other.called_at, other.visit);
    });
    return picture;
}

} // namespace motcua::display
