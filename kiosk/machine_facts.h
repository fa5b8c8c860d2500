#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace motcua::kiosk {

/// Name and value of what the technician wants to know of this machine: versions and network.
/// `hall` is the hall's address, `kiosk` this kiosk's name.
std::vector<std::pair<QString, QString>> machine_facts(const QString& hall, const QString& kiosk);

} // namespace motcua::kiosk
