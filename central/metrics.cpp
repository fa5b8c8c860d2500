#include "central/metrics.h"

#include <string_view>

namespace motcua::central {

namespace {

void add(std::string& text,
         std::string_view name,
         std::string_view type,
         std::string_view help,
         std::uint64_t value) {
    const std::string whole = "motcua_central_" + std::string(name);
    text += "# HELP " + whole + " " + std::string(help) + "\n";
    text += "# TYPE " + whole + " " + std::string(type) + "\n";
    text += whole + " " + std::to_string(value) + "\n";
}

} // namespace

std::string metrics_text(const Metrics& metrics, const Standing& standing) {
    std::string text;
    add(text, "events_stored_total", "counter", "Events on disk.", metrics.events_stored);
    add(text, "transactions_total", "counter", "Transactions of events.", metrics.transactions);
    add(text,
        "store_failures_total",
        "counter",
        "Transactions that the database refused.",
        metrics.store_failures);
    add(text,
        "refused_handshakes_total",
        "counter",
        "Connections refused by TLS: no certificate, a wrong or a revoked one.",
        metrics.refused_handshakes);
    add(text, "connections_total", "counter", "Connections accepted.", metrics.connections);
    add(text, "links_up", "gauge", "Halls connected to this process.", standing.links_up);
    add(text,
        "waiting_batches",
        "gauge",
        "Batches that wait for the database.",
        standing.waiting_batches);
    add(text,
        "healthy",
        "gauge",
        "1 where the last transaction succeeded.",
        standing.healthy ? 1 : 0);
    return text;
}

} // namespace motcua::central
