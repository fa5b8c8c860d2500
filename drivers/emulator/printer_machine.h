#pragma once

#include "drivers/printer/bitmap.h"
#include "drivers/transport/transport.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace motcua::drivers {

/// What can be set at the imitated printer by hand.
struct PrinterSwitches {
    enum class Roll : std::uint8_t { full, near_end, empty };

    Roll roll = Roll::full;
    bool cover_open = false;
    bool jam = false;
    bool cutter_fault = false;

    bool operator==(const PrinterSwitches&) const = default;
};

/// An ESC/POS printer with a head, a roll and a cutter, as pure computation: bytes in, replies and
/// paper out. It follows Epson's command reference, not our encoder: real-time status is answered
/// when it arrives, also from inside other data; the rest is executed in order and stands still
/// while the printer is offline.
class PrinterMachine {
public:
    /// `dots` wide; feed commands move by 1/`feed_units_per_dot` dots.
    PrinterMachine(int dots, int feed_units_per_dot);

    /// Takes at most as many bytes as the receive buffer has room for; says how many.
    std::size_t receive(std::span<const std::uint8_t> bytes);

    /// Executes what was received, printing at most `rows` rows; says how many it printed.
    int run(int rows);

    void set(const PrinterSwitches& switches);

    const PrinterSwitches& switches() const { return switches_; }

    /// Power off and on: everything not yet on paper is forgotten.
    void power_cycle();

    Bytes take_replies();
    /// Papers that were cut off since the last call.
    std::vector<Bitmap> take_papers();
    /// Takes the paper that hangs uncut from the printer.
    Bitmap tear_off();

    /// Bytes that were neither a known command nor its data: a correct job leaves none.
    std::size_t unknown_bytes() const { return unknown_; }

    /// Whether all that was received is executed.
    bool idle() const { return buffer_.empty() && raster_rows_ == 0; }

private:
    bool offline() const;
    std::uint8_t status_byte(int n) const;
    void answer_real_time(std::uint8_t n);
    void send_automatic();
    bool execute_one(int& rows);
    bool execute_raster(int& rows);
    std::optional<std::size_t> command_length() const;
    void execute(const Bytes& command);
    void execute_gs(const Bytes& command);
    void execute_esc(const Bytes& command);
    void execute_qr(const Bytes& command);
    void start_raster(const Bytes& command);
    void print_qr();
    void feed(int units);
    void cut();
    void add_row(std::span<const std::uint8_t> bytes, int repeat_x);
    void reset();

    std::uint8_t at(std::size_t i) const { return buffer_[i]; }

    int dots_;
    int units_per_dot_;
    PrinterSwitches switches_;
    std::deque<std::uint8_t> buffer_;
    std::array<std::uint8_t, 2> recent_{}; ///< last bytes received, for real-time commands
    Bytes replies_;
    std::vector<Bytes> page_; ///< rows since the last cut
    std::vector<Bitmap> papers_;
    std::size_t unknown_ = 0;

    int margin_ = 0;
    int align_ = 0;
    int automatic_ = 0; ///< mask of GS a
    int raster_rows_ = 0;
    int raster_bytes_ = 0;
    int raster_mode_ = 0;
    int qr_module_ = 3;
    std::string qr_text_;
};

} // namespace motcua::drivers
