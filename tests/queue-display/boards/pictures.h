#pragma once

#include "queue-display/boards/board_moment.h"
#include "queue-display/boards/hall_picture.h"

#include <string>

namespace motcua::display {

/// 2026-11-23 08:42 in the hall, a multiple of every page's turn plus what a test adds.
inline constexpr HallTime morning = 1'795'398'120'000;

inline rules::Instant instant(HallTime at) {
    return rules::Instant(rules::Duration(at));
}

inline BoardMoment moment_at(HallTime now, int beat = 0) {
    return {.now = now, .beat = beat, .language = QStringLiteral("vi")};
}

/// A call `ago` ms before `morning`.
inline protocol::CallRecord make_call(std::uint64_t visit,
                                      const std::string& number,
                                      const std::string& counter,
                                      HallTime ago,
                                      const std::string& state = "called") {
    protocol::CallRecord call;
    call.visit = visit;
    call.number = number;
    call.counter = counter;
    call.label = counter;
    call.called_at = instant(morning - ago);
    call.times = 1;
    call.state = state;
    return call;
}

inline protocol::ServiceRecord
make_service(const std::string& id, const std::string& field, int waiting) {
    protocol::ServiceRecord service;
    service.id = id;
    service.field = field;
    service.series = id;
    service.name = {.vi = "Thủ tục " + id, .en = "Service " + id};
    service.state = "open";
    service.waiting = waiting;
    service.counters_open = 1;
    service.counters_total = 2;
    return service;
}

inline protocol::HallRecord make_hall() {
    protocol::HallRecord hall;
    hall.agency = {.vi = "UBND phường", .en = "Ward committee"};
    hall.name = {.vi = "Bộ phận một cửa", .en = "One-stop hall"};
    hall.state = "open";
    hall.link = "up";
    hall.storage = "ok";
    return hall;
}

} // namespace motcua::display
