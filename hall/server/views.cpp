#include "hall/server/views.h"

#include "hall/protocol/codec.h"
#include "hall/server/hall_records.h"
#include "hall/server/manager_view.h"
#include "hall/server/reception_view.h"
#include "hall/server/record_keys.h"
#include "hall/server/visit_records.h"
#include "hall/server/waits_record.h"

#include <charconv>
#include <string_view>

namespace motcua::hall {

using rules::Event;
using rules::State;
using rules::VisitId;
using rules::VisitState;

namespace {

using Keys = std::vector<std::string>;
using Record = std::optional<std::string>;

template <class Event>
concept AtACounter = requires(Event event) {
    event.counter.value;
};

/// The counter that an event speaks of, or none.
rules::CounterId counter_of(const Event& event) {
    return std::visit(
        [](const auto& body) -> rules::CounterId {
            if constexpr (AtACounter<std::decay_t<decltype(body)>>) {
                return body.counter;
            } else {
                return {};
            }
        },
        event.body);
}

bool at_a_counter(const rules::Visit& visit) {
    return visit.state == VisitState::called || visit.state == VisitState::serving;
}

class HallView final : public View {
public:
    Keys keys(const State& state) const override {
        Keys keys{"hall", "day", "recent", "voice"};
        for (const rules::Field& field : state.config.fields) {
            keys.push_back(record_key("field", field.id.value));
        }
        for (const rules::Service& service : state.config.services) {
            keys.push_back(record_key("service", service.id.value));
        }
        for (const rules::CounterConfig& counter : state.config.counters) {
            keys.push_back(record_key("counter", counter.id.value));
            const rules::Counter* now = rules::find_counter(state, counter.id);
            if (now != nullptr && now->visit != VisitId{}) {
                keys.push_back(record_key("call", now->visit));
            }
        }
        for (const rules::Board& board : state.config.boards) {
            keys.push_back(record_key("board", board.id.value));
        }
        for (const auto& [id, device] : state.devices) {
            keys.push_back(record_key("device", id.value));
        }
        return keys;
    }

    Record
    record(const State& state, const Outlook& outlook, const std::string& whole) const override {
        const auto [kind, id] = key_parts(whole);
        if (kind == "hall") {
            return protocol::to_text(hall_record(state, outlook));
        }
        if (kind == "day") {
            return protocol::to_text(day_record(state, outlook.now));
        }
        if (kind == "recent") {
            return protocol::to_text(recent_record(state));
        }
        if (kind == "voice") {
            return protocol::to_text(state.config.voice);
        }
        if (kind == "call") {
            const rules::Visit* visit = rules::find_visit(state, visit_in_key(id));
            return visit != nullptr && at_a_counter(*visit)
                       ? Record(protocol::to_text(call_record(state, *visit)))
                       : std::nullopt;
        }
        return configured_record(state, outlook, kind, std::string(id));
    }

