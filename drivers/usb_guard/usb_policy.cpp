#include "drivers/usb_guard/usb_policy.h"

#include <algorithm>
#include <charconv>

namespace motcua::drivers {

namespace {

constexpr std::size_t device_size = 18;
constexpr std::size_t interface_size = 9;
constexpr std::uint8_t device_type = 1;
constexpr std::uint8_t interface_type = 4;

/// Matches any value of a subclass or protocol.
constexpr int any = -1;

struct ClassRule {
    int cls;
    int subclass;
    int protocol;
    const char* refused; ///< what it is, to refuse it; null lets it in
};

/// The first that matches decides; what none matches is refused.
constexpr ClassRule class_rules[] = {
    {0x09, any, any, nullptr},  // hub
    {0x07, any, any, nullptr},  // printer
    {0x01, any, any, nullptr},  // audio
    {0x0b, any, any, nullptr},  // smart card reader
    {0x02, 0x02, any, nullptr}, // serial port (CDC ACM)
    {0x0a, any, any, nullptr},  // its data; a network's is refused by its control interface
    {0x03, 0x01, 0x01, "keyboard"},
    {0x03, 0x01, 0x02, "mouse"},
    {0x03, any, any, nullptr}, // touch panels, scanners that are not keyboards
    {0x08, any, any, "storage"},
    {0x02, any, any, "network or modem"},
    {0xe0, any, any, "radio or network"},
    {0x0e, any, any, "camera"},
    {0xff, any, any, "device of a class of its maker's own"},
};

bool matches(int wanted, std::uint8_t value) {
    return wanted == any || wanted == value;
}

const char* refused_as(const UsbInterface& it) {
    for (const ClassRule& rule : class_rules)
        if (matches(rule.cls, it.cls) && matches(rule.subclass, it.subclass) &&
            matches(rule.protocol, it.protocol))
            return rule.refused;
    return "device of an unknown class";
}

std::uint16_t word(std::span<const std::uint8_t> bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] | bytes[at + 1] << 8);
}

std::optional<std::uint16_t> hex(std::string_view text) {
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 4 || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string_view first_word(std::string_view line) {
    line = line.substr(0, line.find('#'));
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    line.remove_prefix(begin);
    return line.substr(0, line.find_first_of(" \t\r"));
}

void read_name(std::string_view line, UsbNames& names) {
    const auto name = first_word(line);
    if (name.empty())
        return;
    const auto colon = name.find(':');
    const auto vendor = hex(name.substr(0, colon));
    const auto product =
        colon == std::string_view::npos ? std::nullopt : hex(name.substr(colon + 1));
    if (vendor && product)
        names.devices.push_back({*vendor, *product});
    else
        names.mistakes.push_back("\"" + std::string(name) + "\" is no VENDOR:PRODUCT such as " +
                                 "0c2e:0b61");
}

} // namespace

std::optional<UsbDevice> parse_usb_descriptors(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < device_size || bytes[0] != device_size || bytes[1] != device_type)
        return std::nullopt;
    UsbDevice device{word(bytes, 8), word(bytes, 10), {}};
    for (auto rest = bytes.subspan(device_size); !rest.empty(); rest = rest.subspan(rest[0])) {
        if (rest.size() < 2 || rest[0] < 2 || rest[0] > rest.size())
            return std::nullopt;
        if (rest[1] != interface_type)
            continue;
        if (rest[0] < interface_size)
            return std::nullopt;
        device.interfaces.push_back({rest[5], rest[6], rest[7]});
    }
    return device;
}

bool UsbNames::contains(const UsbDevice& device) const {
    return std::ranges::any_of(devices, [&](const Named& named) {
        return named.vendor == device.vendor && named.product == device.product;
    });
}

UsbNames parse_usb_names(std::string_view text) {
    UsbNames names;
    while (!text.empty()) {
        const auto end = text.find('\n');
        read_name(text.substr(0, end), names);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return names;
}

std::optional<std::string> refuse_usb(const UsbDevice& device, const UsbNames& names) {
    if (names.contains(device))
        return std::nullopt;
    if (device.interfaces.empty())
        return "a device that does not say what it is";
    for (const UsbInterface& interface : device.interfaces)
        if (const char* what = refused_as(interface))
            return std::string("a ") + what + " that nobody named";
    return std::nullopt;
}

} // namespace motcua::drivers
