#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace motcua::rules {

/// A name given by the hall's configuration (or made by the rules), which cannot be mixed up with
/// another kind of name. Empty means "none".
template <class Tag>
struct Id {
    std::string value;

    auto operator<=>(const Id&) const = default;

    bool empty() const { return value.empty(); }
};

using FieldId = Id<struct FieldTag>;     ///< lĩnh vực
using ServiceId = Id<struct ServiceTag>; ///< thủ tục, with one waiting line of its own
using CounterId = Id<struct CounterTag>; ///< quầy
using KioskId = Id<struct KioskTag>;     ///< entry point
using ClassId = Id<struct ClassTag>;     ///< priority class; empty = ordinary
using ZoneId = Id<struct ZoneTag>;       ///< part of the hall with boards of its own
using BoardId = Id<struct BoardTag>;     ///< a screen on the wall
using StaffId = Id<struct StaffTag>;     ///< cán bộ
using DeviceId = Id<struct DeviceTag>;   ///< printer, scanner, board, keypad
using AppointmentCode = Id<struct AppointmentTag>;

/// Identity of a visit within one journal epoch. The ticket number is only its label.
struct VisitId {
    std::uint64_t value = 0;

    auto operator<=>(const VisitId&) const = default;
};

/// One clerk at one counter from opening to closing. Ratings are bound to it.
struct SessionId {
    std::uint64_t value = 0;

    auto operator<=>(const SessionId&) const = default;
};

} // namespace motcua::rules
