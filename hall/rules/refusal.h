#pragma once

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

namespace motcua::rules {

/// Why the hall says no. Each is a normal answer, told to the person in plain words
/// (hall/protocol/refusal_text.h); nothing changed.
enum class Refusal {
    hall_closed = 1,     ///< outside opening hours, holiday or closed early
    after_last_ticket,   ///< open, but too late for a new ticket
    service_unknown,     ///< no such service
    service_closed,      ///< the manager has closed this line
    service_elsewhere,   ///< not received at this hall
    quota_reached,       ///< today's tickets of this service are given
    services_invalid,    ///< none, too many, or the same one twice
    class_unknown,       ///< no such priority class
    ticket_waiting,      ///< this card has a ticket of the service that is not served yet
    kiosk_unknown,       ///< no such kiosk
    language_unknown,    ///< the hall does not offer it
    appointment_unknown, ///< no such code, or cancelled
    appointment_used,    ///< already checked in
    appointment_too_early,
    appointment_too_late,
    appointment_exists, ///< the code is taken
    visit_unknown,      ///< no such visit today
    visit_state,        ///< the visit is not in a state that allows this
    counter_unknown,    ///< no such counter
    counter_closed,     ///< nobody has opened it
    counter_paused,
    counter_open,    ///< somebody else is at this counter
    counter_busy,    ///< a visit is still at this counter
    counter_idle,    ///< no visit is at this counter
    staff_elsewhere, ///< this clerk is at another counter
    nobody_waiting,
    recalls_spent,   ///< called often enough: no-show
    place_invalid,   ///< neither a service nor a counter, or both
    time_invalid,    ///< a minute count or instant out of range
    text_invalid,    ///< empty, too long, or with control characters
    rating_closed,   ///< before the service or after its window
    rating_given,    ///< once per visit
    rating_invalid,  ///< no such level, reason or answer
    rating_too_soon, ///< pressed again before the answer to the last press was over
    print_unknown,   ///< no such print was asked
    amount_invalid,
    day_not_turned,  ///< the rules must see the new day first
    storage_failing, ///< the journal cannot be written; nothing was done
    not_allowed,     ///< this role may not do that
    account_unknown,
    account_exists,
    account_invalid,      ///< id, name, roles or dates
    account_last_manager, ///< nobody could manage the hall any more
    secret_weak,          ///< too short, or easily guessed
    enrolment_closed,     ///< a manager can sign in already
    enrolment_wrong,      ///< not the code
    too_busy,             ///< try again in a moment
    config_invalid,       ///< has mistakes
    config_stale,         ///< somebody else has changed it meanwhile
    config_in_use,        ///< takes away what people wait for, or a counter at work
    config_other, ///< of another hall, or turns training on or off: that needs a new journal
};

const boost::system::error_category& refusal_category();

inline boost::system::error_code make_error_code(Refusal refusal) {
    return {static_cast<int>(refusal), refusal_category()};
}

template <class T>
using Result = boost::system::result<T>;

} // namespace motcua::rules

template <>
struct boost::system::is_error_code_enum<motcua::rules::Refusal> : std::true_type {};
