#include "hall/server/config/read_parts.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::size_t most_counters = 100;
constexpr std::size_t most_levels = 9;
constexpr std::size_t most_kiosks = 50;
constexpr std::size_t most_classes = 12;

/// Reads the work profiles against the services that the file has.
class ProfileReader {
public:
    ProfileReader(const rules::HallConfig& hall, const Names& services)
        : hall_(hall), services_(services) {}

    /// A list of services, or of one list a level.
    std::vector<rules::WorkItem> read(Section& section);

private:
    void read_level(Section& section, const Node& list, std::int32_t level);
    void add(Section& section, const Node& item, std::int32_t level);

    const rules::HallConfig& hall_;
    const Names& services_;
    std::vector<rules::WorkItem> profile_;
};

void ProfileReader::add(Section& section, const Node& item, std::int32_t level) {
    if (item.kind != Node::Kind::text) {
        section.wrong(item.at,
                      "an item of \"takes\" is " + std::string(kind_name(item.kind)) +
                          "; the id of a service is allowed");
        return;
    }
    if (!services_.contains(item.text)) {
        section.wrong(item.at, services_.unknown(item.text));
        return;
    }
    const rules::ServiceId service{item.text};
    if (!find_service(hall_, service)->received_here) {
        section.wrong(item.at,
                      "service " + in_quotes(item.text) +
                          " is not received here; those that are, are allowed");
    }
    if (std::ranges::find(profile_, service, &rules::WorkItem::service) != profile_.end()) {
        section.wrong(item.at,
                      "service " + in_quotes(item.text) + " is named twice; once is allowed");
        return;
    }
    profile_.push_back({service, level});
}

void ProfileReader::read_level(Section& section, const Node& list, std::int32_t level) {
    for (const Node& item : list.items) {
        add(section, item, level);
    }
}

std::vector<rules::WorkItem> ProfileReader::read(Section& section) {
    profile_.clear();
    const Node* takes = section.find("takes", Node::Kind::array, true);
    if (takes == nullptr) {
        return {};
    }
    const bool levels = !takes->items.empty() && takes->items[0].kind == Node::Kind::array;
    if (!levels) {
        read_level(section, *takes, 1);
    } else if (takes->items.size() > most_levels) {
        section.wrong(takes->at,
                      "\"takes\" has " + std::to_string(takes->items.size()) +
                          " levels; at most 9 are allowed");
    } else {
        std::int32_t level = 0;
        for (const Node& list : takes->items) {
            ++level;
            list.kind == Node::Kind::array ? read_level(section, list, level)
                                           : add(section, list, level);
        }
    }
    const auto empty = [](const Node& list) {
        return list.kind == Node::Kind::array && list.items.empty();
    };
    if (std::ranges::all_of(takes->items, empty)) {
        section.wrong(takes->at, "\"takes\" is empty; at least one service is needed");
    }
    return profile_;
}

/// Not said when a profile could not be read: that mistake comes first.
void check_all_taken(Section& root, const rules::HallConfig& hall, const Names& services) {
    if (std::ranges::any_of(hall.counters, [](const auto& one) { return one.profile.empty(); })) {
        return;
    }
    for (const rules::Service& service : hall.services) {
        const bool taken = std::ranges::any_of(hall.counters, [&](const auto& counter) {
            return std::ranges::find(counter.profile, service.id, &rules::WorkItem::service) !=
                   counter.profile.end();
        });
        if (service.received_here && !taken && !service.id.empty()) {
            root.wrong(services.at(service.id.value),
                       "no counter takes service " + in_quotes(service.id.value) +
                           "; one [[counter]] or received_here = false is needed");
        }
    }
}

} // namespace

void read_counters(Section& root, rules::HallConfig& hall, const Names& services) {
    Names ids("counter");
    Names labels("counter's label");
    ProfileReader profiles(hall, services);
    const auto counters = root.tables("counter", most_counters);
    if (counters.empty()) {
        root.wrong(root.at(), "the hall has no [[counter]]; at least one is needed");
    }
    for (const Node* node : counters) {
        Section section = root.section(*node, "[[counter]]");
        rules::CounterConfig counter;
        counter.id = {ids.read_id(section)};
        counter.label = section.text_or("label", counter.id.value, {.longest = 6});
        labels.add(section, counter.label, section.at("label"));
        counter.name = section.words("name");
        counter.profile = profiles.read(section);
        section.no_other_keys();
        hall.counters.push_back(std::move(counter));
    }
    check_all_taken(root, hall, services);
}

void read_kiosks(Section& root, std::vector<rules::Kiosk>& kiosks) {
    Names ids("kiosk");
    for (const Node* node : root.tables("kiosk", most_kiosks)) {
        Section section = root.section(*node, "[[kiosk]]");
        rules::Kiosk kiosk;
        kiosk.id = {ids.read_id(section)};
        kiosk.name = section.words("name");
        kiosk.prints = section.flag("prints", true);
        section.no_other_keys();
        kiosks.push_back(std::move(kiosk));
    }
}

void read_classes(Section& root, std::vector<rules::PriorityClass>& classes) {
    Names ids("priority class");
    for (const Node* node : root.tables("priority_class", most_classes)) {
        Section section = root.section(*node, "[[priority_class]]");
        rules::PriorityClass priority;
        priority.id = {ids.read_id(section)};
        priority.name = section.words("name");
        priority.credit = section.minutes("credit", rules::Minutes(0), rules::Minutes(240));
        priority.from_age = section.number("from_age", 0, 0, 120);
        section.no_other_keys();
        classes.push_back(std::move(priority));
    }
}

} // namespace motcua::hall
