#pragma once

#include "drivers/config/config_table.h"
#include "drivers/transport/open_transport.h"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace motcua::drivers {

/// How well a model's file is founded, weakest first.
enum class Evidence : std::uint8_t { simulated, public_code, manual, recorded, hardware_tested };

enum class PrinterLanguage : std::uint8_t {
    escpos,
    ipp, ///< documents by IPP or a queue of CUPS; only paper and timing of a model count
};

/// Whether status bytes carry the fixed bits by which Epson's can be told from other replies.
enum class FixedBits : std::uint8_t { strict, none };

/// Which white columns beside the ink need not be sent.
enum class Crop : std::uint8_t {
    none,   ///< every row is sent in full width
    right,  ///< white at the right is left out: understood by every printer
    margin, ///< white at the left too, by setting the left margin (GS L)
};

/// How white rows are made.
enum class Feed : std::uint8_t {
    raster, ///< as a raster one byte wide: exact on every printer
    esc_j,  ///< fed (ESC J), where the unit is known
};

enum class CutCommand : std::uint8_t {
    none,
    gs_v,      ///< 1D 56 00/01, cuts where the paper stands
    gs_v_feed, ///< 1D 56 41/42 n, feeds to the cutter and n units more, then cuts
    esc_i,     ///< 1B 69
    esc_m,     ///< 1B 6D
};

enum class PresentCommand : std::uint8_t {
    none,
    gs_e, ///< 1D 65, Custom, KPM, Reliance
    fs_p, ///< 1C 50, VKP80III
};

/// What proves that paper came out.
enum class Completion : std::uint8_t {
    process_id, ///< GS ( H: answered when everything before it is printed
    gs_r,       ///< GS r 1 as the last command: answered when everything before it is processed
    status,     ///< a clean status after the time the printing takes
    none,       ///< nothing: every ticket's fate is unknown
};

/// A printer as its file in device-configs/printers describes it; that folder's README explains
/// each value.
struct PrinterModel {
    std::string id;
    std::string name;
    PrinterLanguage language = PrinterLanguage::escpos;
    Evidence evidence = Evidence::simulated;
    std::vector<std::string> source;
    LinkOptions link; ///< how it is reached, and what claims a plugged-in device

    int dots = 576; ///< printable width
    int dpi = 203;
    int paper_mm = 80;

    int max_raster_rows = 255;
    Crop crop = Crop::right;
    bool doubling = true; ///< GS v 0 modes 2 and 3 are understood
    Feed feed = Feed::raster;
    int feed_units_per_dot = 1;

    bool native_qr = false;

    CutCommand cut = CutCommand::gs_v_feed;
    bool full_cut = false;
    int cut_feed = 0; ///< units of the printer

    PresentCommand present = PresentCommand::none;
    int present_mm = 0;
    double present_step_mm = 0;
    std::chrono::seconds present_timeout{0}; ///< 0: hold until the next job
    bool retract = false;                    ///< an untaken ticket is drawn back, else ejected

    std::vector<int> status_queries; ///< n of DLE EOT, in the order they are asked
    FixedBits fixed_bits = FixedBits::strict;
    bool automatic_status = false;
    bool port_status = false; ///< its USB port status tells paper and errors
    bool real_time = true;    ///< status is answered at once, also while printing
    Completion completion = Completion::none;

    double speed_mm_s = 150;
    std::chrono::milliseconds answer_limit{1000};
    std::chrono::milliseconds stall_limit{8000};   ///< without a byte taken
    std::chrono::milliseconds confirm_limit{8000}; ///< beyond the time the printing takes
};

/// Reads one model. The mistakes are those of `file`, none when the model may be used.
PrinterModel read_printer_model(ConfigFile& file);

/// Every model of a folder. Throws std::runtime_error with all mistakes of all files.
std::vector<PrinterModel> load_printer_models(const std::filesystem::path& folder);

} // namespace motcua::drivers
