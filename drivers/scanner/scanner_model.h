#pragma once

#include "drivers/config/model_file.h"
#include "drivers/scanner/hid_pos_parser.h"
#include "drivers/scanner/keyboard_parser.h"
#include "drivers/scanner/stream_parser.h"
#include "drivers/transport/open_transport.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace motcua::drivers {

/// A scanner model (device-configs/scanners): its language, and how it is set up.
struct ScannerModel {
    enum class Language : std::uint8_t {
        serial,  ///< bytes on a serial line, CDC-ACM, TCP
        hid_pos, ///< reports of USB's point of sale page
        keyboard ///< it types: the last resort
    };

    ModelIdentity identity;
    Language language = Language::serial;
    LinkOptions link;
    StreamFormat stream;     ///< of serial
    HidPosFormat hid;        ///< of hid_pos
    Bytes enable;            ///< feature report that makes it speak HID POS; empty: it does anyway
    KeyboardFormat keyboard; ///< of keyboard
};

/// Reads one model. The mistakes are those of `file`, none when the model may be used.
ScannerModel read_scanner_model(ConfigFile& file);

std::unique_ptr<ScanParser> make_scan_parser(const ScannerModel& model);

} // namespace motcua::drivers
