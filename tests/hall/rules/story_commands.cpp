#include "tests/hall/rules/story_commands.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace motcua::rules {

namespace {

[[noreturn]] void not_understood(const std::string& word) {
    throw std::runtime_error("not understood: " + word);
}

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, by);) {
        parts.push_back(part);
    }
    return parts;
}

/// "@7" names a visit by its id, which may be nonsense.
VisitId visit_named(const Cast& cast, const std::string& name) {
    if (name.starts_with('@')) {
        return {std::stoull(name.substr(1))};
    }
    const auto found = cast.find(name);
    if (found == cast.end()) {
        not_understood(name);
    }
    return found->second;
}

Place place_named(const std::string& name) {
    if (name == "first") {
        return Place::first;
    }
    return name == "last" ? Place::last : Place::by_age;
}

/// Services joined by '+'; "-" is none.
std::vector<ServiceId> services_named(const std::string& names) {
    std::vector<ServiceId> services;
    if (names != "-") {
        for (const std::string& name : split(names, '+')) {
            services.push_back({name});
        }
    }
    return services;
}

/// "copies+birth:2": levels after a colon.
std::vector<WorkItem> profile_named(const std::string& names) {
    std::vector<WorkItem> profile;
    for (const ServiceId& service : services_named(names)) {
        const auto parts = split(service.value, ':');
        profile.push_back({{parts[0]}, parts.size() > 1 ? std::stoi(parts[1]) : 1});
    }
    return profile;
}

/// A letter stands for the hash of somebody's card; a longer word is taken as it is.
std::string card_named(const std::string& name) {
    return name.size() == 1 ? std::string(32, name.front()) : name;
}

Command at_entry(Words& words, const KioskId& kiosk, const Cast& cast) {
    if (words.take("takes")) {
        TakeTicket take{kiosk, services_named(words.next()), {}, "vi", ""};
        take.priority = {words.take("as") ? words.next() : ""};
        take.language = words.take("in") ? words.next() : "vi";
        take.card = words.take("with") ? card_named(words.next()) : "";
        return take;
    }
    if (words.take("checks")) {
        CheckIn check{kiosk, {words.next()}, "vi"};
        check.language = words.take("in") ? words.next() : "vi";
        return check;
    }
    if (words.take("reprints")) {
        return Reprint{visit_named(cast, words.next()), kiosk};
    }
    not_understood(words.next());
}

Command finish(Words& words, const CounterId& counter) {
    if (words.take("next")) {
        return CallNext{counter, true};
    }
    const std::string name = words.next_or("done");
    const auto outcome = name == "incomplete"   ? Outcome::incomplete
                         : name == "refused"    ? Outcome::refused
                         : name == "redirected" ? Outcome::redirected
                                                : Outcome::done;
    return Finish{counter, outcome};
}

Command send(Words& words, const CounterId& counter) {
    Transfer transfer;
    transfer.counter = counter;
    if (words.take("counter")) {
        transfer.to_counter = {words.next()};
    } else if (!words.take("nowhere")) {
        transfer.service = {words.next()};
    }
    transfer.come_back = words.take("returning");
    transfer.place = place_named(words.next_or("by_age"));
    return transfer;
}

/// Commands on the visit at hand; `none` when the word is not one of them.
std::optional<Command> with_visit(Words& words, const CounterId& counter) {
    if (words.take("recalls")) {
        return Recall{counter};
    }
    if (words.take("serves")) {
        return Serve{counter};
    }
    if (words.take("finishes")) {
        return finish(words, counter);
    }
    if (words.take("misses")) {
        return NoShow{counter};
    }
    if (words.take("parks")) {
        return Park{counter, "", Minutes(words.empty() ? 0 : words.number())};
    }
    if (words.take("sends")) {
        return send(words, counter);
    }
    if (words.take("adds")) {
        return AddService{counter, {words.next()}};
    }
    if (words.take("links")) {
        return LinkDossier{counter, words.next()};
    }
    if (words.take("charges")) {
        return SetFee{counter, words.number(), "fee"};
    }
    return std::nullopt;
}

Command at_counter(Words& words, const Cast& cast) {
    const CounterId counter{words.next()};
    if (auto command = with_visit(words, counter)) {
        return *command;
    }
    if (words.take("opens")) {
        const std::string staff = words.next();
        return OpenCounter{counter, {staff}, staff};
    }
    if (words.take("closes")) {
        return CloseCounter{counter};
    }
    if (words.take("pauses")) {
        return PauseCounter{counter, "break"};
    }
    if (words.take("resumes")) {
        return ResumeCounter{counter};
    }
    if (words.take("next")) {
        return CallNext{counter, false};
    }
    if (words.take("calls")) {
        return CallTicket{counter, visit_named(cast, words.next())};
    }
    if (words.take("walk-in")) {
        return WalkIn{counter, {words.next()}};
    }
    if (words.take("presses")) {
        return PressRating{counter, words.number(), {}, RatingSource::keypad};
    }
    not_understood(words.next());
}

