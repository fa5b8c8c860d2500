#include "ui/hall_connection.h"

#include <utility>

namespace motcua::ui {

const Records& HallConnection::records(std::string_view topic) const {
    static const Records none;
    const auto found = topics_.find(topic);
    return found == topics_.end() ? none : found->second;
}

const boost::json::object* HallConnection::record(std::string_view topic,
                                                  std::string_view key) const {
    const Records& of_topic = records(topic);
    const auto found = of_topic.find(key);
    return found == of_topic.end() ? nullptr : &found->second;
}

void HallConnection::subscribe(const std::string& topic) {
    if (topics_.try_emplace(topic).second)
        start_following(topic);
}

void HallConnection::unsubscribe(const std::string& topic) {
    if (topics_.erase(topic) != 0)
        stop_following(topic);
}

void HallConnection::set_live(bool live) {
    if (live == live_)
        return;
    live_ = live;
    emit liveChanged();
}

void HallConnection::set_records(const std::string& topic, Records records) {
    const auto found = topics_.find(topic);
    if (found == topics_.end())
        return;
    found->second = std::move(records);
    emit recordsChanged(topic);
}

void HallConnection::take_answer(const Answer& answer) {
    emit answered(answer);
}

} // namespace motcua::ui
