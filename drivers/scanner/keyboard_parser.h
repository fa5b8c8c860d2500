#pragma once

#include "drivers/scanner/scan_parser.h"
#include "drivers/scanner/stream_parser.h"

#include <memory>
#include <string>

struct input_event;

namespace motcua::drivers {

/// How a scanner types.
struct KeyboardFormat {
    enum class AltNumpad : std::uint8_t {
        bytes,      ///< Alt + 195, Alt + 169: each number a byte of the text
        characters, ///< Alt + 7877: each number a letter of Unicode
    };

    std::string layout = "us"; ///< the one the scanner is set to, as xkb names it
    std::string variant;
    std::vector<std::string> ends{"\r", "\t"}; ///< typed at the end: Enter or Tab
    AltNumpad alt_numpad = AltNumpad::bytes;
    std::chrono::milliseconds idle{500};
    ScanDress dress;
};

/// Scanners that are keyboards, the last resort: which letters come depends on two layouts being
/// the same, and most scanners cannot type Vietnamese at all.
class KeyboardParser final : public ScanParser {
public:
    /// Throws std::runtime_error when xkb does not have the layout.
    explicit KeyboardParser(KeyboardFormat format);
    ~KeyboardParser() override;

    /// `bytes` are whole `struct input_event`, as read from /dev/input/event*.
    std::vector<Scan> feed(std::span<const std::uint8_t> bytes, Time now) override;
    std::optional<Time> deadline() const override;
    std::vector<Scan> rest(Time now) override;
    void reset() override;

    std::uint64_t dropped() const override { return typed_.dropped(); }

private:
    struct Keyboard;

    std::string letters_of(const input_event& event);
    bool takes_as_number(const input_event& event);
    std::string number_typed();

    KeyboardFormat format_;
    std::unique_ptr<Keyboard> keyboard_;
    StreamParser typed_;
    bool alt_ = false;
    std::uint32_t number_ = 0; ///< typed while Alt is held
    int digits_ = 0;
};

} // namespace motcua::drivers
