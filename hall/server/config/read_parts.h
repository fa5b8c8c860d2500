#pragma once

#include "hall/server/config/names.h"
#include "hall/server/config/settings.h"

namespace motcua::hall {

// One function a part of the file, in the order in which read_hall() needs them. Each reads its
// keys from the file's root, reports mistakes there and fills in its part.

/// [hall] and [[notice]]
void read_hall_words(Section& root, rules::HallConfig& hall);

/// [hours] and [[special_day]]
void read_calendar(Section& root, rules::Calendar& calendar);

/// [limits]
void read_limits(Section& root, rules::Limits& limits);

/// [rating]
void read_rating(Section& root, rules::RatingScale& rating);

/// [[field]] and its [[field.service]]; returns the services' names for the counters.
Names read_fields(Section& root, rules::HallConfig& hall);

/// [[counter]], then whether every service received here is taken by one.
void read_counters(Section& root, rules::HallConfig& hall, const Names& services);

/// [[kiosk]]
void read_kiosks(Section& root, std::vector<rules::Kiosk>& kiosks);

/// [[priority_class]]
void read_classes(Section& root, std::vector<rules::PriorityClass>& classes);

/// The keys of a [[field.service]] that say what a citizen should know before applying.
void read_procedure(Section& section, rules::Procedure& procedure);

/// [[official]]
void read_officials(Section& root, std::vector<rules::Official>& officials);

/// [look]
void read_look(Section& root, rules::Look& look);

/// [[zone]] and [[board]], after fields and counters.
void read_boards(Section& root, rules::HallConfig& hall);

/// [voice]
void read_voice(Section& root, rules::Voice& voice);

/// [payment]
void read_payment(Section& root, rules::Payment& payment);

/// Times of a day in order, "07:30-11:30, 13:00-17:00"; none for an absent or empty key.
std::vector<rules::OpenSpan> read_spans(Section& section, std::string_view key);

/// [server] and [[staff]]
void read_server(Section& root, ServerSettings& server);

} // namespace motcua::hall
