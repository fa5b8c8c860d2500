#pragma once

#include "hall/protocol/records.h"
#include "hall/server/views.h"

namespace motcua::hall {

// The records of topic "hall", made from the state.

protocol::HallRecord hall_record(const rules::State& state, const Outlook& outlook);
protocol::ServiceRecord
service_record(const rules::State& state, const rules::Service& service, const Outlook& outlook);
protocol::ProcedureRecord procedure_record(const rules::State& state,
                                           const rules::Service& service);
protocol::CounterRecord
counter_record(const rules::State& state, const rules::CounterConfig& counter, rules::Instant now);
protocol::BoardRecord board_record(const rules::State& state, const rules::Board& board);
protocol::CallRecord call_record(const rules::State& state, const rules::Visit& visit);
protocol::RecentCallsRecord recent_record(const rules::State& state);
protocol::DayRecord day_record(const rules::State& state, rules::Instant now);
protocol::DeviceRecord device_record(const rules::ReportDevice& device);

/// Labels of the counters whose profile has the service.
std::vector<std::string> counter_labels(const rules::State& state, const rules::ServiceId& service);

/// "3"; the id when the counter is no longer configured.
std::string counter_label(const rules::State& state, const rules::CounterId& counter);

template <class Enum>
std::string name_of(Enum value) {
    return boost::describe::enum_to_string(value, "unknown");
}

} // namespace motcua::hall
