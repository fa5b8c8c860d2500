#pragma once

#include "drivers/scanner/scan_parser.h"
#include "drivers/scanner/scan_text.h"

#include <optional>

namespace motcua::drivers {

/// Where things are in an input report of a HID POS scanner (usage page 8Ch, usage 02h). These are
/// the usual places; a device file may say otherwise.
///
///     byte    0  1    2 3 4   5 ........ 60  61         62  63
///            id  len  ]  c m  data (56)      symbology      more
///
/// A long code is cut into several reports; all but the last have `more` set. Sources: Access-IS
/// LSR118 manual p. 68; USB-IF HID Point of Sale Usage Tables 1.02, section 3.
struct HidPosFormat {
    std::size_t report = 2;    ///< report id in byte 0; 0: reports have no id
    std::size_t length_at = 1; ///< how many data bytes of this report count
    std::size_t aim_at = 2;    ///< three bytes; 0: none
    std::size_t data_at = 5;
    std::size_t data_size = 56;
    std::size_t symbology_at = 61;        ///< Honeywell's letter; 0: none
    std::size_t more_at = 63;             ///< bit 0: the code goes on in the next report; 0: never
    std::chrono::milliseconds idle{1000}; ///< a code that does not go on by then is dropped
    ScanDress dress;                      ///< the AIM id has its own place: `aim` is not looked at
};

class HidPosParser final : public ScanParser {
public:
    explicit HidPosParser(HidPosFormat format);
    ~HidPosParser() override;

    /// One report at a time; those of other ids are somebody else's.
    std::vector<Scan> feed(std::span<const std::uint8_t> report, Time now) override;
    std::optional<Time> deadline() const override;
    std::vector<Scan> rest(Time now) override;
    void reset() override;

    std::uint64_t dropped() const override { return dropped_; }

private:
    std::optional<std::span<const std::uint8_t>>
    data_in(std::span<const std::uint8_t> report) const;
    Symbology symbology_in(std::span<const std::uint8_t> report) const;
    std::vector<Scan> finish();

    HidPosFormat format_;
    std::string held_;
    Symbology symbology_ = Symbology::unknown;
    bool spoiled_ = false;         ///< a part of it is missing: dropped when it ends
    std::optional<Time> quiet_at_; ///< set while a code goes on
    std::uint64_t dropped_ = 0;
};

} // namespace motcua::drivers
