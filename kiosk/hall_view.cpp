#include "kiosk/hall_view.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>

namespace motcua::kiosk {

namespace json = boost::json;

namespace {

QString text_of(const json::value* value) {
    return value != nullptr && value->is_string() ? QString::fromUtf8(value->as_string().c_str())
                                                  : QString();
}

Words words_of(const json::value* value) {
    if (value == nullptr || !value->is_object())
        return {};
    const json::object& pair = value->as_object();
    return {text_of(pair.if_contains("vi")), text_of(pair.if_contains("en"))};
}

int read_int(const json::object& owner, std::string_view name) {
    return static_cast<int>(read_number(owner, name));
}

std::vector<Named> read_named(const json::object& owner, std::string_view name) {
    std::vector<Named> result;
    for (const json::value& item : read_list(owner, name))
        if (item.is_object())
            result.push_back(
                {read_text(item.as_object(), "id"), read_words(item.as_object(), "name")});
    return result;
}

std::vector<PriorityClassView> read_classes(const json::object& owner) {
    std::vector<PriorityClassView> result;
    for (const json::value& item : read_list(owner, "classes"))
        if (item.is_object())
            result.push_back({read_text(item.as_object(), "id"),
                              read_words(item.as_object(), "name"),
                              read_int(item.as_object(), "from_age")});
    return result;
}

CounterView read_counter(const json::object& record) {
    return {.id = read_text(record, "id"),
            .label = read_text(record, "label"),
            .staff = read_text(record, "staff"),
            .services = read_texts(record, "services"),
            .number = read_text(record, "number"),
            .fee = read_number(record, "fee"),
            .fee_purpose = {read_text(record, "fee_purpose"), {}},
            .fee_code = read_text(record, "fee_code")};
}

void read_look(HallView& view, const json::object& record) {
    const json::value* value = record.if_contains("look");
    if (value == nullptr || !value->is_object())
        return;
    view.navy = read_text(value->as_object(), "navy");
    view.gold = read_text(value->as_object(), "gold");
    view.seal = read_text(value->as_object(), "seal");
}

ServiceView read_service(const json::object& record) {
    return {
        .id = read_text(record, "id"),
        .field = read_text(record, "field"),
        .series = read_text(record, "series"),
        .name = read_words(record, "name"),
        .order = read_int(record, "order"),
        .state = read_text(record, "state"),
        .reason = read_words(record, "reason"),
        .waiting = read_int(record, "waiting"),
        .wait = read_wait(record),
        .counters_open = read_int(record, "counters_open"),
        .collects = read_flag(record, "collects", false),
    };
}

void read_hall_record(HallView& view, const json::object& record) {
    view.known = true;
    view.agency = read_words(record, "agency");
    view.name = read_words(record, "name");
    view.state = read_text(record, "state");
    view.reason = read_words(record, "reason");
    view.opens_at = read_number(record, "opens_at");
    view.languages = read_texts(record, "languages");
    view.storage_ok = read_text(record, "storage") != QStringLiteral("failing");
    view.training = read_flag(record, "training", false);
    view.hotline = read_text(record, "hotline");
    view.notices = read_words_list(record, "notices");
    view.announcement = read_words(record, "announcement");
    view.classes = read_classes(record);
    view.rating_levels = std::clamp(read_int(record, "rating_levels"), 2, 5);
    view.rating_reasons = read_named(record, "rating_reasons");
    view.rating_questions = read_flag(record, "rating_questions", false);
    if (record.contains("utc_offset_minutes"))
        view.utc_offset_minutes = read_int(record, "utc_offset_minutes");
    if (record.contains("services_a_visit"))
        view.services_a_visit = read_int(record, "services_a_visit");
    view.one_ticket_a_card = read_flag(record, "one_ticket_a_card", false);
    read_look(view, record);
}

void read_device(HallView& view, const json::object& record, const QString& kiosk) {
    if (read_text(record, "kiosk") != kiosk)
        return;
    view.devices.push_back({.id = read_text(record, "id"),
                            .label = read_text(record, "label"),
                            .online = read_flag(record, "online", false),
                            .paper = read_text(record, "paper"),
                            .cover = read_text(record, "cover"),
                            .fault = read_text(record, "fault")});
    if (read_text(record, "kind") != QStringLiteral("printer"))
        return;
    view.printer = PrinterView{
        .online = read_flag(record, "online", false),
        .paper = read_text(record, "paper"),
        .cover = read_text(record, "cover"),
        .fault = read_text(record, "fault"),
    };
}

/// Fields that have a service, each with its services, in order.
std::vector<FieldView> joined(std::map<QString, FieldView> fields,
                              std::vector<ServiceView> services) {
    const auto by_order = [](const auto& one, const auto& other) {
        return std::tie(one.order, one.id) < std::tie(other.order, other.id);
    };
    std::sort(services.begin(), services.end(), by_order);
    for (ServiceView& service : services)
        if (const auto field = fields.find(service.field); field != fields.end())
            field->second.services.push_back(std::move(service));
    std::vector<FieldView> result;
    for (auto& [id, field] : fields)
        if (!field.services.empty())
            result.push_back(std::move(field));
    std::sort(result.begin(), result.end(), by_order);
    return result;
}

} // namespace

const FieldView* HallView::field(const QString& id) const {
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&](const FieldView& one) { return one.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

const ServiceView* HallView::service(const QString& id) const {
    for (const FieldView& one : fields)
        for (const ServiceView& candidate : one.services)
            if (candidate.id == id)
                return &candidate;
    return nullptr;
}

HallView read_hall(const ui::Records& records, const std::string& kiosk) {
    HallView view;
    std::map<QString, FieldView> fields;
    std::vector<ServiceView> services;
    for (const auto& [key, record] : records) {
        if (key == "hall")
            read_hall_record(view, record);
        else if (key.starts_with("field/"))
            fields[read_text(record, "id")] = {.id = read_text(record, "id"),
                                               .name = read_words(record, "name"),
                                               .order = read_int(record, "order"),
                                               .services = {}};
        else if (key.starts_with("service/"))
            services.push_back(read_service(record));
        else if (key.starts_with("counter/"))
            view.counters.push_back(read_counter(record));
        else if (key.starts_with("device/"))
            read_device(view, record, QString::fromStdString(kiosk));
    }
    view.fields = joined(std::move(fields), std::move(services));
    std::ranges::sort(view.counters, {}, [](const CounterView& one) {
        return std::pair(one.label.size(), one.label);
    });
    return view;
}

VisitView read_visit(const json::object& record) {
    return {
        .number = read_text(record, "number"),
        .state = read_text(record, "state"),
        .services = read_named(record, "services"),
        .ahead = read_int(record, "ahead"),
        .wait = read_wait(record),
        .label = read_text(record, "label"),
        .paper = read_text(record, "paper"),
        .rating = read_text(record, "rating"),
        .fee = read_number(record, "fee"),
        .fee_purpose = {read_text(record, "fee_purpose"), {}},
        .fee_code = read_text(record, "fee_code"),
    };
}

std::optional<Wait> read_wait(const json::object& owner) {
    const json::value* value = owner.if_contains("wait");
    if (value == nullptr || !value->is_object())
        return {};
    return Wait{read_int(value->as_object(), "low"), read_int(value->as_object(), "high")};
}

QString read_text(const json::object& owner, std::string_view name) {
    return text_of(owner.if_contains(name));
}

std::int64_t read_number(const json::object& owner, std::string_view name) {
    const json::value* value = owner.if_contains(name);
    if (value == nullptr)
        return 0;
    boost::system::error_code error;
    const auto number = value->to_number<std::int64_t>(error);
    return error ? 0 : number;
}

QStringList read_texts(const json::object& owner, std::string_view name) {
    QStringList result;
    for (const json::value& item : read_list(owner, name))
        result << text_of(&item);
    return result;
}

Words read_words(const json::object& owner, std::string_view name) {
    return words_of(owner.if_contains(name));
}

std::vector<Words> read_words_list(const json::object& owner, std::string_view name) {
    std::vector<Words> result;
    for (const json::value& item : read_list(owner, name))
        result.push_back(words_of(&item));
    return result;
}

bool read_flag(const json::object& owner, std::string_view name, bool otherwise) {
    const json::value* value = owner.if_contains(name);
    return value != nullptr && value->is_bool() ? value->as_bool() : otherwise;
}

const json::array& read_list(const json::object& owner, std::string_view name) {
    static const json::array none;
    const json::value* value = owner.if_contains(name);
    return value != nullptr && value->is_array() ? value->as_array() : none;
}

} // namespace motcua::kiosk
