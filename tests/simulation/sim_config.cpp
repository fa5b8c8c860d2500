#include "tests/simulation/sim_config.h"

#include <array>
#include <string>

namespace motcua::simulation {

namespace {

rules::Text words(const std::string& text) {
    return {text, text};
}

rules::Service service(int number) {
    static constexpr std::array series{"A", "A", "B", "B", "C", ""};
    rules::Service one;
    one.id = {"s" + std::to_string(number)};
    one.field = {"papers"};
    one.name = words(one.id.value);
    one.series = series.at(static_cast<std::size_t>(number));
    one.digits = 4;
    one.usual = rules::Minutes(1);
    return one;
}

/// Every counter takes three services, the last of them when the others have nobody.
rules::CounterConfig counter(int number) {
    rules::CounterConfig one;
    one.id = {std::to_string(number + 1)};
    one.label = one.id.value;
    one.name = words("counter " + one.label);
    for (int item = 0; item < 3; ++item)
        one.profile.push_back(
            {{"s" + std::to_string((number + item) % services)}, item < 2 ? 1 : 2});
    return one;
}

} // namespace

rules::HallConfig simulated_hall() {
    rules::HallConfig hall;
    hall.id = "simulated";
    hall.agency = words("ward");
    hall.name = words("one door");
    hall.languages = {"vi", "en"};
    hall.fields = {{{"papers"}, words("papers")}};
    for (int number = 0; number < services; ++number)
        hall.services.push_back(service(number));
    for (int number = 0; number < counters; ++number)
        hall.counters.push_back(counter(number));
    for (int number = 0; number < kiosks; ++number)
        hall.kiosks.push_back({{"K" + std::to_string(number + 1)}, words("door"), true});
    hall.classes = {{{"elderly"}, words("elderly"), rules::Minutes(30)},
                    {{"merit"}, words("merit"), rules::Minutes(10)}};
    const rules::OpenSpan all_day{{7 * 60 + 30}, {17 * 60}};
    hall.calendar.week.assign(7, {all_day});
    return hall;
}

} // namespace motcua::simulation
