#pragma once

#include "kiosk/codes/citizen_card.h"
#include "kiosk/hall_view.h"

#include <string>
#include <string_view>

namespace motcua::kiosk {

/// The day in the hall's zone, for ages. `now` is hall time, milliseconds UTC.
CardDate day_in_hall(std::int64_t now, int utc_offset_minutes);

/// The class that the card's holder may have by age: that of the highest threshold reached. Empty
/// when there is none.
QString class_of_age(const std::vector<PriorityClassView>& classes, int age);

/// What stands for a card's number until the day ends: 32 hex digits, a keyed BLAKE2b hash. `key`
/// is the hall's of the day, 64 hex digits; empty when it is not.
std::string hash_of_card(std::string_view number, std::string_view key);

} // namespace motcua::kiosk
