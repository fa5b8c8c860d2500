#include "tests/hall/rules/story_hall.h"

namespace motcua::rules {

namespace {

Text words(const std::string& text) {
    return {text + " (vi)", text};
}

Service service(const char* id, const char* series, int usual) {
    Service one;
    one.id = {id};
    one.field = {"papers"};
    one.name = words(id);
    one.series = series;
    one.usual = Minutes(usual);
    return one;
}

std::vector<Service> services() {
    std::vector<Service> all{service("copies", "A", 6),
                             service("contracts", "A", 20),
                             service("birth", "B", 10),
                             service("land", "C", 15),
                             service("results", "1", 3),
                             service("id-card", "", 10)};
    all[3].quota = 3;
    all[5].received_here = false;
    all[5].elsewhere = words("the police");
    return all;
}

CounterConfig counter(const char* id, std::vector<WorkItem> profile) {
    return {{id}, id, words(std::string("counter ") + id), std::move(profile)};
}

constexpr TimeOfDay clock(int hours, int minutes) {
    return {hours * 60 + minutes};
}

Calendar calendar() {
    const OpenSpan morning{clock(7, 30), clock(11, 30)};
    const OpenSpan afternoon{clock(13, 0), clock(17, 0)};
    Calendar calendar;
    calendar.week.assign(5, {morning, afternoon});
    calendar.week.push_back({morning});
    calendar.week.push_back({});
    calendar.special = {{{20783}, words("holiday"), {}}}; // 2026-11-26
    calendar.last_ticket_before = Minutes(15);
    return calendar;
}

} // namespace

HallConfig story_hall() {
    HallConfig hall;
    hall.id = "story";
    hall.agency = words("ward");
    hall.name = words("one door");
    hall.languages = {"vi", "en"};
    hall.fields = {{{"papers"}, words("papers")}};
    hall.services = services();
    hall.counters = {counter("1", {{{"copies"}, 1}, {{"contracts"}, 1}, {{"results"}, 2}}),
                     counter("2", {{{"birth"}, 1}, {{"copies"}, 2}}),
                     counter("3", {{{"land"}, 1}}),
                     counter("4", {{{"results"}, 1}})};
    hall.kiosks = {{{"K1"}, words("door"), false}, {{"K2"}, words("hall"), true}};
    hall.classes = {{{"elderly"}, words("elderly"), Minutes(30)},
                    {{"merit"}, words("merit"), Minutes(10)}};
    hall.calendar = calendar();
    hall.one_ticket_a_card = true;
    hall.rating.reasons = {{"manner", words("manner")}, {"time", words("time")}};
    return hall;
}

} // namespace motcua::rules