Command by_manager(Words& words, const State& state) {
    if (words.take("closes")) {
        return words.take("hall") ? Command(CloseHall{{"power", "power"}})
                                  : CloseService{{words.next()}, {"reason", "reason"}};
    }
    if (words.take("opens")) {
        return words.take("hall") ? Command(ReopenHall{}) : OpenService{{words.next()}};
    }
    if (words.take("announces")) {
        return Announce{words.next_or(""), ""};
    }
    if (words.take("quota")) {
        const ServiceId service{words.next()};
        return SetQuota{service, words.number()};
    }
    if (words.take("profile")) {
        const CounterId counter{words.next()};
        return SetProfile{counter, profile_named(words.next())};
    }
    if (words.take("books")) {
        const AppointmentCode code{words.next()};
        const ServiceId service{words.next()};
        const Calendar& calendar = state.config.calendar;
        const Day today = day_of(state.last_at, calendar.utc_offset, Minutes(0));
        return AddAppointment{code, service, parse_clock(state, today, words.next())};
    }
    if (words.take("unbooks")) {
        return CancelAppointment{{words.next()}};
    }
    not_understood(words.next());
}

Command by_config(Words& words, HallConfig config) {
    if (words.take("drops")) {
        const bool counter = words.take("counter");
        const std::string name = words.next();
        std::erase_if(config.counters,
                      [&](const auto& one) { return counter && one.id.value == name; });
        std::erase_if(config.services, [&](const auto& one) { return one.id.value == name; });
    } else if (words.take("turns")) {
        config.calendar.day_turn = Minutes(words.number());
    } else if (words.take("series")) {
        const ServiceId service{words.next()};
        std::ranges::find(config.services, service, &Service::id)->series = words.next();
    } else if (!words.take("again")) {
        not_understood(words.next());
    }
    return ApplyConfig{config, ConfigOrigin::file, {}};
}

Command by_devices(Words& words, const Cast& cast) {
    if (words.take("printer")) {
        const VisitId visit = visit_named(cast, words.next());
        const std::string outcome = words.next();
        const std::int32_t copy = words.take("copy") ? words.number() : 0;
        return ReportPrint{visit,
                           copy,
                           outcome == "printed"  ? PrintOutcome::printed
                           : outcome == "failed" ? PrintOutcome::failed
                                                 : PrintOutcome::unknown,
                           ""};
    }
    if (words.take("notes")) {
        return NoteIncident{words.next_or(""), ""};
    }
    ReportDevice report;
    report.device = {words.next()};
    report.kiosk = {"K2"};
    report.online = true;
    report.paper = words.next_or("");
    return report;
}

Command by_visit(Words& words, VisitId visit) {
    if (words.take("rates")) {
        Rate rate{visit, words.number(), {}, {}, RatingSource::phone};
        while (words.take("because")) {
            rate.reasons.push_back(words.next());
        }
        while (words.take("index")) {
            const std::string index = words.next();
            rate.answers[index] = words.number();
        }
        return rate;
    }
    if (words.take("back")) {
        return BringBack{visit, place_named(words.next_or("by_age"))};
    }
    if (words.take("cancels")) {
        return CancelVisit{visit};
    }
    not_understood(words.next());
}

} // namespace

Words::Words(std::string_view line) {
    std::istringstream stream{std::string(line)};
    for (std::string word; stream >> word;) {
        words_.push_back(word);
    }
}

bool Words::take(std::string_view word) {
    if (empty() || words_[at_] != word) {
        return false;
    }
    ++at_;
    return true;
}

std::string Words::next() {
    if (empty()) {
        throw std::runtime_error("a word is missing");
    }
    return words_[at_++];
}

std::string Words::next_or(std::string fallback) {
    return empty() ? std::move(fallback) : next();
}

std::int32_t Words::number() {
    return std::stoi(next());
}

Instant parse_clock(const State& state, Day day, const std::string& clock) {
    const TimeOfDay time{std::stoi(clock.substr(0, 2)) * 60 + std::stoi(clock.substr(3, 2))};
    return instant_of(day, time, state.config.calendar.utc_offset);
}

Command parse_command(Words& words, const State& state, const Cast& cast) {
    if (words.take("counter")) {
        return at_counter(words, cast);
    }
    if (words.take("manager")) {
        return by_manager(words, state);
    }
    if (words.take("config")) {
        return by_config(words, state.config);
    }
    if (words.take("device")) {
        return by_devices(words, cast);
    }
    if (words.take("reception")) {
        return at_entry(words, {}, cast);
    }
    const std::string name = words.next();
    if (name.starts_with('K')) {
        return at_entry(words, {name}, cast);
    }
    return by_visit(words, visit_named(cast, name));
}

} // namespace motcua::rules