    Keys touched(const State& state, const Event& event) const override {
        Keys keys;
        if (const VisitId id = protocol::visit_of(event.body); id != VisitId{}) {
            keys = {"day", "recent", record_key("call", id)};
            if (const rules::Visit* visit = rules::find_visit(state, id)) {
                for (const rules::Task& task : visit->tasks) {
                    keys.push_back(record_key("service", task.service.value));
                }
                if (at_a_counter(*visit)) {
                    keys.push_back(record_key("counter", visit->counter.value));
                }
            }
        }
        if (const rules::CounterId counter = counter_of(event); !counter.empty()) {
            keys.push_back(record_key("counter", counter.value));
        }
        if (const auto* reported = std::get_if<rules::DeviceReported>(&event.body)) {
            keys.push_back(record_key("device", reported->device.device.value));
        }
        return keys;
    }

private:
    static Record configured_record(const State& state,
                                    const Outlook& outlook,
                                    std::string_view kind,
                                    const std::string& id) {
        if (kind == "service") {
            const rules::Service* service = rules::find_service(state.config, {id});
            return service == nullptr
                       ? std::nullopt
                       : Record(protocol::to_text(service_record(state, *service, outlook)));
        }
        if (kind == "counter") {
            const rules::CounterConfig* counter = rules::find_counter(state.config, {id});
            return counter == nullptr
                       ? std::nullopt
                       : Record(protocol::to_text(counter_record(state, *counter, outlook.now)));
        }
        if (kind == "board") {
            const rules::Board* board = rules::find_board(state.config, {id});
            return board == nullptr ? std::nullopt
                                    : Record(protocol::to_text(board_record(state, *board)));
        }
        if (kind == "device") {
            const auto device = state.devices.find({id});
            return device == state.devices.end()
                       ? std::nullopt
                       : Record(protocol::to_text(device_record(device->second)));
        }
        for (const rules::Field& field : state.config.fields) {
            if (kind == "field" && field.id.value == id) {
                const auto order = static_cast<std::int32_t>(&field - state.config.fields.data());
                return protocol::to_text(protocol::FieldRecord{id, field.name, order});
            }
        }
        return std::nullopt;
    }
};

/// What to know before applying, and whom to ask: only the hall's file changes it.
class GuideView final : public View {
public:
    Keys keys(const State& state) const override {
        Keys keys{"officials"};
        for (const rules::Service& service : state.config.services) {
            keys.push_back(record_key("procedure", service.id.value));
        }
        return keys;
    }

    Record record(const State& state, const Outlook&, const std::string& whole) const override {
        const auto [kind, id] = key_parts(whole);
        if (kind == "officials") {
            return protocol::to_text(protocol::OfficialsRecord{state.config.officials});
        }
        const rules::Service* service = rules::find_service(state.config, {std::string(id)});
        return service == nullptr ? std::nullopt
                                  : Record(protocol::to_text(procedure_record(state, *service)));
    }

    Keys touched(const State&, const Event&) const override { return {}; }
};

class DevicesView final : public View {
public:
    Keys keys(const State& state) const override {
        Keys keys;
        for (const auto& [job, asked] : state.prints) {
            keys.push_back(print_key(job));
        }
        return keys;
    }

    Record record(const State& state, const Outlook&, const std::string& whole) const override {
        const auto [visit_text, copy_text] = key_parts(key_parts(whole).second);
        rules::PrintJob job{visit_in_key(visit_text), 0};
        std::from_chars(copy_text.data(), copy_text.data() + copy_text.size(), job.copy);
        const auto asked = state.prints.find(job);
        const rules::Visit* visit = rules::find_visit(state, job.visit);
        if (asked == state.prints.end() || visit == nullptr) {
            return std::nullopt;
        }
        return protocol::to_text(print_record(state, *visit, job, asked->second));
    }

    Keys touched(const State&, const Event& event) const override {
        if (const auto* asked = std::get_if<rules::TicketPrintAsked>(&event.body)) {
            return {print_key({asked->visit, asked->copy})};
        }
        if (const auto* reported = std::get_if<rules::TicketPrintReported>(&event.body)) {
            return {print_key({reported->visit, reported->copy})};
        }
        return {};
    }

private:
    static std::string print_key(const rules::PrintJob& job) {
        return record_key("print", job.visit) + "/" + std::to_string(job.copy);
    }
};

class CounterView final : public View {
public:
    explicit CounterView(rules::CounterId counter) : counter_(std::move(counter)) {}

    Keys keys(const State& state) const override {
        Keys keys{"counter", "visit"};
        for (const auto& [id, visit] : state.visits) {
            if (waiting_record(state, counter_, visit)) {
                keys.push_back(record_key("waiting", id));
            }
            if (done_record(state, counter_, visit)) {
                keys.push_back(record_key("done", id));
            }
        }
        return keys;
    }

