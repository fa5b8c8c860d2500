#include "drivers/agent/print_desk.h"

#include <algorithm>
#include <utility>

namespace motcua::devices {
namespace {

using drivers::PrintOutcome;
using Result = PrintOutcome::Result;
using namespace std::chrono_literals;

std::string key_of(const protocol::PrintRecord& record) {
    return "print/" + std::to_string(record.visit) + "/" + std::to_string(record.copy);
}

PrintReport report(const PrintOrder& order, const PrintOutcome& outcome) {
    return {order.key, order.ticket.visit, order.ticket.copy, outcome, ""};
}

} // namespace

PrintDesk::PrintDesk(std::map<std::string, std::string> printers,
                     std::chrono::milliseconds too_old,
                     PrintMemory& memory)
    : printers_(std::move(printers)), too_old_(too_old), memory_(memory) {}

/// How long a ticket is of use is counted from when it was asked for to when it was seen by the
/// hall's clock, and from then on by our own, which nobody sets.
void PrintDesk::note_ages(const std::vector<protocol::PrintRecord>& records,
                          protocol::Instant hall_now,
                          Time now) {
    std::map<std::string, Time> useful;
    for (const auto& record : records) {
        const auto key = memory_key(key_of(record));
        const auto before = useful_until_.find(key);
        useful[key] = before != useful_until_.end()
                          ? before->second
                          : now + too_old_ - std::max(hall_now - record.asked_at, 0ms);
    }
    useful_until_ = std::move(useful);
}

std::vector<PrintReport> PrintDesk::take_all(const std::vector<protocol::PrintRecord>& records,
                                             protocol::Instant hall_now,
                                             Time now) {
    note_ages(records, hall_now, now);
    std::vector<PrintReport> reports;
    std::set<std::string> present = printing_;
    for (auto& [printer, orders] : waiting_) {
        orders.clear();
    }
    for (const auto& record : records) {
        present.insert(memory_key(key_of(record)));
        if (auto known = take(record)) {
            reports.push_back(std::move(*known));
        }
    }
    for (auto& [printer, orders] : waiting_) {
        std::sort(orders.begin(), orders.end(), [](const PrintOrder& a, const PrintOrder& b) {
            return std::pair(a.ticket.asked_at, a.ticket.visit) <
                   std::pair(b.ticket.asked_at, b.ticket.visit);
        });
    }
    if (memory_.size() > present.size() + 64) {
        memory_.keep(present);
    }
    return reports;
}

/// Queues a record, or tells what is known of it already.
std::optional<PrintReport> PrintDesk::take(const protocol::PrintRecord& record) {
    const auto printer = printers_.find(record.kiosk);
    const PrintOrder order{key_of(record), record};
    const auto key = memory_key(order.key);
    if (printer == printers_.end() || printing_.contains(key) || record.unknown) {
        return std::nullopt;
    }
    const auto* entry = memory_.find(key);
    if (entry == nullptr) {
        waiting_[printer->second].push_back(order);
        return std::nullopt;
    }
    if (entry->outcome) {
        return report(order, *entry->outcome);
    }
    auto interrupted = close(order, {Result::unknown, "interrupted"});
    interrupted.cut_off_printer = printer->second;
    return interrupted;
}

PrintDesk::Next PrintDesk::next(const std::string& printer, Time now) {
    Next next;
    auto& orders = waiting_[printer];
    while (!orders.empty() && !next.order) {
        auto order = std::move(orders.front());
        orders.pop_front();
        if (now > useful_until_[memory_key(order.key)]) {
            next.too_late.push_back(close(order, {Result::failed, "too_old"}));
        } else {
            memory_.begin(memory_key(order.key));
            printing_.insert(memory_key(order.key));
            next.order = std::move(order);
        }
    }
    return next;
}

PrintReport PrintDesk::ended(const PrintOrder& order, const PrintOutcome& outcome) {
    printing_.erase(memory_key(order.key));
    return close(order, outcome);
}

PrintReport PrintDesk::close(const PrintOrder& order, const PrintOutcome& outcome) {
    memory_.end(memory_key(order.key), outcome);
    return report(order, outcome);
}

} // namespace motcua::devices
