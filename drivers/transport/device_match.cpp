#include "drivers/transport/device_match.h"

#include <algorithm>
#include <regex>

namespace motcua::drivers {

bool claims(const DeviceMatch& match, const UsbDevice& device, std::string_view device_id) {
    if (match.usb != device.id) {
        return false;
    }
    if (match.product.empty()) {
        return true;
    }
    const std::regex words(match.product);
    return std::regex_search(device.product_name, words) ||
           std::regex_search(device_id.begin(), device_id.end(), words);
}

bool claims(const std::vector<DeviceMatch>& matches,
            const UsbDevice& device,
            std::string_view device_id) {
    return std::any_of(matches.begin(), matches.end(), [&](const DeviceMatch& match) {
        return claims(match, device, device_id);
    });
}

} // namespace motcua::drivers
