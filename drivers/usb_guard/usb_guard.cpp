#include "drivers/usb_guard/usb_guard.h"

#include "drivers/usb_guard/usb_policy.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

namespace motcua::drivers {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool write_file(const fs::path& path, const char* text) {
    std::ofstream file(path);
    file << text << std::flush;
    return file.good();
}

std::optional<UsbDevice> device_at(const fs::path& folder) {
    const std::string text = read_file(folder / "descriptors");
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return parse_usb_descriptors(bytes);
}

std::string name_of(const UsbDevice& device, const fs::path& folder) {
    char numbers[16];
    std::snprintf(numbers, sizeof numbers, "%04x:%04x", device.vendor, device.product);
    return std::string("USB device ") + numbers + " at " + folder.filename().string();
}

/// The folder of the USB device that `inside` belongs to.
std::optional<fs::path> device_above(fs::path inside) {
    for (; inside.has_relative_path(); inside = inside.parent_path())
        if (fs::exists(inside / "descriptors") && fs::exists(inside / "authorized"))
            return inside;
    return std::nullopt;
}

UsbNames load_names(const UsbGuard& guard) {
    auto names = parse_usb_names(read_file(guard.names));
    for (const std::string& mistake : names.mistakes)
        guard.log(guard.names.string() + ": " + mistake);
    return names;
}

} // namespace

bool UsbGuard::came(const fs::path& folder) const {
    if (read_file(folder / "authorized").substr(0, 1) != "0")
        return fs::exists(folder / "authorized");
    const auto device = device_at(folder);
    if (!device) {
        log("USB device at " + folder.filename().string() + " refused: it describes itself badly");
        return true;
    }
    if (const auto reason = refuse_usb(*device, load_names(*this))) {
        log(name_of(*device, folder) + " refused: " + *reason);
        return true;
    }
    log(name_of(*device, folder) + " let in");
    return write_file(folder / "authorized", "1");
}

bool UsbGuard::is_keyboard(const fs::path& input) const {
    const auto folder = device_above(input);
    if (!folder)
        return true;
    const auto device = device_at(*folder);
    if (device && load_names(*this).contains(*device))
        return true;
    log((device ? name_of(*device, *folder) : "USB device") +
        " taken out: it is a keyboard that nobody named");
    return write_file(*folder / "authorized", "0");
}

} // namespace motcua::drivers
