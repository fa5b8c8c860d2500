#include "hall/rules/config.h"

#include <algorithm>

namespace motcua::rules {

namespace {

template <class Item, class ItemId>
const Item* find_by_id(const std::vector<Item>& items, const ItemId& id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const Service* find_service(const HallConfig& config, const ServiceId& id) {
    return find_by_id(config.services, id);
}

const CounterConfig* find_counter(const HallConfig& config, const CounterId& id) {
    return find_by_id(config.counters, id);
}

const Kiosk* find_kiosk(const HallConfig& config, const KioskId& id) {
    return find_by_id(config.kiosks, id);
}

const Zone* find_zone(const HallConfig& config, const ZoneId& id) {
    return find_by_id(config.zones, id);
}

const Board* find_board(const HallConfig& config, const BoardId& id) {
    return find_by_id(config.boards, id);
}

const PriorityClass* find_class(const HallConfig& config, const ClassId& id) {
    return find_by_id(config.classes, id);
}

} // namespace motcua::rules
