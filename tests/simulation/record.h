#pragma once

#include "hall/journal/journal.h"
#include "hall/rules/events.h"
#include "tests/simulation/sim_printer.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace motcua::simulation {

/// What people were promised and what the journal said, kept outside of all that can be killed. It
/// finds what must never happen.
class Record {
public:
    /// Reads what is new in the journal. What was read before must still be there.
    void read(journal::Journal& journal);

    /// After a restart: everything is read again and compared.
    void read_again(journal::Journal& journal);

    /// Somebody was told that this request gave this number. The journal must know it by now, or
    /// after the restart of a hall that died right after it was said.
    void answered(const std::string& request, std::uint64_t visit, const std::string& number);

    /// A request was answered with this result; a repeat must be told the same.
    void result(const std::string& request, const std::string& body);

    void printed(const Paper& paper);

    /// A board shows that this visit is called to this counter.
    void shown(std::uint64_t visit, const std::string& counter);

    /// No restart is to be waited for any more: what was promised must be known.
    void demand_all();

    /// One sentence a broken promise.
    const std::vector<std::string>& broken() const { return broken_; }

    std::size_t events() const { return last_; }

    /// Tickets that the journal knows.
    std::size_t tickets() const { return numbers_.size(); }

    std::size_t papers() const { return papers_.size(); }

    /// Time, type and body of an event.
    const std::string& line(std::uint64_t sequence) const { return lines_.at(sequence - 1); }

private:
    void take(const journal::StoredEntry& stored);
    void take(const rules::TicketIssued& issued);
    void take(const rules::TicketPrintAsked& asked);
    void take(const rules::TicketCalled& called);
    void end_call(rules::VisitId visit);
    void note(const std::string& sentence);

    std::uint64_t last_ = 0;
    std::vector<std::string> lines_;
    std::map<std::uint64_t, std::string> numbers_;  ///< by visit
    std::set<std::string> labels_;                  ///< day, series, number
    std::map<std::string, std::string> answers_;    ///< by request
    std::map<std::uint64_t, std::string> promised_; ///< numbers told, not yet seen in the journal
    std::set<std::pair<std::uint64_t, std::int32_t>> asked_;
    std::set<std::pair<std::uint64_t, std::int32_t>> papers_;
    std::set<std::pair<std::uint64_t, std::string>> calls_;
    std::map<std::uint64_t, std::string> at_counter_; ///< visit -> counter now
    std::map<std::string, std::uint64_t> with_;       ///< counter -> visit now
    std::vector<std::string> broken_;
};

} // namespace motcua::simulation
