#pragma once

#include "drivers/agent/print_memory.h"
#include "hall/protocol/records.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace motcua::devices {

/// A ticket to be laid out and printed now.
struct PrintOrder {
    std::string key; ///< "print/<visit>/<copy>"
    protocol::PrintRecord ticket;
};

/// What the hall is to be told of a ticket's paper.
struct PrintReport {
    std::string key;
    std::uint64_t visit = 0;
    std::int32_t copy = 0;
    drivers::PrintOutcome outcome;
    std::string cut_off_printer; ///< where an earlier run of this program left it unfinished
};

/// Decides what is printed when: each record of the topic "devices" at most once, by the printer of
/// its kiosk, in the order they were asked for, and never when it is too old to be of use. Does no
/// I/O but its memory's file.
class PrintDesk {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `printers`: kiosk -> printer's id. Records of other kiosks are somebody else's.
    PrintDesk(std::map<std::string, std::string> printers,
              std::chrono::milliseconds too_old,
              PrintMemory& memory);

    /// A hall with another epoch numbers its visits anew; what is remembered of others is kept
    /// apart.
    void set_epoch(const std::string& epoch) { epoch_ = epoch; }

    /// All records there are, seen at `now`, when the hall's clock showed `hall_now`. Returns what
    /// can be reported at once.
    std::vector<PrintReport> take_all(const std::vector<protocol::PrintRecord>& records,
                                      protocol::Instant hall_now,
                                      Time now);

    /// The next ticket for a printer that is free, and reports of those that came too late for it.
    /// What is returned to print is remembered as begun.
    struct Next {
        std::optional<PrintOrder> order;
        std::vector<PrintReport> too_late;
    };

    Next next(const std::string& printer, Time now);

    /// How a ticket given out by next() ended.
    PrintReport ended(const PrintOrder& order, const drivers::PrintOutcome& outcome);

private:
    std::string memory_key(const std::string& key) const { return epoch_ + "/" + key; }

    PrintReport close(const PrintOrder& order, const drivers::PrintOutcome& outcome);
    std::optional<PrintReport> take(const protocol::PrintRecord& record);
    void note_ages(const std::vector<protocol::PrintRecord>& records,
                   protocol::Instant hall_now,
                   Time now);

    std::map<std::string, std::string> printers_;
    std::chrono::milliseconds too_old_;
    PrintMemory& memory_;
    std::string epoch_;
    std::map<std::string, std::deque<PrintOrder>> waiting_; ///< by printer
    std::map<std::string, Time> useful_until_;              ///< by memory key
    std::set<std::string> printing_;                        ///< memory keys given out, not ended
};

} // namespace motcua::devices
