#pragma once

namespace motcua::kiosk {

/// The keys of whoever uses the kiosk by ear: a small keypad, or a keyboard in development.
enum class AudioKey { none, start, up, down, select, back, help, louder, softer };

/// What a Qt key means. F1 (or Help) begins, and helps once begun.
AudioKey audio_key(int qt_key);

} // namespace motcua::kiosk
