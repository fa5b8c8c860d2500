#include "hall/server/manager_view.h"

#include "hall/protocol/describe_rules.h"
#include "hall/protocol/json.h"
#include "hall/rules/queue.h"
#include "hall/server/alerts.h"

namespace motcua::hall {

using rules::Instant;
using rules::State;

namespace {

/// key "alert/<kind>/<subject>"
struct AlertRecord {
    std::string kind;
    std::string subject;
    rules::Text name;
    std::string detail;
    Instant since;
};

/// key "desk/<counter>"
struct DeskRecord {
    std::string id;
    std::string staff;
    std::string staff_name;
    std::optional<Instant> session_at;
    std::string number;
    std::string service;
    std::optional<Instant> called_at;
    std::optional<Instant> served_at;
    std::int32_t served = 0;
    std::int32_t average_seconds = 0;
    std::int32_t rated = 0;
    std::int32_t satisfied = 0;
    std::vector<rules::WorkItem> profile;
    bool profile_set = false; ///< by the manager, instead of the configured
};

/// key "line/<service>"
struct LineRecord {
    std::string id;
    bool closed = false;
    std::int32_t issued = 0;
    std::int32_t quota = 0;
    bool quota_set = false; ///< for today
};

/// key "config"
struct ConfigRecord {
    bool edited = false;
    bool closed_early = false;
};

BOOST_DESCRIBE_STRUCT(AlertRecord, (), (kind, subject, name, detail, since))
BOOST_DESCRIBE_STRUCT(DeskRecord,
                      (),
                      (id,
                       staff,
                       staff_name,
                       session_at,
                       number,
                       service,
                       called_at,
                       served_at,
                       served,
                       average_seconds,
                       rated,
                       satisfied,
                       profile,
                       profile_set))
BOOST_DESCRIBE_STRUCT(LineRecord, (), (id, closed, issued, quota, quota_set))
BOOST_DESCRIBE_STRUCT(ConfigRecord, (), (edited, closed_early))

DeskRecord desk_record(const State& state, const rules::CounterId& id) {
    DeskRecord record;
    record.id = id.value;
    record.profile = rules::work_profile(state, id);
    const rules::Counter* counter = rules::find_counter(state, id);
    if (counter == nullptr) {
        return record;
    }
    record.profile_set = counter->profile.has_value();
    record.served = counter->served;
    record.rated = counter->rated;
    record.satisfied = counter->satisfied;
    if (counter->served > 0) {
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(counter->served_time).count();
        record.average_seconds = static_cast<std::int32_t>(seconds / counter->served);
    }
    if (counter->session) {
        record.staff = counter->session->staff.value;
        record.staff_name = counter->session->staff_name;
        record.session_at = counter->session->since;
    }
    if (const rules::Visit* visit = rules::find_visit(state, counter->visit)) {
        const rules::Task* task = rules::current_task(*visit);
        record.number = visit->number;
        record.service = task == nullptr ? std::string() : task->service.value;
        record.called_at = visit->called_at;
        record.served_at = visit->served_at;
    }
    return record;
}

LineRecord line_record(const State& state, const rules::Service& service) {
    LineRecord record{service.id.value, false, 0, service.quota, false};
    const auto line = state.lines.find(service.id);
    if (line != state.lines.end()) {
        record.closed = line->second.closed;
        record.issued = line->second.issued;
        record.quota_set = line->second.quota.has_value();
        record.quota = line->second.quota.value_or(service.quota);
    }
    return record;
}

class ManagerView final : public View {
public:
    std::vector<std::string> keys(const State& state) const override {
        std::vector<std::string> keys{"config", "alerts"};
        for (const rules::CounterConfig& counter : state.config.counters) {
            keys.push_back("desk/" + counter.id.value);
        }
        for (const rules::Service& service : state.config.services) {
            keys.push_back("line/" + service.id.value);
        }
        return keys;
    }

    std::optional<std::string>
    record(const State& state, const Outlook& outlook, const std::string& key) const override {
        if (key == "config") {
            return protocol::to_text(
                ConfigRecord{state.config_edited, state.closed_early.has_value()});
        }
        if (key == "alerts") {
            return alerts_text(outlook);
        }
        const auto slash = key.find('/');
        const std::string id = key.substr(slash + 1);
        if (key.starts_with("desk/") && rules::find_counter(state.config, {id}) != nullptr) {
            return protocol::to_text(desk_record(state, {id}));
        }
        const rules::Service* service = rules::find_service(state.config, {id});
        return service == nullptr ? std::nullopt
                                  : std::optional(protocol::to_text(line_record(state, *service)));
    }

    std::vector<std::string> touched(const State& state, const rules::Event& event) const override {
        // Few look at it, and every change of a counter matters to them.
        return std::holds_alternative<rules::DeviceReported>(event.body)
                   ? std::vector<std::string>{}
                   : keys(state);
    }

private:
    /// One record for all of them: which there are changes with time, not with events.
    static std::string alerts_text(const Outlook& outlook) {
        std::vector<AlertRecord> records;
        if (outlook.alerts != nullptr) {
            for (const auto& [key, alert] : outlook.alerts->open()) {
                records.push_back(
                    {alert.kind, alert.subject, alert.name, alert.detail, alert.since});
            }
        }
        return protocol::to_text(records);
    }
};

} // namespace

std::unique_ptr<View> make_manager_view() {
    return std::make_unique<ManagerView>();
}

} // namespace motcua::hall
