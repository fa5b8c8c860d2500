#pragma once

#include "hall/journal/journal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::journal::testing {

inline constexpr std::int64_t morning = 1'795'400'000'000;

/// Every batch that ticket() makes has this many events: a journal whose length is no multiple of
/// it holds half a batch.
inline constexpr std::uint64_t events_a_ticket = 3;

inline Entry issued(std::uint64_t visit) {
    return {morning + static_cast<std::int64_t>(visit),
            "visit.issued",
            visit,
            R"({"number":"A)" + std::to_string(visit) + R"(","service":"A"})"};
}

inline std::string request_id(std::uint64_t visit) {
    return "K1-" + std::to_string(visit);
}

/// What one tap leaves behind: the visit, its paper, the counter's view, and one answer.
inline Batch ticket(std::uint64_t visit) {
    Entry print = issued(visit);
    print.type = "print.asked";
    print.body = R"({"copy":0,"kiosk":"K1"})";
    const Entry queue{print.at, "queue.changed", std::nullopt, R"({"waiting":7})"};
    return {{issued(visit), print, queue},
            {{print.at, request_id(visit), R"({"visit":)" + std::to_string(visit) + "}"}}};
}

/// Empty when the journal holds the tickets 1..n for some n from `at_least` up, whole, in order and
/// answered, and nothing else; else what is wrong.
inline std::string wrong_with_tickets(Journal& journal, std::uint64_t at_least) {
    const auto tickets = journal.last_sequence() / events_a_ticket;
    if (journal.last_sequence() % events_a_ticket != 0)
        return "half a batch at " + std::to_string(journal.last_sequence());
    if (tickets < at_least)
        return std::to_string(at_least - tickets) + " acknowledged tickets lost";
    const auto events = journal.read(0, journal.last_sequence() + 1);
    for (std::uint64_t visit = 1; visit <= tickets; ++visit) {
        const auto batch = ticket(visit);
        for (std::size_t i = 0; i < events_a_ticket; ++i)
            if (events.at((visit - 1) * events_a_ticket + i).entry != batch.entries[i])
                return "ticket " + std::to_string(visit) + " is another";
        if (journal.find_answer(request_id(visit)) != batch.answers[0].text)
            return "ticket " + std::to_string(visit) + " has no answer";
    }
    if (journal.find_answer(request_id(tickets + 1)))
        return "an answer without its events";
    const auto complaints = journal.integrity_check();
    return complaints.empty() ? "" : complaints.front();
}

} // namespace motcua::journal::testing
