#include "tests/simulation/record.h"

#include "hall/protocol/codec.h"

#include <type_traits>
#include <variant>

namespace motcua::simulation {

namespace {

std::string line_of(const journal::StoredEntry& stored) {
    return std::to_string(stored.entry.at) + " " + stored.entry.type + " " + stored.entry.body;
}

} // namespace

void Record::note(const std::string& sentence) {
    if (broken_.size() < 20)
        broken_.push_back(sentence);
}

void Record::read(journal::Journal& journal) {
    if (journal.last_sequence() < last_)
        note("the journal ends at " + std::to_string(journal.last_sequence()) + ", but event " +
             std::to_string(last_) + " was on the disk");
    for (const auto& stored : journal.read(last_, 10'000'000)) {
        lines_.push_back(line_of(stored));
        last_ = stored.sequence;
        take(stored);
    }
}

void Record::read_again(journal::Journal& journal) {
    for (const auto& stored : journal.read(0, last_)) {
        if (line_of(stored) != line(stored.sequence))
            note("event " + std::to_string(stored.sequence) + " is another after the restart");
    }
    read(journal);
}

void Record::take(const journal::StoredEntry& stored) {
    const auto body = protocol::decode_event(stored.entry.type, stored.entry.body);
    if (!body)
        return note("event " + std::to_string(stored.sequence) + " cannot be read");
    std::visit(
        [this](const auto& event) {
            using Event = std::decay_t<decltype(event)>;
            if constexpr (requires { take(event); })
                take(event);
            else if constexpr (std::is_same_v<Event, rules::TicketFinished> ||
                               std::is_same_v<Event, rules::TicketNoShow> ||
                               std::is_same_v<Event, rules::TicketParked> ||
                               std::is_same_v<Event, rules::TicketTransferred> ||
                               std::is_same_v<Event, rules::TicketReturned> ||
                               std::is_same_v<Event, rules::TicketCancelled> ||
                               std::is_same_v<Event, rules::TicketExpired>)
                end_call(event.visit);
        },
        static_cast<const rules::AnyEvent&>(*body));
}

void Record::take(const rules::TicketIssued& issued) {
    const auto day = std::to_string(issued.day.number);
    if (!labels_.insert(day + " " + issued.series + " " + issued.number).second)
        note("number " + issued.number + " was given twice on day " + day);
    if (!numbers_.emplace(issued.visit.value, issued.number).second)
        note("visit " + std::to_string(issued.visit.value) + " was issued twice");
    const auto promised = promised_.find(issued.visit.value);
    if (promised != promised_.end() && promised->second != issued.number)
        note("somebody was told " + promised->second + ", the journal says " + issued.number);
    promised_.erase(issued.visit.value);
}

void Record::take(const rules::TicketPrintAsked& asked) {
    asked_.emplace(asked.visit.value, asked.copy);
}

void Record::take(const rules::TicketCalled& called) {
    const auto visit = called.visit.value;
    calls_.emplace(visit, called.counter.value);
    if (const auto at = at_counter_.find(visit); at != at_counter_.end())
        note("visit " + std::to_string(visit) + " was called to " + called.counter.value +
             " while it was at " + at->second);
    if (const auto held = with_.find(called.counter.value); held != with_.end())
        note("counter " + called.counter.value + " called visit " + std::to_string(visit) +
             " while it had " + std::to_string(held->second));
    at_counter_[visit] = called.counter.value;
    with_[called.counter.value] = visit;
}

void Record::end_call(rules::VisitId visit) {
    if (const auto at = at_counter_.find(visit.value); at != at_counter_.end()) {
        with_.erase(at->second);
        at_counter_.erase(at);
    }
}

void Record::result(const std::string& request, const std::string& body) {
    const auto [known, fresh] = answers_.emplace(request, body);
    if (!fresh && known->second != body)
        note("request " + request + " was told " + known->second + ", then " + body);
}

void Record::answered(const std::string& request, std::uint64_t visit, const std::string& number) {
    const auto text = std::to_string(visit) + " " + number;
    result(request, text);
    const auto issued = numbers_.find(visit);
    if (issued == numbers_.end())
        promised_[visit] = number;
    else if (issued->second != number)
        note("somebody was told " + text + ", the journal says " + issued->second);
}

void Record::demand_all() {
    for (const auto& [visit, number] : promised_)
        note("somebody was told number " + number + " of visit " + std::to_string(visit) +
             ", which the journal does not know");
}

void Record::printed(const Paper& paper) {
    const auto name =
        "paper " + std::to_string(paper.copy) + " of visit " + std::to_string(paper.visit);
    if (!asked_.contains({paper.visit, paper.copy}))
        note(name + " came out, which the journal never asked for");
    if (!papers_.emplace(paper.visit, paper.copy).second)
        note(name + " came out twice");
}

void Record::shown(std::uint64_t visit, const std::string& counter) {
    if (!calls_.contains({visit, counter}))
        note("a board shows visit " + std::to_string(visit) + " at " + counter +
             ", which was never called there");
}

} // namespace motcua::simulation
