#include "drivers/usb_guard/usb_guard.h"

#include <cstdio>
#include <string_view>
#include <syslog.h>

/// Called by udev (70-motcua.rules) for each USB device and each keyboard; a moment's work.
int main(int count, char** words) {
    const std::string_view what = count == 3 ? words[1] : "";
    if (what != "came" && what != "keyboard") {
        std::fputs(
            "motcua-usb-guard came|keyboard /sys/FOLDER\n"
            "Lets USB devices in that the kernel holds back (usbcore.authorized_default=0),\n"
            "unless they are keyboards, storage, network ... that /etc/motcua/usb.names\n"
            "does not name.\n",
            what == "" && count == 1 ? stdout : stderr);
        return count == 1 ? 0 : 2;
    }
    ::openlog("motcua-usb-guard", LOG_CONS, LOG_AUTHPRIV);
    const motcua::drivers::UsbGuard guard{"/etc/motcua/usb.names", [](const std::string& line) {
                                              ::syslog(LOG_WARNING, "%s", line.c_str());
                                          }};
    const bool done = what == "came" ? guard.came(words[2]) : guard.is_keyboard(words[2]);
    return done ? 0 : 1;
}
