#pragma once

#include "drivers/emulator/printer_machine.h"
#include "tests/support/usb_world.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <string>

namespace motcua::testing {

/// A ticket printer on USB: the imitated ESC/POS printer behind the printer class's requests, with
/// the ways in which USB goes wrong. To be changed under the plug's lock.
class UsbPrinter : public UsbModel {
public:
    static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

    std::string device_id = "MFG:motcua;CMD:ESC/POS;MDL:T80;CLS:PRINTER;";
    std::size_t room = never;         ///< bytes it still takes; then it refuses all (NAK)
    std::size_t unplug_after = never; ///< bytes after which the cable is pulled
    std::size_t stall_after = never;  ///< bytes after which it stalls once
    bool mute = false;                ///< answers nothing
    bool empty_answers = false;       ///< answers every read at once with nothing
    std::optional<std::uint8_t> port; ///< instead of what its state says
    UsbBytes got;                     ///< all bytes it took
    int soft_resets = 0;
    int empty_packets = 0;
    drivers::PrinterMachine machine{576, 1};

    std::optional<UsbBytes> control(const std::array<std::uint8_t, 8>& setup,
                                    const UsbBytes&) override {
        if (setup[0] == 0xA1 && setup[1] == 0) {
            const auto length = device_id.size() + 2;
            UsbBytes answer{static_cast<std::uint8_t>(length >> 8),
                            static_cast<std::uint8_t>(length & 0xFF)};
            answer.insert(answer.end(), device_id.begin(), device_id.end());
            return answer;
        }
        if (setup[0] == 0xA1 && setup[1] == 1) {
            return UsbBytes{port.value_or(port_status())};
        }
        if (setup[0] == 0x21 && setup[1] == 2) {
            ++soft_resets;
            return UsbBytes{};
        }
        return std::nullopt;
    }

    Taken take(std::span<const std::uint8_t> bytes) override {
        if (got.size() >= stall_after) {
            stall_after = never;
            return {0, true, false};
        }
        const auto offered = bytes.first(
            std::min({bytes.size(), room, unplug_after - got.size(), stall_after - got.size()}));
        const auto count = machine.receive(offered);
        got.insert(
            got.end(), offered.begin(), offered.begin() + static_cast<std::ptrdiff_t>(count));
        room -= room == never ? 0 : count;
        machine.run(std::numeric_limits<int>::max());
        const bool unplug = got.size() >= unplug_after;
        unplug_after = unplug ? never : unplug_after;
        return {count, false, unplug};
    }

    std::optional<UsbBytes> say(std::size_t most) override {
        const auto replies = machine.take_replies();
        if (!mute) {
            said_.insert(said_.end(), replies.begin(), replies.end());
        }
        if (said_.empty() && empty_answers) {
            ++empty_packets;
            return UsbBytes{};
        }
        if (said_.empty()) {
            return std::nullopt;
        }
        const auto count = static_cast<std::ptrdiff_t>(std::min(most, said_.size()));
        UsbBytes some(said_.begin(), said_.begin() + count);
        said_.erase(said_.begin(), said_.begin() + count);
        return some;
    }

    /// Says bytes of its own accord; pump() lets them go.
    void say_itself(const UsbBytes& bytes) {
        said_.insert(said_.end(), bytes.begin(), bytes.end());
    }

private:
    std::uint8_t port_status() const {
        using Roll = drivers::PrinterSwitches::Roll;
        const auto& now = machine.switches();
        const bool trouble = now.cover_open || now.jam || now.cutter_fault;
        return static_cast<std::uint8_t>((now.roll == Roll::empty ? 0x20 : 0) | 0x10 |
                                         (trouble || now.roll == Roll::empty ? 0 : 0x08));
    }

    UsbBytes said_;
};

} // namespace motcua::testing