    Record
    record(const State& state, const Outlook& outlook, const std::string& whole) const override {
        const auto [kind, id] = key_parts(whole);
        if (kind == "counter") {
            const rules::CounterConfig* configured = rules::find_counter(state.config, counter_);
            return configured == nullptr ? std::nullopt
                                         : Record(protocol::to_text(counter_desk_record(
                                               state, *configured, outlook.now)));
        }
        if (kind == "visit") {
            const rules::Counter* counter = rules::find_counter(state, counter_);
            const rules::Visit* visit =
                counter == nullptr ? nullptr : rules::find_visit(state, counter->visit);
            return visit == nullptr
                       ? std::nullopt
                       : Record(protocol::to_text(visit_at_counter_record(state, *visit)));
        }
        const rules::Visit* visit = rules::find_visit(state, visit_in_key(id));
        if (visit == nullptr) {
            return std::nullopt;
        }
        if (kind == "done") {
            return text_of(done_record(state, counter_, *visit));
        }
        return text_of(waiting_record(state, counter_, *visit));
    }

    Keys touched(const State&, const Event& event) const override {
        Keys keys;
        if (const VisitId id = protocol::visit_of(event.body); id != VisitId{}) {
            keys = {record_key("waiting", id), record_key("done", id)};
        }
        if (counter_of(event) == counter_ || !keys.empty()) {
            keys.insert(keys.end(), {"counter", "visit"});
        }
        return keys;
    }

private:
    template <class Told>
    static Record text_of(const std::optional<Told>& told) {
        return told ? Record(protocol::to_text(*told)) : std::nullopt;
    }

    rules::CounterId counter_;
};

class VisitView final : public View {
public:
    explicit VisitView(std::string token) : token_(std::move(token)) {}

    Keys keys(const State&) const override { return {"visit", "hall"}; }

    Record
    record(const State& state, const Outlook& outlook, const std::string& key) const override {
        if (key == "hall") {
            return protocol::to_text(visit_hall_record(state));
        }
        const rules::Visit* visit = rules::find_visit_by_token(state, token_);
        return visit == nullptr ? std::nullopt
                                : Record(protocol::to_text(visit_record(state, *visit, outlook)));
    }

    Keys touched(const State& state, const Event& event) const override {
        const rules::Visit* visit = rules::find_visit(state, protocol::visit_of(event.body));
        return visit != nullptr && visit->token == token_ ? Keys{"visit"} : Keys{};
    }

private:
    std::string token_;
};

class WaitsView final : public View {
public:
    Keys keys(const State& state) const override {
        Keys keys;
        for (const rules::Service& service : state.config.services) {
            keys.push_back(record_key("service", service.id.value));
        }
        return keys;
    }

    Record record(const State& state, const Outlook&, const std::string& whole) const override {
        const rules::ServiceId id{std::string(key_parts(whole).second)};
        const rules::Service* service = rules::find_service(state.config, id);
        return service == nullptr ? std::nullopt
                                  : Record(protocol::to_text(waits_record(state, *service)));
    }

    Keys touched(const State& state, const Event& event) const override {
        const auto* called = std::get_if<rules::TicketCalled>(&event.body);
        const rules::Visit* visit =
            called == nullptr ? nullptr : rules::find_visit(state, called->visit);
        return visit == nullptr ? Keys{}
                                : Keys{record_key("service", visit->tasks.front().service.value)};
    }
};

} // namespace

std::unique_ptr<View> view_of(const std::string& topic, const State& state) {
    const auto [kind, id] = key_parts(topic);
    const std::string name(id);
    if (topic == "hall") {
        return std::make_unique<HallView>();
    }
    if (topic == "guide") {
        return std::make_unique<GuideView>();
    }
    if (topic == "devices") {
        return std::make_unique<DevicesView>();
    }
    if (topic == "manager") {
        return make_manager_view();
    }
    if (topic == "waits") {
        return std::make_unique<WaitsView>();
    }
    if (topic == "reception") {
        return reception_view();
    }
    if (kind == "counter" && rules::find_counter(state.config, rules::CounterId{name})) {
        return std::make_unique<CounterView>(rules::CounterId{name});
    }
    if (kind == "visit" && rules::find_visit_by_token(state, name) != nullptr) {
        return std::make_unique<VisitView>(name);
    }
    return nullptr;
}

} // namespace motcua::hall
