#pragma once

#include "drivers/config/model_file.h"
#include "drivers/keypad/event_keys.h"
#include "drivers/keypad/frame_keys.h"
#include "drivers/keypad/hid_keys.h"
#include "drivers/keypad/key_tracker.h"
#include "drivers/line/line.h"
#include "drivers/line/modbus.h"
#include "drivers/transport/open_transport.h"

#include <memory>
#include <vector>

namespace motcua::drivers {

/// What a pad shows when a key was heard.
struct KeypadLamp {
    Bytes done;    ///< sent when the hall did what was asked
    Bytes refused; ///< sent when it did not
    Bytes off;     ///< sent after `time`, and when the pad is plugged in
    std::chrono::milliseconds time{1500};
};

/// Pads whose keys are inputs of Modbus units: they are asked.
struct ModbusKeys {
    ModbusRead what = ModbusRead::inputs;
    std::uint16_t first = 0;
    std::uint16_t count = 8;       ///< inputs or registers; a register holds 16 keys, bit 0 first
    std::vector<std::size_t> keys; ///< which bit each key is, in the order of the model's list
    std::chrono::milliseconds every{100};
    std::chrono::milliseconds limit{200};
};

/// A keypad model (device-configs/keypads): its language, and what each key does.
struct KeypadModel {
    enum class Language : std::uint8_t { hid_report, events, frames, modbus };

    ModelIdentity identity;
    Language language = Language::events;
    LinkOptions link;
    std::vector<KeyRule> rules; ///< one a key
    KeyTiming timing;
    HidKeysFormat hid;
    std::vector<std::uint16_t> events;
    FrameKeysFormat frames;
    ModbusKeys modbus;
    KeypadLamp lamp;
    Bytes enable; ///< feature report that makes it tell its keys; empty: it does anyway
};

/// Reads one model. The mistakes are those of `file`, none when the model may be used.
KeypadModel read_keypad_model(ConfigFile& file);

/// What reads this model's keys. Null for modbus, whose keys are asked for.
std::unique_ptr<KeySource> make_key_source(const KeypadModel& model);

} // namespace motcua::drivers
