#pragma once

#include "hall/rules/decide.h"

#include <string_view>

namespace motcua::rules {

// One function a command, gathered by decide(). Only for the decide_*.cpp files.

using Now = Circumstances;

Result<Events> decide(const State& state, const TakeTicket& command, const Now& now);
Result<Events> decide(const State& state, const CheckIn& command, const Now& now);
Result<Events> decide(const State& state, const WalkIn& command, const Now& now);
Result<Events> decide(const State& state, const Reprint& command, const Now& now);
Result<Events> decide(const State& state, const ReportPrint& command, const Now& now);
Result<Events> decide(const State& state, const ReportDevice& command, const Now& now);

Result<Events> decide(const State& state, const OpenCounter& command, const Now& now);
Result<Events> decide(const State& state, const CloseCounter& command, const Now& now);
Result<Events> decide(const State& state, const PauseCounter& command, const Now& now);
Result<Events> decide(const State& state, const ResumeCounter& command, const Now& now);
Result<Events> decide(const State& state, const CallNext& command, const Now& now);
Result<Events> decide(const State& state, const CallTicket& command, const Now& now);
Result<Events> decide(const State& state, const Recall& command, const Now& now);
Result<Events> decide(const State& state, const Serve& command, const Now& now);
Result<Events> decide(const State& state, const Finish& command, const Now& now);
Result<Events> decide(const State& state, const NoShow& command, const Now& now);
Result<Events> decide(const State& state, const Park& command, const Now& now);
Result<Events> decide(const State& state, const Transfer& command, const Now& now);
Result<Events> decide(const State& state, const AddService& command, const Now& now);
Result<Events> decide(const State& state, const BringBack& command, const Now& now);
Result<Events> decide(const State& state, const CancelVisit& command, const Now& now);
Result<Events> decide(const State& state, const LinkDossier& command, const Now& now);
Result<Events> decide(const State& state, const SetFee& command, const Now& now);

Result<Events> decide(const State& state, const Rate& command, const Now& now);
Result<Events> decide(const State& state, const PressRating& command, const Now& now);

Result<Events> decide(const State& state, const CloseService& command, const Now& now);
Result<Events> decide(const State& state, const OpenService& command, const Now& now);
Result<Events> decide(const State& state, const SetQuota& command, const Now& now);
Result<Events> decide(const State& state, const SetProfile& command, const Now& now);
Result<Events> decide(const State& state, const CloseHall& command, const Now& now);
Result<Events> decide(const State& state, const ReopenHall& command, const Now& now);
Result<Events> decide(const State& state, const Announce& command, const Now& now);
Result<Events> decide(const State& state, const AddAppointment& command, const Now& now);
Result<Events> decide(const State& state, const CancelAppointment& command, const Now& now);
Result<Events> decide(const State& state, const ApplyConfig& command, const Now& now);
Result<Events> decide(const State& state, const NoteDeed& command, const Now& now);
Result<Events> decide(const State& state, const NoteIncident& command, const Now& now);
Result<Events> decide(const State& state, const Tick& command, const Now& now);

// Small parts that several of them share.

/// A text that a person gave: 1 to 200 bytes (or none if `may_be_empty`), no control characters.
bool good_text(std::string_view text, bool may_be_empty = false);

/// An open counter (paused or not); the reason when there is none. One that the configuration has
/// dropped stays open until its clerk closes it.
Result<const Counter*> open_counter(const State& state, const CounterId& counter);

/// The visit at an open counter.
Result<const Visit*> visit_at(const State& state, const CounterId& counter);

/// True when only one counter may take the task and nobody is there.
bool bound_to_closed(const State& state, const Task& task);

inline Event event(const Now& now, EventBody body) {
    return {now.now, std::move(body)};
}

} // namespace motcua::rules
