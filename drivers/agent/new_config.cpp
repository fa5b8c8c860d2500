#include "drivers/agent/new_config.h"

#include "drivers/transport/usb_bus.h"

#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::DeviceNode;
using drivers::UsbDevice;

constexpr int printer_class = 7;

/// A name for a file: a-z, 0-9 and dashes.
std::string file_name(const std::string& text) {
    std::string name;
    for (char letter : text) {
        const bool upper = letter >= 'A' && letter <= 'Z';
        letter = upper ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain) {
            name += letter;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (name.ends_with('-')) {
        name.pop_back();
    }
    return name.empty() ? "device" : name;
}

/// What a device calls itself, as it may stand in a TOML text.
std::string quoted(const std::string& text) {
    std::string plain;
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        plain += code < ' ' || letter == '"' || letter == '\\' || code == 0x7f ? '?' : letter;
    }
    return "\"" + plain + "\"";
}

bool has_kind(const std::vector<DeviceNode>& nodes, DeviceNode::Kind kind) {
    return std::ranges::any_of(nodes, [kind](const auto& node) { return node.kind == kind; });
}

std::string head(const UsbDevice& device, const char* kind, const char* language) {
    return "# A first file, written by motcua-devices new-config: look at every value.\nid = \"" +
           file_name(device.maker_name + " " + device.product_name) +
           "\"\nname = " + quoted(device.maker_name + " " + device.product_name) + "\nkind = \"" +
           kind + "\"\nlanguage = \"" + language +
           "\"\nevidence = \"simulated\"    # say honestly where the values come from\nsource = "
           "[\"the device's own descriptors\"]\n\n[[match]]\nusb = \"" +
           device.id + "\"\n";
}

/// Does a HID report descriptor have the usage page 8Ch (two bytes: 05 8C)?
bool has_pos_page(const DeviceNode& node) {
    const std::filesystem::path device = node.path;
    std::ifstream file("/sys/class/hidraw/" + device.filename().string() +
                           "/device/report_descriptor",
                       std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return bytes.find("\x05\x8c") != std::string::npos;
}

} // namespace

std::string
first_config(const UsbDevice& device, const std::vector<DeviceNode>& nodes, bool pos_page) {
    const bool prints = std::ranges::any_of(
        device.interfaces, [](const auto& part) { return part.device_class == printer_class; });
    if (prints) {
        return head(device, "printer", "escpos") +
               "\n[paper]\nwidth_mm = 80\ndots = 576\ndpi = 203\n\n[status]\ndle_eot = [1, 2, 3, "
               "4]\n\n[completion]\nby = \"gs_r\"\n";
    }
    if (has_kind(nodes, DeviceNode::Kind::serial)) {
        return head(device, "scanner", "serial") +
               "\n[serial]\nbaud = 9600\n\n[scan]\nends = [\"cr\", \"lf\"]\n";
    }
    if (pos_page) {
        return head(device, "scanner", "hid-pos") +
               "\n[hid]\nreport = 2\nlength_at = 1\naim_at = 2\ndata_at = 5\ndata_size = "
               "56\nsymbology_at = 61\nmore_at = 63\n";
    }
    if (has_kind(nodes, DeviceNode::Kind::input)) {
        return head(device, "scanner", "keyboard") +
               "\n[scan]\nends = [\"cr\"]\n\n[keyboard]\nlayout = \"us\"\n";
    }
    return head(device, "keypad", "hid-report") + "\n# motcua-devices watch usb://" + device.id +
           " shows which bits a key changes.\n[[key]]\ndoes = \"next\"\nbyte = 0\nmask = 0x01\n";
}

int new_config(const std::vector<std::string>& arguments, std::ostream& out) {
    if (arguments.size() != 2) {
        throw std::runtime_error("new-config needs VENDOR:PRODUCT of a plugged-in device; see "
                                 "motcua-devices list");
    }
    boost::asio::io_context context;
    const drivers::UsbBus usb(context.get_executor());
    const drivers::NodeBus bus(context.get_executor());
    const auto devices = usb.devices();
    const auto device = std::ranges::find(devices, arguments[1], &UsbDevice::id);
    if (device == devices.end()) {
        throw std::runtime_error("no device " + arguments[1] +
                                 " is plugged in; see motcua-devices list");
    }
    auto nodes = bus.nodes();
    std::erase_if(nodes, [&](const auto& node) { return node.port != device->port; });
    const bool pos = std::ranges::any_of(nodes, [](const auto& node) {
        return node.kind == DeviceNode::Kind::hidraw && has_pos_page(node);
    });
    out << first_config(*device, nodes, pos);
    return 0;
}

} // namespace motcua::devices
