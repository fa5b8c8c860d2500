#pragma once

#include "drivers/printer/slip.h"
#include "hall/protocol/records.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace motcua::devices {

/// The printing head a ticket is laid out for.
struct Head {
    int dots = 576;
    int dpi = 203;
    bool doubles = true; ///< its printer can print a row or a column twice: fewer bytes, a coarser
                         ///< picture
};

/// What paper must hold to be readable (look.md, quality A10), in millimetres.
inline constexpr double least_number_mm = 20;
inline constexpr double least_letter_mm = 3; ///< height of capital letters
inline constexpr double least_qr_mm = 25;

/// Lays tickets out as slips by Qt's text engine from templates in a part of HTML and CSS, with
/// lengths in millimetres. Needs a QGuiApplication (offscreen is enough); that thread only. The
/// same ticket and fonts give the same dots.
class TicketLayout {
public:
    /// Reads `<name>.<language>.html` of the folder, Vietnamese at least, and the fonts. Throws
    /// std::runtime_error with every mistake: a template that cannot be filled, or whose letters,
    /// number or QR code would be too small on a usual head.
    TicketLayout(const std::filesystem::path& fonts,
                 const std::filesystem::path& templates,
                 const std::string& name);

    drivers::Slip lay_out(const protocol::PrintRecord& ticket, Head head) const;

private:
    void check(const std::string& path, const std::string& text) const;
    const std::string& template_for(const std::string& language, int dpi) const;

    std::map<std::string, std::string> templates_;                       ///< by language
    mutable std::map<std::pair<std::string, int>, std::string> in_dots_; ///< by language and dpi
};

} // namespace motcua::devices
