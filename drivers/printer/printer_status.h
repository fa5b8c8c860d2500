#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace motcua::drivers {

/// Yes, no, or nobody has said: silence of a device is never taken for an answer.
enum class Answer : std::uint8_t { unknown, no, yes };
enum class Paper : std::uint8_t { unknown, ok, near_end, out };
enum class Cover : std::uint8_t { unknown, closed, open };

/// What a printer says of itself, in words that fit every language of printers.
struct PrinterStatus {
    Answer online = Answer::unknown; ///< reached, and ready to print
    Paper paper = Paper::unknown;
    Cover cover = Cover::unknown;
    Answer cutter_fault = Answer::unknown;
    Answer jam = Answer::unknown;
    Answer overheated = Answer::unknown; ///< head too hot; it goes on by itself when cooled
    Answer fault = Answer::unknown;      ///< cannot recover without being switched off
    Answer ticket_in_mouth = Answer::unknown;

    bool operator==(const PrinterStatus&) const = default;
};

/// Why a printer in this state cannot print now: one word such as `paper_out`, empty when nothing
/// is known to hinder it. The first cause is named: an open cover also makes a printer offline.
std::string_view obstacle(const PrinterStatus& status);

/// Takes over one byte of `DLE EOT n`, n 1 to 4 (Epson's table; other n change nothing).
void apply_real_time(PrinterStatus& status, int n, std::uint8_t byte);

/// Takes over the four bytes of automatic status back (`GS a`).
void apply_automatic(PrinterStatus& status, const std::array<std::uint8_t, 4>& bytes);

/// Takes over the four bytes that follow `10 0F` in the answer to `DLE EOT 20` of kiosk printers.
void apply_full(PrinterStatus& status, const std::array<std::uint8_t, 4>& bytes);

/// Takes over the status byte of USB's printer class: bit 5 paper empty, 4 selected, 3 no error.
void apply_port(PrinterStatus& status, std::uint8_t byte);

} // namespace motcua::drivers
