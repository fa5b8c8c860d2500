#pragma once

#include <cstdint>
#include <string>

namespace motcua::central {

/// What this process counted since it started, and how things stand, for Prometheus.
struct Metrics {
    std::uint64_t events_stored = 0;
    std::uint64_t transactions = 0;
    std::uint64_t store_failures = 0;
    std::uint64_t refused_handshakes = 0;
    std::uint64_t connections = 0; ///< accepted
};

/// What is measured at the moment of asking.
struct Standing {
    std::size_t links_up = 0;
    std::size_t waiting_batches = 0;
    bool healthy = true;
};

/// The text format of Prometheus, version 0.0.4. Nothing of a hall or a person is in it.
std::string metrics_text(const Metrics& metrics, const Standing& standing);

} // namespace motcua::central
