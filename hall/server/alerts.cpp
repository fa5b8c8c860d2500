#include "hall/server/alerts.h"

#include "hall/rules/queue.h"
#include "hall/rules/wait.h"

#include <set>

namespace motcua::hall {

using rules::State;

namespace {

using Alerts = std::map<std::string, Alert>;

void add(Alerts& alerts, Alert alert) {
    std::string key = alert.kind;
    if (!alert.subject.empty()) {
        key += "/" + alert.subject;
    }
    alerts.insert_or_assign(std::move(key), std::move(alert));
}

void look_at_lines(const State& state, rules::Instant now, Alerts& alerts) {
    const rules::Minutes target(state.config.limits.target_minutes);
    for (const rules::Service& service : state.config.services) {
        const auto line = state.by_issue.find(service.id);
        if (line == state.by_issue.end() || line->second.empty()) {
            continue;
        }
        const rules::Instant oldest = line->second.begin()->arrival;
        if (now - oldest > target) {
            add(alerts, {"wait", service.id.value, service.name, {}, oldest + target});
        }
        if (rules::counters_open_for(state, service.id) == 0) {
            add(alerts, {"no_counter", service.id.value, service.name, {}, now});
        }
    }
}

/// The gravest of what a device says of itself; empty when it is well.
std::string trouble_of(const rules::ReportDevice& device) {
    static const std::set<std::string> well{"", "none", "ok", "unknown"};
    if (!device.online) {
        return "offline";
    }
    if (device.paper == "out") {
        return "paper_out";
    }
    if (device.cover == "open") {
        return "cover_open";
    }
    if (!well.contains(device.fault) || !well.contains(device.cutter)) {
        return "fault";
    }
    return device.paper == "near_end" ? "paper_low" : "";
}

void look_at_devices(const State& state, rules::Instant now, Alerts& alerts) {
    for (const auto& [id, device] : state.devices) {
        if (const std::string trouble = trouble_of(device); !trouble.empty()) {
            const std::string name = device.label.empty() ? id.value : device.label;
            add(alerts, {"device", id.value, {name, name}, trouble, now});
        }
    }
}

} // namespace

Alerts alerts_of(const State& state, const Outlook& outlook) {
    Alerts alerts;
    look_at_lines(state, outlook.now, alerts);
    look_at_devices(state, outlook.now, alerts);
    if (outlook.link == "down") {
        add(alerts, {"link", {}, {}, {}, outlook.now});
    }
    if (!outlook.storage_good) {
        add(alerts, {"storage", {}, {}, {}, outlook.now});
    }
    return alerts;
}

void AlertBook::look(const State& state, const Outlook& outlook) {
    Alerts now = alerts_of(state, outlook);
    for (auto& [key, alert] : now) {
        const auto known = open_.find(key);
        const bool same = known != open_.end() && known->second.detail == alert.detail;
        if (same) {
            alert.since = known->second.since;
        } else if (heard_) {
            heard_(key, alert, true);
        }
    }
    for (const auto& [key, alert] : open_) {
        if (heard_ && !now.contains(key)) {
            heard_(key, alert, false);
        }
    }
    open_ = std::move(now);
}

} // namespace motcua::hall
