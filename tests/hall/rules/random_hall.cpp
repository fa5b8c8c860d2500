#include "tests/hall/rules/random_hall.h"

#include "hall/rules/calendar.h"
#include "tests/hall/rules/story_hall.h"

#include <array>
#include <functional>
#include <limits>
#include <vector>

namespace motcua::rules {

namespace {

constexpr std::array services{
    "copies", "contracts", "birth", "land", "results", "copies", "birth", "id-card", "nonsense"};
constexpr std::array counters{"1", "2", "3", "4", "1", "2", "3", "nonsense"};
constexpr std::array kiosks{"K1", "K2", "", "K1", "K2", "nonsense"};
constexpr std::array classes{"", "", "", "elderly", "merit", "elderly", "nonsense"};
constexpr std::array staff{"an", "binh", "chi", "dung", "an", "binh", ""};
constexpr std::array texts{"", "why", "a longer reason", "with\ncontrol", "\x7f"};
constexpr std::array codes{"P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "nonsense", ""};
constexpr std::array dossiers{"H57.11-261123-0001", "G", "small", "", "a/b"};

/// Deals the parts of a command from one roll.
class Dealer {
public:
    Dealer(const State& state, const Roll& roll) : state_(state), roll_(roll) {}

    template <class Names>
    std::string one_of(const Names& names, std::uint16_t by) const {
        return names.at(by % names.size());
    }

    ServiceId service(std::uint16_t by) const { return {one_of(services, by)}; }

    CounterId counter() const { return {one_of(counters, roll_.a)}; }

    Text reason() const { return {one_of(texts, roll_.b), one_of(texts, roll_.c)}; }

    Place place() const { return static_cast<Place>(roll_.c % 3); }

    /// Most numbers are small, a few are not.
    std::int64_t number(std::uint16_t by) const {
        switch (by % 40) {
        case 0:
            return 400'000'000;
        case 1:
            return -400'000'000;
        case 2:
            return -1;
        default:
            return by % 7;
        }
    }

    std::int32_t small(std::uint16_t by) const { return static_cast<std::int32_t>(number(by)); }

    /// Somebody of today, else nobody's id.
    VisitId visit(std::uint16_t by) const {
        if (state_.visits.empty() || by % 23 == 0) {
            return {std::numeric_limits<std::uint64_t>::max() - by};
        }
        auto chosen = state_.visits.end();
        std::advance(chosen, -1 - static_cast<std::ptrdiff_t>(by % state_.visits.size()));
        return chosen->first;
    }

    std::vector<ServiceId> several(std::uint16_t by) const {
        std::vector<ServiceId> chosen{service(by)};
        for (int more = by / 64 % 8; more > 4; --more) {
            chosen.push_back(service(static_cast<std::uint16_t>(by / 8 + more)));
        }
        return by % 61 == 0 ? std::vector<ServiceId>{} : chosen;
    }

    std::vector<WorkItem> profile() const {
        std::vector<WorkItem> items;
        for (int item = 0; item < roll_.b % 4; ++item) {
            items.push_back({service(static_cast<std::uint16_t>(roll_.c + item)),
                             roll_.b % 19 == 0 ? small(roll_.c) : 1 + item % 2});
        }
        return items;
    }

    /// Mostly soon, so that whoever has booked can check in.
    Instant slot() const {
        if (roll_.c % 31 == 0) {
            return Instant::max();
        }
        return state_.last_at + Minutes(roll_.c % 90) - Minutes(5);
    }

    /// The story's hall, changed in what may change while people wait.
    HallConfig config() const {
        HallConfig hall = story_hall();
        if (roll_.a % 4 == 0) {
            hall.counters.erase(hall.counters.begin() + roll_.b % 4);
        }
        if (roll_.a % 5 == 0) {
            hall.services.erase(hall.services.begin() + roll_.c % 6);
        }
        hall.calendar.day_turn = Minutes(roll_.b % 4 == 0 ? 180 : 0);
        hall.limits.rating_window = Minutes(roll_.c % 40);
        hall.limits.recalls = roll_.a % 3;
        hall.training = roll_.b % 11 == 0;
        return hall;
    }

    const Roll& roll() const { return roll_; }

    const State& state() const { return state_; }

private:
    const State& state_;
    const Roll& roll_;
};

using Dealt = std::function<Command(const Dealer&)>;

struct Share {
    int weight;
    Dealt deal;
};

Rate rate(const Dealer& deal) {
    Rate rate{deal.visit(deal.roll().a), 1 + deal.roll().b % 3, {}, {}, RatingSource::phone};
    if (deal.roll().c % 4 == 0) {
        rate.level = deal.small(deal.roll().b);
        rate.reasons = {deal.roll().c % 8 == 0 ? "manner" : "nonsense"};
        rate.answers = {{deal.roll().c % 16 == 0 ? "1" : "2", deal.roll().c % 5}};
    }
    return rate;
}

Transfer transfer(const Dealer& deal) {
    Transfer to{deal.counter(), {}, {}, deal.place(), deal.roll().b % 3 == 0};
    if (deal.roll().b % 2 == 0 || deal.roll().b % 29 == 0) {
        to.service = deal.service(deal.roll().c);
    }
    if (deal.roll().b % 2 == 1) {
        to.to_counter = {deal.one_of(counters, deal.roll().c)};
    }
    return to;
}

ReportDevice report(const Dealer& deal) {
    ReportDevice device;
    device.device = {deal.one_of(codes, deal.roll().a)};
    device.paper = deal.one_of(texts, deal.roll().b);
    return device;
}

ReportPrint print(const Dealer& deal) {
    ReportPrint report{deal.visit(deal.roll().a),
                       deal.roll().b % 3,
                       static_cast<PrintOutcome>(deal.roll().c % 3),
                       deal.one_of(texts, deal.roll().c)};
    const auto& prints = deal.state().prints;
    if (!prints.empty() && deal.roll().b % 4 != 0) {
        report.visit = prints.begin()->first.visit;
        report.copy = prints.begin()->first.copy;
    }
    return report;
}

std::vector<Share> citizens() {
    return {{24,
             [](const Dealer& deal) {
                 const Roll& roll = deal.roll();
                 return TakeTicket{{deal.one_of(kiosks, roll.a)},
                                   deal.several(roll.b),
                                   {deal.one_of(classes, roll.c)},
                                   roll.c % 37 == 0 ? "fr" : "vi",
                                   roll.b % 3 == 0 ? std::string(32, "abcd"[roll.a % 4]) : ""};
             }},
            {4,
             [](const Dealer& deal) {
                 return CheckIn{{deal.one_of(kiosks, deal.roll().a)},
                                {deal.one_of(codes, deal.roll().b)},
                                deal.roll().c % 37 == 0 ? "fr" : "vi"};
             }},
            {2,
             [](const Dealer& deal) {
                 return Reprint{deal.visit(deal.roll().a), {deal.one_of(kiosks, deal.roll().b)}};
             }},
            {5, rate},
            {2, [](const Dealer& deal) { return CancelVisit{deal.visit(deal.roll().a)}; }}};
}

std::vector<Share> clerks() {
    return {{6,
             [](const Dealer& deal) {
                 const std::string name = deal.one_of(staff, deal.roll().b);
                 return OpenCounter{deal.counter(), {name}, name};
             }},
            {2, [](const Dealer& deal) { return CloseCounter{deal.counter()}; }},
            {1,
             [](const Dealer& deal) {
                 return PauseCounter{deal.counter(), deal.one_of(texts, deal.roll().b)};
             }},
            {2, [](const Dealer& deal) { return ResumeCounter{deal.counter()}; }},
            {16,
             [](const Dealer& deal) {
                 return CallNext{deal.counter(), deal.roll().b % 2 == 0};
             }},
            {2,
             [](const Dealer& deal) {
                 return CallTicket{deal.counter(), deal.visit(deal.roll().b)};
             }},
            {12, [](const Dealer& deal) { return Recall{deal.counter()}; }},
            {8, [](const Dealer& deal) { return Serve{deal.counter()}; }},
            {6,
             [](const Dealer& deal) {
                 return Finish{deal.counter(), static_cast<Outcome>(deal.roll().b % 4)};
             }},
            {3, [](const Dealer& deal) { return NoShow{deal.counter()}; }},
            {3, [](const Dealer& deal) {
                 const Roll& roll = deal.roll();
                 return Park{deal.counter(),
                             deal.one_of(texts, roll.c),
                             roll.b % 9 == 0 ? Minutes::max() : Minutes(deal.number(roll.b) * 5)};
             }}};
}

std::vector<Share> clerks_with_a_visit() {
    return {{6, transfer},
            {2,
             [](const Dealer& deal) {
                 return AddService{deal.counter(), deal.service(deal.roll().b)};
             }},
            {2,
             [](const Dealer& deal) {
                 return WalkIn{deal.counter(), deal.service(deal.roll().b)};
             }},
            {5,
             [](const Dealer& deal) {
                 return BringBack{deal.visit(deal.roll().a), deal.place()};
             }},
            {1,
             [](const Dealer& deal) {
                 return LinkDossier{deal.counter(), deal.one_of(dossiers, deal.roll().b)};
             }},
            {1,
             [](const Dealer& deal) {
                 return SetFee{
                     deal.counter(), deal.number(deal.roll().b), deal.one_of(texts, deal.roll().c)};
             }},
            {3,
             [](const Dealer& deal) {
                 return PressRating{deal.counter(), 1 + deal.roll().b % 4, {}, {}};
             }},
            {5, print},
            {2, report}};
}

std::vector<Share> managers() {
    return {
        {1,
         [](const Dealer& deal) {
             return CloseService{deal.service(deal.roll().a), deal.reason()};
         }},
        {5, [](const Dealer& deal) { return OpenService{deal.service(deal.roll().a)}; }},
        {1,
         [](const Dealer& deal) {
             return SetQuota{deal.service(deal.roll().a), 5 * deal.small(deal.roll().b)};
         }},
        {2,
         [](const Dealer& deal) {
             return SetProfile{deal.counter(), deal.profile()};
         }},
        {3,
         [](const Dealer& deal) -> Command {
             return deal.roll().a % 5 == 0 ? Command(CloseHall{deal.reason()}) : ReopenHall{};
         }},
        {1,
         [](const Dealer& deal) {
             return Announce{deal.one_of(texts, deal.roll().a), deal.one_of(texts, deal.roll().b)};
         }},
        {4,
         [](const Dealer& deal) {
             return AddAppointment{
                 {deal.one_of(codes, deal.roll().a)}, deal.service(deal.roll().b), deal.slot()};
         }},
        {1,
         [](const Dealer& deal) { return CancelAppointment{{deal.one_of(codes, deal.roll().a)}}; }},
        {1,
         [](const Dealer& deal) {
             const bool page = deal.roll().c % 2 == 0;
             return ApplyConfig{
                 deal.config(), page ? ConfigOrigin::page : ConfigOrigin::file, "file"};
         }},
        {1,
         [](const Dealer&) {
             return NoteDeed{{"an"}, "manager", "close_hall", "{}"};
         }},
        {1,
         [](const Dealer& deal) {
             return NoteIncident{deal.one_of(codes, deal.roll().a),
                                 deal.one_of(texts, deal.roll().b)};
         }},
        {1, [](const Dealer&) { return Tick{}; }}};
}

/// Every command, as often as its weight says.
const std::vector<Dealt>& deck() {
    static const std::vector<Dealt> cards = [] {
        std::vector<Dealt> all;
        for (const auto& people : {citizens(), clerks(), clerks_with_a_visit(), managers()}) {
            for (const Share& share : people) {
                all.insert(all.end(), static_cast<std::size_t>(share.weight), share.deal);
            }
        }
        return all;
    }();
    return cards;
}

} // namespace

Duration gap_of(const State& state, const Roll& roll) {
    const HallStatus hall = hall_status(state, state.last_at);
    if (hall.state != HallState::open && hall.opens_at && roll.gap % 8 == 0) {
        return *hall.opens_at - state.last_at;
    }
    if (roll.gap % 997 == 996) {
        return std::chrono::hours(roll.gap % 70);
    }
    return roll.gap % 97 == 96 ? Duration(Minutes(roll.gap % 90))
                               : Duration(std::chrono::seconds(roll.gap % 60));
}

Command command_for(const State& state, const Roll& roll) {
    return deck()[roll.kind % deck().size()](Dealer(state, roll));
}

std::string to_string(const Roll& roll) {
    return "{" + std::to_string(roll.gap) + ", " + std::to_string(roll.kind) + ", " +
           std::to_string(roll.a) + ", " + std::to_string(roll.b) + ", " + std::to_string(roll.c) +
           "}";
}

} // namespace motcua::rules
