#pragma once

#include "central/accounts.h"
#include "central/documents.h"
#include "central/dossiers.h"
#include "central/gate.h"
#include "central/intake.h"
#include "central/link_board.h"
#include "central/metrics.h"
#include "central/report.h"
#include "central/store/store.h"

#include <functional>
#include <string_view>

namespace motcua::central {

/// Writes one line to the log; what comes from outside in it is made harmless by the writer.
using Log = std::function<void(std::string_view)>;

/// UTC now; an argument so that tests choose the day.
using Clock = std::function<protocol::EventTime()>;

/// What one process may hold at once. A connection over a limit is refused, the others go on.
struct Limits {
    std::size_t connections = 4096;
    std::size_t sources = 10'000;
    /// Bytes of one connection's frames that wait for the disk; then it is not read on.
    std::size_t backlog = 512UL * 1024;
};

/// The parts every connection works with. Lives on one thread, longer than the connections.
struct Centre {
    Store& store;
    Intake& intake;
    LinkBoard& links;
    Gate& gate;
    Documents& documents;
    Dossiers& dossiers;
    Accounts& accounts;
    Reports& reports;
    Metrics& metrics;
    Clock now;
    Log log;
    Limits limits;
};

/// Reads who is revoked and closes their links. What the database does not tell stays as it was.
boost::asio::awaitable<void> close_revoked(Centre& centre);

} // namespace motcua::central
