#include "central/overview.h"

#include <boost/json.hpp>

#include <map>

namespace motcua::central {

namespace {

namespace json = boost::json;

std::int64_t milliseconds(protocol::EventTime time) {
    return time.time_since_epoch().count();
}

/// A hall's epochs in one; `newest` is the source that reports now.
struct Hall {
    SourceFigures newest;
    DayFigures figures;
    std::int64_t waiting = 0;
    std::int64_t epochs = 0;
};

void add(Hall& hall, const SourceFigures& source) {
    hall.figures.issued += source.figures.issued;
    hall.figures.served += source.figures.served;
    hall.figures.no_shows += source.figures.no_shows;
    hall.figures.called += source.figures.called;
    hall.figures.wait_ms += source.figures.wait_ms;
    hall.figures.rated += source.figures.rated;
    hall.figures.satisfied += source.figures.satisfied;
    // An older epoch's open visits were taken over by the newer journal.
    hall.waiting = source.waiting;
    hall.newest = source;
    hall.epochs += 1;
}

json::value parsed_name(const std::string& text) {
    boost::system::error_code error;
    json::value name = json::parse(text, error);
    return error ? json::value(nullptr) : name;
}

void add_link(json::object& object, const LinkBoard::Link* link, protocol::EventTime now) {
    // A source that only posts has a lag and never a link.
    const bool seen = link != nullptr && link->since != protocol::EventTime();
    object["link"] = seen && link->up ? "up" : "down";
    object["link_since_at"] = seen ? json::value(milliseconds(link->since)) : nullptr;
    object["lag_ms"] = link ? json::value(LinkBoard::lag(*link, now).count()) : nullptr;
}

json::value average_wait(const DayFigures& figures) {
    return figures.called > 0 ? json::value(figures.wait_ms / figures.called) : nullptr;
}

json::object to_object(const std::string& id, const Hall& hall) {
    json::object object{{"hall", id},
                        {"name", parsed_name(hall.newest.name)},
                        {"epoch", hall.newest.epoch},
                        {"epochs", hall.epochs},
                        {"source", hall.newest.source},
                        {"state", hall.newest.state},
                        {"last_sequence", hall.newest.last_sequence},
                        {"last_event_at", milliseconds(hall.newest.recorded_time)},
                        {"waiting", hall.waiting},
                        {"issued", hall.figures.issued},
                        {"served", hall.figures.served},
                        {"no_shows", hall.figures.no_shows},
                        {"average_wait_ms", average_wait(hall.figures)},
                        {"devices", hall.newest.devices},
                        {"devices_troubled", hall.newest.devices_troubled},
                        {"rated", hall.figures.rated},
                        {"satisfied", hall.figures.satisfied}};
    return object;
}

} // namespace

std::string overview(const std::vector<SourceFigures>& sources,
                     const LinkBoard& links,
                     protocol::EventTime now) {
    std::map<std::string, Hall> halls;
    for (const SourceFigures& source : sources)
        add(halls[source.hall], source);
    json::array list;
    for (const auto& [id, hall] : halls) {
        json::object object = to_object(id, hall);
        add_link(object, links.find(hall.newest.source), now);
        list.push_back(std::move(object));
    }
    json::object whole{{"now_at", milliseconds(now)}, {"halls", std::move(list)}};
    return json::serialize(whole);
}

} // namespace motcua::central
