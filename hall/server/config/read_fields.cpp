#include "hall/server/config/read_parts.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::size_t most_fields = 60;
constexpr std::size_t most_services_a_field = 60;

/// A series and who has it first.
struct Series {
    std::string letters;
    std::int32_t digits = 0;
    std::string service;
};

bool good_series(std::string_view series) {
    const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return (series.size() <= 2 && std::ranges::all_of(series, capital)) ||
           (series.size() <= 3 && std::ranges::all_of(series, digit));
}

/// Reads the file's fields and holds what services must not share.
class FieldReader {
public:
    explicit FieldReader(rules::HallConfig& hall) : hall_(hall) {}

    void read_field(Section& section);

    const Names& services() const { return services_; }

private:
    void read_service(Section& section, const rules::FieldId& field);
    void read_series(Section& section, rules::Service& service);
    void check_clash(Section& section, const rules::Service& service);

    rules::HallConfig& hall_;
    Names fields_{"field"};
    Names services_{"service"};
    std::vector<Series> series_;
};

void FieldReader::check_clash(Section& section, const rules::Service& service) {
    const Position at = section.at("series");
    for (const Series& other : series_) {
        if (other.letters == service.series && other.digits != service.digits) {
            section.wrong(at,
                          "series " + in_quotes(service.series) + " has " +
                              std::to_string(other.digits) + " digits at service " +
                              in_quotes(other.service) + "; the same digits are allowed");
            return;
        }
        const bool numeric = service.series.front() <= '9' && other.letters.front() <= '9';
        const bool prefix =
            other.letters.starts_with(service.series) || service.series.starts_with(other.letters);
        if (numeric && prefix && other.letters != service.series) {
            section.wrong(at,
                          "series " + in_quotes(service.series) + " begins like series " +
                              in_quotes(other.letters) + " of service " + in_quotes(other.service) +
                              ", their numbers could be equal; one that does not is allowed");
            return;
        }
    }
    series_.push_back({service.series, service.digits, service.id.value});
}

void FieldReader::read_series(Section& section, rules::Service& service) {
    service.digits = section.number("digits", 3, 2, 5);
    service.series = section.text("series", {.longest = 3});
    if (service.series.empty()) {
        return;
    }
    if (!good_series(service.series)) {
        section.wrong(section.at("series"),
                      "\"series\" is " + in_quotes(service.series) +
                          "; 1 or 2 letters A-Z or 1 to 3 digits are allowed");
        return;
    }
    check_clash(section, service);
}

void FieldReader::read_service(Section& section, const rules::FieldId& field) {
    rules::Service service;
    service.id = {services_.read_id(section)};
    service.field = field;
    service.name = section.words("name");
    service.received_here = section.flag("received_here", true);
    service.elsewhere = section.words("elsewhere", !service.received_here);
    if (service.received_here || section.has("series")) {
        read_series(section, service);
        service.quota = section.number("quota", 0, 0, 100'000);
        service.usual = section.minutes("usual", service.usual, rules::Minutes(240));
        service.collects = section.flag("collects", false);
    }
    read_procedure(section, service.procedure);
    section.no_other_keys();
    hall_.services.push_back(std::move(service));
}

void FieldReader::read_field(Section& section) {
    rules::Field field;
    field.id = {fields_.read_id(section)};
    field.name = section.words("name");
    const auto services = section.tables("service", most_services_a_field);
    if (services.empty()) {
        section.wrong(section.at(),
                      "field " + in_quotes(field.id.value) +
                          " has no [[field.service]]; at least one is needed");
    }
    for (const Node* node : services) {
        Section service = section.section(*node, "[[field.service]]");
        read_service(service, field.id);
    }
    section.no_other_keys();
    hall_.fields.push_back(std::move(field));
}

} // namespace

Names read_fields(Section& root, rules::HallConfig& hall) {
    FieldReader reader(hall);
    const auto fields = root.tables("field", most_fields);
    if (fields.empty()) {
        root.wrong(root.at(), "the hall has no [[field]]; at least one is needed");
    }
    for (const Node* node : fields) {
        Section section = root.section(*node, "[[field]]");
        reader.read_field(section);
    }
    return reader.services();
}

} // namespace motcua::hall
