#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace motcua::kiosk {

/// Finds the code of a dossier in a scanned text, bare or anywhere inside an address, also with
/// '.' and '-' written as %2E and %2D. The result is in capitals.
///
/// A code is `unit-date-counter`: groups of 0-9 A-Z split by '.', of which the first (Decision
/// 20/2020/QĐ-TTg: H19.32.4) or the last (Circular 01/2018/TT-VPCP: 000.00.32.H19) is a letter and
/// two digits; YYMMDD or, on a ministry's portal, YYYYMMDD; 4 to 7 digits.
std::optional<std::string> find_dossier_code(std::string_view text);

} // namespace motcua::kiosk
