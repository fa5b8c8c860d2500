#pragma once

#include "hall/rules/config.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace motcua::hall {

enum class StaffRole { clerk, reception, manager, technician, auditor };

/// Somebody who may sign in. Secrets are never in the file: they are set at the hall and kept
/// hashed.
struct StaffMember {
    rules::StaffId id;
    std::string name; ///< as shown at the counter
    std::vector<StaffRole> roles;
    std::optional<rules::Day> from = std::nullopt;  ///< first day of the posting (Decree 61/2018
                                                    ///< Art. 11(4): staff are sent for a time)
    std::optional<rules::Day> until = std::nullopt; ///< last day
    bool calls_any = false; ///< may call a certain ticket out of turn; managers always may

    bool operator==(const StaffMember&) const = default;
};

/// Where alerts are sent to, besides the manager's page.
struct Webhook {
    std::string url; ///< http://... or https://...

    bool operator==(const Webhook&) const = default;
};

/// What only the server needs to know; the rules do not see it and it is not journaled.
struct ServerSettings {
    std::string address = "127.0.0.1"; ///< to listen on
    std::uint16_t port = 7450;
    std::string centre;                                  ///< wss://... of the centre; empty = none
    std::filesystem::path data = "/var/lib/motcua-hall"; ///< folder of the journal
    std::vector<Webhook> webhooks;
    std::vector<StaffMember> staff;

    bool operator==(const ServerSettings&) const = default;
};

/// All that a hall's file says.
struct HallFile {
    rules::HallConfig hall;
    ServerSettings server;
};

/// "clerk"; the same word in files, on the wire and in accounts.
std::string_view role_name(StaffRole role);
std::optional<StaffRole> role_named(std::string_view name);

} // namespace motcua::hall
