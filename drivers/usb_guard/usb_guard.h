#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace motcua::drivers {

/// Where the guard looks and what it says; all of it can be a folder of a test.
struct UsbGuard {
    std::filesystem::path names;                 ///< the file of named devices; may be missing
    std::function<void(const std::string&)> log; ///< one line each

    /// A device came that the kernel holds back: lets it in, or leaves it out and says why.
    /// `device` is its folder in sysfs. One that the kernel let in by itself is left alone. False
    /// when the folder cannot be read or written.
    bool came(const std::filesystem::path& device) const;

    /// A device that was let in turned out to be a keyboard, whatever it said before; `input` is
    /// the folder of that. Takes the USB device above out again unless it is named. Without a USB
    /// device above, or when the kernel holds nothing back, does nothing.
    bool is_keyboard(const std::filesystem::path& input) const;
};

} // namespace motcua::drivers
