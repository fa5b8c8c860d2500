#pragma once

#include "hall/rules/config.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace motcua::hall {

enum class StaffRole { clerk, reception, manager };

/// Somebody who may sign in. PINs are never in the file: they are set at the hall and kept hashed.
struct StaffMember {
    rules::StaffId id;
    std::string name; ///< as shown at the counter
    std::vector<StaffRole> roles;
    bool calls_any = false; ///< may call a certain ticket out of turn; managers always may

    bool operator==(const StaffMember&) const = default;
};

/// What only the server needs to know; the rules do not see it and it is not journaled.
struct ServerSettings {
    std::string address = "127.0.0.1"; ///< to listen on
    std::uint16_t port = 7450;
    std::string centre;                                  ///< wss://... of the centre; empty = none
    std::filesystem::path data = "/var/lib/motcua-hall"; ///< folder of the journal
    std::vector<StaffMember> staff;

    bool operator==(const ServerSettings&) const = default;
};

/// All that a hall's file says.
struct HallFile {
    rules::HallConfig hall;
    ServerSettings server;
};

} // namespace motcua::hall
